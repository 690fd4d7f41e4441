import type { PricePart } from '../../contracts/site-file.ts';

/** One part of a price; VAT is included. */
export interface PriceLine {
  readonly part: PricePart;
  readonly amountMinor: number;
}

/** A price and what it consists of: the lines add up to the total. */
export interface ChargePrice {
  readonly lines: readonly PriceLine[];
  readonly totalMinor: number;
}

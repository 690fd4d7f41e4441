import type { PricePart } from '../../contracts/site-file.ts';
import type { ChargePrice } from './charge-price.ts';
import { vatWithin } from './vat-within.ts';

/** What of a price has one rate of VAT: net and VAT together are the gross amount. */
export interface VatLine {
  /** In hundredths of a percent: 2100 = 21 %. */
  readonly basisPoints: number;
  readonly netMinor: number;
  readonly vatMinor: number;
}

/** The VAT rates of a tariff; undefined for a part whose rate nobody has said. */
export type VatRates = Readonly<Partial<Record<PricePart, number>>>;

/** The rate of each part: that of the tariff, else that of the site. */
export function vatRates(site: {
  readonly vatBasisPoints?: number | undefined;
  readonly tariff: { readonly vat?: VatRates };
}): VatRates {
  const { vatBasisPoints } = site;
  const all =
    vatBasisPoints === undefined
      ? {}
      : {
          energy: vatBasisPoints,
          time: vatBasisPoints,
          session: vatBasisPoints,
          idle: vatBasisPoints,
        };
  return { ...all, ...site.tariff.vat };
}

/**
 * The VAT inside a price, one line for each rate, the highest rate first. Computed once on the sum of a rate, and the net amount
 * is what is left, so that nothing is lost or counted twice. Parts whose rate is not known are in no line.
 */
export function vatLines({ lines }: ChargePrice, rates: VatRates): readonly VatLine[] {
  const grossByRate = new Map<number, number>();
  for (const { part, amountMinor } of lines) {
    const rate = rates[part];
    if (rate !== undefined) grossByRate.set(rate, (grossByRate.get(rate) ?? 0) + amountMinor);
  }
  return [...grossByRate]
    .sort(([a], [b]) => b - a)
    .map(([basisPoints, grossMinor]) => {
      const vatMinor = vatWithin(grossMinor, basisPoints);
      return { basisPoints, netMinor: grossMinor - vatMinor, vatMinor };
    });
}

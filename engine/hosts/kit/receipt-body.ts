import type { Hold } from '../../contracts/hold.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import { isOpenHold } from '../../core/ledger/is-open-hold.ts';
import type { ChargePrice } from '../../core/tariff/charge-price.ts';
import { limitPrice } from '../../core/tariff/limit-price.ts';
import { vatLines } from '../../core/tariff/vat-lines.ts';
import type { SessionRecord, TotalsRecord } from './store.ts';
import type { VisitPrice } from './visit-prices.ts';

/** What a receipt is made of. */
export interface ReceiptParts {
  readonly site: SiteFile;
  readonly session: SessionRecord;
  readonly totals: TotalsRecord | undefined;
  readonly holds: readonly Hold[];
  readonly price: VisitPrice;
  /** What the energy and the time of the visit cost. */
  readonly cost: ChargePrice;
}

/**
 * What is kept for the receipt of a visit, also when it failed or nothing was charged: who sold how much when, the price that was frozen,
 * its lines and VAT up to what was charged, what was not charged, and the reservations. Only the last digits of a card.
 */
export function receiptBody({
  site,
  session,
  totals,
  holds,
  price,
  cost,
}: ReceiptParts): JsonObject {
  const paidMinor = holds.reduce((sum, { committedMinor }) => sum + committedMinor, 0);
  const paid = limitPrice(cost, paidMinor);
  // Of a reservation that is still to be closed nobody knows yet; a member card pays elsewhere.
  const isSettled = holds.length > 0 && !holds.some(isOpenHold);
  return {
    site: site.title,
    merchant: site.merchant ?? site.title,
    currency: price.currency.code,
    startedAtMs: session.startedAtMs,
    chargingFromMs: price.chargingFromMs ?? null,
    chargingToMs: price.chargingToMs ?? null,
    energyWh: totals?.energyWh ?? null,
    energyKnown: totals?.final ?? false,
    prices: price.tariff as unknown as Json,
    lines: paid.lines as unknown as Json,
    vat: vatLines(paid, price.vat) as unknown as Json,
    paidMinor,
    notChargedMinor: isSettled ? Math.max(0, cost.totalMinor - paidMinor) : null,
    maskedPan: holds.find(({ maskedPan }) => maskedPan !== null)?.maskedPan ?? null,
    ending: session.state.context['ending'] ?? null,
    holds: holds.map((hold) => ({ ...hold })) as unknown as JsonObject[],
  };
}

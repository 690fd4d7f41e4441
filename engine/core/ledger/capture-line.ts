import type { Hold } from '../../contracts/hold.ts';
import type { CaptureLine } from '../../contracts/settlement-line.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
import type { VatLine } from '../tariff/vat-lines.ts';
import { vatWithin } from '../tariff/vat-within.ts';

/** Charges that the vendor says are none: it was released, or nobody knows. */
const NOT_CAPTURED = new Set(['closedOtherwise', 'closedUnknown']);

/** Whether money was taken on a hold, as far as the ledger knows. */
export function isCaptured({ phase, end, committedMinor, personReason }: Hold): boolean {
  const isTaken = phase === 'confirmed' || phase === 'handedOver';
  if (!isTaken || end !== 'commit' || committedMinor < 1) return false;
  return personReason === null || !NOT_CAPTURED.has(personReason);
}

/** When the money was first known to be taken; it stays, so that a charge is in the export of one day only. */
export function capturedAtMs(hold: Hold): number {
  return hold.capturedAtMs ?? hold.closedAtMs ?? hold.openedAtMs;
}

/**
 * The line of a charge in the finance export.
 *
 * @param site where it was made; undefined when its file is gone
 * @param receiptVat the VAT on the receipt of its visit, from the prices that were frozen then; empty when there is none
 */
export function captureLine(
  hold: Hold,
  siteId: string,
  site: SiteFile | undefined,
  receiptVat: readonly VatLine[] = [],
): CaptureLine {
  return {
    sessionId: hold.sessionId,
    holdId: hold.holdId,
    siteId,
    terminalId: hold.terminalId,
    merchant: site?.merchant ?? site?.title ?? '',
    reference: hold.reference,
    maskedPan: hold.maskedPan,
    currency: hold.currency,
    amountMinor: hold.committedMinor,
    ...vatOf(hold.committedMinor, site, receiptVat),
    atMs: capturedAtMs(hold),
    state: hold.phase === 'handedOver' ? 'handedOver' : 'confirmed',
    personReason: hold.personReason,
  };
}

/** The VAT of the receipt where it is about this very amount; else the rate of the site, unless parts have others. */
function vatOf(
  amountMinor: number,
  site: SiteFile | undefined,
  receiptVat: readonly VatLine[],
): Pick<CaptureLine, 'vatMinor' | 'vatBasisPoints'> {
  const vatMinor = receiptVat.reduce((sum, line) => sum + line.vatMinor, 0);
  const netMinor = receiptVat.reduce((sum, line) => sum + line.netMinor, 0);
  if (receiptVat.length > 0 && netMinor + vatMinor === amountMinor) {
    const [only, other] = receiptVat.filter((line) => line.netMinor + line.vatMinor > 0);
    return { vatMinor, vatBasisPoints: other === undefined ? (only?.basisPoints ?? null) : null };
  }
  const vatBasisPoints = site?.tariff?.vat === undefined ? (site?.vatBasisPoints ?? null) : null;
  return {
    vatMinor: vatBasisPoints === null ? null : vatWithin(amountMinor, vatBasisPoints),
    vatBasisPoints,
  };
}

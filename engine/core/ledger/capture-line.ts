import type { Hold } from '../../contracts/hold.ts';
import type { CaptureLine } from '../../contracts/settlement-line.ts';
import type { SiteFile } from '../../contracts/site-file.ts';
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
 */
export function captureLine(hold: Hold, siteId: string, site: SiteFile | undefined): CaptureLine {
  const vatBasisPoints = site?.vatBasisPoints ?? null;
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
    vatMinor: vatBasisPoints === null ? null : vatWithin(hold.committedMinor, vatBasisPoints),
    vatBasisPoints,
    atMs: capturedAtMs(hold),
    state: hold.phase === 'handedOver' ? 'handedOver' : 'confirmed',
    personReason: hold.personReason,
  };
}

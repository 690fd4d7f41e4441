import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';

/**
 * The answer to a request to close a hold in the way in which it was closed or handed over already: it is not sent, so
 * that no terminal charges twice. Undefined when the hold is not so far. Asked after `refuseClose` agreed.
 */
export function knownEnd(hold: Hold): OperationResult | undefined {
  if (hold.phase === 'handedOver') return { kind: 'outcome', output: { outcome: 'handedOver' } };
  if (hold.phase !== 'confirmed') return undefined;
  const closedAs = closedAsOf(hold);
  const amount = closedAs === 'committed' ? { committedMinor: hold.committedMinor } : {};
  return { kind: 'outcome', output: { outcome: 'alreadyClosed', closedAs, ...amount } };
}

function closedAsOf({ end, personReason }: Hold): string {
  if (personReason === 'closedUnknown') return 'unknown';
  if (personReason !== 'closedOtherwise') return end === 'commit' ? 'committed' : 'released';
  // To be charged, and the vendor says that it is not. The other way round it is not told apart in the ledger.
  return end === 'commit' ? 'released' : 'unknown';
}

import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';

/**
 * The hold after an answer to its increase: `authorizedMinor` of the answer is the new total. A decline, a silence, or a
 * total that is no more than before leaves the last confirmed amount.
 */
export function afterIncrease(hold: Hold, result: OperationResult): Hold {
  if (hold.phase !== 'reserved' || result.kind === 'failure') return hold;
  const { outcome, authorizedMinor } = result.output;
  if (outcome !== 'approved' && outcome !== 'partiallyApproved') return hold;
  if (typeof authorizedMinor !== 'number' || !Number.isSafeInteger(authorizedMinor)) return hold;
  return authorizedMinor > hold.authorizedMinor ? { ...hold, authorizedMinor } : hold;
}

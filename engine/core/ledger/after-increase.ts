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

/** The answer to an increase as the flow hears it: an approval of no more than before is a decline. */
export function answerToIncrease(hold: Hold, result: OperationResult): OperationResult {
  if (result.kind === 'failure') return result;
  const { outcome, authorizedMinor } = result.output;
  const isApproval = outcome === 'approved' || outcome === 'partiallyApproved';
  if (!isApproval || Number(authorizedMinor) > hold.authorizedMinor) return result;
  return { kind: 'outcome', output: { outcome: 'declined' } };
}

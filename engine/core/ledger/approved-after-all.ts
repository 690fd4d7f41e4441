import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';
import { afterAcquire } from './after-acquire.ts';
import { APPROVED_AFTER_ALL } from './broken-rule.ts';

/**
 * A void hold that is open again, since the vendor approved what was told never to have been reserved: its contract is
 * broken, so a person must look, and the engine undoes it. Undefined when the answer is no such news.
 */
export function approvedAfterAll(hold: Hold, result: OperationResult): Hold | undefined {
  if (hold.phase !== 'void') return undefined;
  const again = afterAcquire({ ...hold, phase: 'requested', closedAtMs: null }, result, 0);
  return again.phase === 'reserved'
    ? { ...again, orphaned: true, personReason: APPROVED_AFTER_ALL }
    : undefined;
}

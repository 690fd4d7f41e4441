import type { Hold, HoldEnd } from '../../contracts/hold.ts';
import { LEDGER_BROKEN } from './broken-rule.ts';

/** Who asks to close a hold: the drawing, or the engine that compensates. */
export type CloseAsker = 'flow' | 'engine';

/** What is asked. `amountMinor` is 0 for a cancel. */
export interface CloseRequest {
  readonly end: HoldEnd;
  readonly amountMinor: number;
  readonly asker: CloseAsker;
}

/**
 * Why the ledger refuses to close a hold as asked, or undefined when it agrees. Commit amount ≤ approved amount;
 * never commit and cancel the same hold; an orphaned hold belongs to the engine.
 */
export function refuseClose(hold: Hold | undefined, request: CloseRequest): string | undefined {
  if (hold === undefined) return 'there is no such reservation';
  if (hold.personReason === LEDGER_BROKEN) return 'the ledger is wrong about this reservation';
  if (hold.phase === 'void') return 'nothing was reserved';
  if (hold.phase === 'requested') return 'it is not known whether anything is reserved';
  if (hold.orphaned && request.asker === 'flow') return 'the engine is undoing this reservation';
  if (hold.end !== null && hold.end !== request.end) {
    return hold.end === 'commit'
      ? 'the card is already being charged'
      : 'it is already being released';
  }
  if (request.end === 'cancel') return undefined;
  if (request.amountMinor < 1) return 'there is nothing to charge';
  if (request.amountMinor > hold.authorizedMinor) return 'it is more than was approved';
  if (hold.end === 'commit' && hold.committedMinor !== request.amountMinor) {
    return 'the card is already being charged with another amount';
  }
  return undefined;
}

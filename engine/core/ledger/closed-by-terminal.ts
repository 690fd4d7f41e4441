import type { Hold } from '../../contracts/hold.ts';
import { alreadyClosed } from './after-close.ts';
import { isOpenHold } from './is-open-hold.ts';

/**
 * The hold after the terminal told that it closed it by itself (`terminal.settledByTerminal`). Where nobody had asked
 * for that, a person must look, unless it was to be released anyway.
 */
export function closedByTerminal(hold: Hold, closedAs: string, atMs: number): Hold {
  if (!isOpenHold(hold)) return hold;
  if (hold.end !== null) return alreadyClosed(hold, closedAs, atMs);
  const isWelcome = closedAs === 'released' && (hold.orphaned || hold.phase === 'requested');
  return {
    ...hold,
    phase: 'confirmed',
    end: closedAs === 'committed' ? 'commit' : 'cancel',
    closedAtMs: atMs,
    personReason: isWelcome ? null : 'closedOtherwise',
  };
}

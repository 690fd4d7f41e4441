import type { JsonObject } from '../../contracts/json.ts';
import { activePaths } from '../../core/step/active-paths.ts';
import type { Store } from './store.ts';

/** Appends what the engine did by itself (undo, person called, late answer) to a session's journal. */
export function journalLedger(
  store: Store,
  sessionId: string,
  details: JsonObject,
  atMs: number,
): void {
  const session = store.sessions.get(sessionId);
  if (session === undefined) return;
  const sequence = store.journal.lastSequence(sessionId) + 1;
  store.journal.append({
    sessionId,
    sequence,
    inputId: `ledger/${sequence}`,
    atMs,
    input: { kind: 'ledger', ...details },
    activePaths: activePaths(session.state.value),
    faulted: false,
    effects: [],
  });
}

import type { Store } from '../store.ts';
import { rememberedConnectors } from './remembered-connectors.ts';
import { rememberedDisplay } from './remembered-display.ts';
import { rememberedHolds } from './remembered-holds.ts';
import { rememberedJournal } from './remembered-journal.ts';
import { rememberedOutbox } from './remembered-outbox.ts';
import { rememberedSessions } from './remembered-sessions.ts';
import { rememberedTotals } from './remembered-totals.ts';

/** So many sessions, connectors and screens are kept in memory when not said otherwise. */
const SESSIONS_MAX = 2_000;

/**
 * A store that keeps in memory as well what is looked at with every input: reading it back costs more than writing it.
 * One engine owns the file, so nobody else changes it. Whatever is undone is forgotten and read again.
 *
 * @param sessionsMax what is kept of sessions, connectors and screens; what was not used for long is read again
 */
export function rememberingStore(store: Store, sessionsMax = SESSIONS_MAX): Store {
  const sessions = rememberedSessions(store.sessions, sessionsMax);
  const journal = rememberedJournal(store.journal, sessionsMax);
  const outbox = rememberedOutbox(store.outbox, sessionsMax);
  const connectors = rememberedConnectors(store.connectors, sessionsMax);
  const memory = rememberedDisplay(store.memory, sessionsMax);
  const holds = rememberedHolds(store.holds, sessionsMax);
  const totals = rememberedTotals(store.totals, sessionsMax);
  const all = [sessions, journal, outbox, connectors, memory, holds, totals];
  return {
    ...store,
    sessions: sessions.table,
    journal: journal.table,
    outbox: outbox.table,
    connectors: connectors.table,
    memory: memory.table,
    holds: holds.table,
    totals: totals.table,
    atomically: (work) => {
      try {
        return store.atomically(work);
      } catch (cause) {
        for (const { forget } of all) forget();
        throw cause;
      }
    },
  };
}

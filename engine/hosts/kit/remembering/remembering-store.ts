import type { Store } from '../store.ts';
import { rememberedConnectors } from './remembered-connectors.ts';
import { rememberedDisplay } from './remembered-display.ts';
import { rememberedHolds } from './remembered-holds.ts';
import { rememberedJournal } from './remembered-journal.ts';
import { rememberedOutbox } from './remembered-outbox.ts';
import { rememberedSessions } from './remembered-sessions.ts';
import { rememberedTotals } from './remembered-totals.ts';

/** Of so many sessions what is rarely asked for is kept at most. */
const SESSIONS_MAX = 2_000;

/**
 * A store that keeps in memory as well what is looked at with every input: reading it back costs more than writing it.
 * One engine owns the file, so nobody else changes it. Whatever is undone is forgotten and read again.
 */
export function rememberingStore(store: Store): Store {
  const sessions = rememberedSessions(store.sessions);
  const journal = rememberedJournal(store.journal, SESSIONS_MAX);
  const outbox = rememberedOutbox(store.outbox, SESSIONS_MAX);
  const connectors = rememberedConnectors(store.connectors);
  const memory = rememberedDisplay(store.memory);
  const holds = rememberedHolds(store.holds, SESSIONS_MAX);
  const totals = rememberedTotals(store.totals, SESSIONS_MAX);
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

import type { JsonObject } from '../../contracts/json.ts';
import { journalLedger } from './journal-ledger.ts';
import type { Store } from './store.ts';

/**
 * Writes down energy that nobody is charged for any more: the charger told of it after the money was closed, or it cost
 * more than was approved. A driver is never charged a second time. Inside a unit of work. As long as a reservation of the session is
 * still to be closed, nothing is lost.
 */
export function recordLoss(store: Store, sessionId: string, atMs: number): void {
  const dueMinor = store.totals.get(sessionId)?.totalMinor ?? 0;
  const holds = store.holds.ofSession(sessionId).filter(({ phase }) => phase !== 'void');
  if (dueMinor === 0 || holds.some(({ end }) => end === null)) return;
  const paidMinor = holds.reduce((sum, { committedMinor }) => sum + committedMinor, 0);
  const amountMinor = dueMinor - paidMinor;
  if (amountMinor <= 0) return;
  if (knownLossMinor(store, sessionId) !== amountMinor)
    journalLedger(store, sessionId, { what: 'loss', amountMinor }, atMs);
}

/** What is written down as lost in a session, in minor units. */
export function knownLossMinor(store: Store, sessionId: string): number {
  const line = store.journal
    .list(sessionId)
    .map(({ input }) => input as JsonObject)
    .findLast(({ kind, what }) => kind === 'ledger' && what === 'loss');
  return Number(line?.['amountMinor'] ?? 0);
}

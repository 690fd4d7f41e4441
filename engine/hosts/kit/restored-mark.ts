import type { SessionRecord, Store } from './store.ts';

const PART = 'engine';
const KEY = 'restored';

/**
 * Says in a database that it was restored from a copy: what happened after the copy is not in it, so the next start
 * asks about every reservation before it arms anything. The store must not be in use.
 */
export function markRestored(store: Store, atMs: number): void {
  store.atomically(() => store.memory.put(PART, KEY, atMs));
}

/** Whether a database was restored and nobody has asked about its reservations yet. */
export function isRestored(store: Store): boolean {
  return store.memory.get(PART, KEY) !== undefined;
}

/** So many restarts are thought possible between a copy and its return. */
const RESTARTS_MAX = 10_000;

/**
 * The epoch from which a session goes on, so that in a restored database it gives no id again that it gave in the time
 * that is lost: later than any number of restarts can have come, whatever the clock says. 0 in any other database.
 */
export function epochAtLeast(store: Store, { state }: SessionRecord): number {
  const atMs = store.memory.get(PART, KEY);
  if (typeof atMs !== 'number') return 0;
  return Math.max(Math.floor(atMs / 1_000), state.epoch + RESTARTS_MAX);
}

/** Everything was asked again. Inside a unit of work. */
export function clearRestored(store: Store): void {
  store.memory.remove(PART, KEY);
}

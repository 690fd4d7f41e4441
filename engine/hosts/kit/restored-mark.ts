import type { Store } from './store.ts';

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

/** Everything was asked again. Inside a unit of work. */
export function clearRestored(store: Store): void {
  store.memory.remove(PART, KEY);
}

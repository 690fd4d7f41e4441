import type { Store } from './store.ts';

/**
 * Units of work with what must happen after them: messages and dispatching wait until the commit, and are dropped
 * when the work is undone.
 */
export class UnitOfWork {
  readonly #store: Store;
  #depth = 0;
  #afterwards: (() => void)[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  /** Runs the work in one transaction; the outermost call commits and then runs what was put off. */
  run<T>(work: () => T): T {
    this.#depth += 1;
    try {
      const result = this.#store.atomically(work);
      if (this.#depth === 1) this.#flush();
      return result;
    } catch (cause) {
      if (this.#depth === 1) this.#afterwards = [];
      throw cause;
    } finally {
      this.#depth -= 1;
    }
  }

  /** Puts a call off until the outermost unit is committed. */
  afterCommit(callback: () => void): void {
    if (this.#depth === 0) callback();
    else this.#afterwards.push(callback);
  }

  #flush(): void {
    const callbacks = this.#afterwards;
    this.#afterwards = [];
    // Inside the `finally` window the depth is still 1; callbacks start units of their own.
    this.#depth -= 1;
    try {
      for (const callback of callbacks) callback();
    } finally {
      this.#depth += 1;
    }
  }
}

import type { Store } from './store.ts';

/**
 * Units of work with what must happen after them: messages and dispatching wait until the commit, and are dropped
 * when the work is undone.
 */
export class UnitOfWork {
  readonly #store: Store;
  readonly #failed: (cause: unknown) => void;
  #depth = 0;
  #afterwards: (() => void)[] = [];
  #failure: { readonly cause: unknown } | undefined;

  /** @param failed told what a call after the commit threw */
  constructor(store: Store, failed: (cause: unknown) => void) {
    this.#store = store;
    this.#failed = failed;
  }

  /**
   * Runs the work in one transaction; the outermost call commits and then runs what was put off. A nested call is part
   * of the outer one: when it throws, everything is undone, also when the outer work catches that.
   */
  run<T>(work: () => T): T {
    if (this.#depth > 0) return this.#nested(work);
    this.#depth = 1;
    let result: T;
    try {
      result = this.#store.atomically(() => {
        const done = work();
        if (this.#failure !== undefined) throw this.#failure.cause;
        return done;
      });
    } catch (cause) {
      this.#afterwards = [];
      throw cause;
    } finally {
      this.#failure = undefined;
      this.#depth = 0;
    }
    this.#flush();
    return result;
  }

  #nested<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      this.#failure ??= { cause };
      throw cause;
    }
  }

  /** Puts a call off until the outermost unit is committed. */
  afterwards(callback: () => void): void {
    if (this.#depth === 0) callback();
    else this.#afterwards.push(callback);
  }

  /** All callbacks run, also when one throws: the work is committed, and whoever asked for it must not think otherwise. */
  #flush(): void {
    const callbacks = this.#afterwards;
    this.#afterwards = [];
    for (const callback of callbacks) {
      try {
        callback();
      } catch (cause) {
        this.#failed(cause);
      }
    }
  }
}

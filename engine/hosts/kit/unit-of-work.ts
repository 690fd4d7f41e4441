import type { Store } from './store.ts';

/** Why a work is not stored. */
export interface Failure {
  readonly cause: unknown;
}

/**
 * Units of work with what must happen after them: messages and dispatching wait until it is on disk, and are dropped
 * when the work is undone.
 */
export class UnitOfWork {
  readonly #store: Store;
  readonly #failed: (cause: unknown) => void;
  #depth = 0;
  #afterwards: PutOff[] = [];
  #failure: Failure | undefined;

  /** @param failed told what a call afterwards threw */
  constructor(store: Store, failed: (cause: unknown) => void) {
    this.#store = store;
    this.#failed = failed;
  }

  /**
   * Runs the work as a whole; the outermost call writes it to disk and then runs what was put off. A nested call is part
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

  /**
   * Runs works that know nothing of each other in one transaction, so that the disk is waited for once. One that fails
   * is undone alone, as if it had not been there.
   *
   * @returns for each work why it is not stored, or undefined; the same for all when the transaction itself failed
   */
  runEach(works: readonly (() => void)[]): readonly (Failure | undefined)[] {
    const [only] = works;
    if (works.length === 1 && only !== undefined) return [failureOf(() => this.run(only))];
    const failures: (Failure | undefined)[] = [];
    const failure = failureOf(() =>
      this.run(() => {
        for (const work of works) failures.push(this.#part(work));
      }),
    );
    return failure === undefined ? failures : works.map(() => failure);
  }

  #part(work: () => void): Failure | undefined {
    const before = this.#afterwards.length;
    const failure = failureOf(() =>
      this.#store.atomically(() => {
        work();
        if (this.#failure !== undefined) throw this.#failure.cause;
      }),
    );
    if (failure !== undefined) this.#afterwards.splice(before);
    this.#failure = undefined;
    return failure;
  }

  #nested<T>(work: () => T): T {
    try {
      return work();
    } catch (cause) {
      this.#failure ??= { cause };
      throw cause;
    }
  }

  /**
   * Puts a call off until the outermost unit is on disk.
   *
   * @param once names what the call does: of those with one name only the last is made, since it sees what all did
   */
  afterwards(callback: () => void, once?: string): void {
    if (this.#depth === 0) callback();
    else this.#afterwards.push({ callback, once });
  }

  /** All callbacks run, also when one throws: the work is on disk, and whoever asked for it must not think otherwise. */
  #flush(): void {
    const putOff = this.#afterwards;
    this.#afterwards = [];
    for (const [at, { callback, once }] of putOff.entries()) {
      if (once !== undefined && isLater(putOff, once, at)) continue;
      try {
        callback();
      } catch (cause) {
        this.#failed(cause);
      }
    }
  }
}

interface PutOff {
  readonly callback: () => void;
  readonly once: string | undefined;
}

function isLater(putOff: readonly PutOff[], once: string, than: number): boolean {
  for (let at = than + 1; at < putOff.length; at += 1) if (putOff[at]?.once === once) return true;
  return false;
}

function failureOf(work: () => void): Failure | undefined {
  try {
    work();
    return undefined;
  } catch (cause) {
    return { cause };
  }
}

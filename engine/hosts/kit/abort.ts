import type { AbortPort } from '../../contracts/device-adapter.ts';

/**
 * Takes a request back that nobody waits for any more, and is the signal of that. A web AbortController takes twenty
 * times the memory, and every operation and every armed reader has one.
 */
export class Abort implements AbortPort {
  #isAborted = false;
  #listeners: readonly (() => void)[] = NOBODY;

  get aborted(): boolean {
    return this.#isAborted;
  }

  /** A listener that throws does not keep the others from hearing it; as on the web, its error is nobody's to catch. */
  abort(): void {
    if (this.#isAborted) return;
    this.#isAborted = true;
    const listeners = this.#listeners;
    this.#listeners = NOBODY;
    for (const listener of listeners) {
      try {
        listener();
      } catch (cause) {
        queueMicrotask(() => {
          throw cause;
        });
      }
    }
  }

  addEventListener(_type: 'abort', listener: () => void): void {
    if (this.#isAborted || this.#listeners.includes(listener)) return;
    this.#listeners = [...this.#listeners, listener];
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.#listeners = this.#listeners.filter((each) => each !== listener);
  }
}

const NOBODY: readonly (() => void)[] = [];

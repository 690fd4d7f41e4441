import { ForecourtError } from '../../contracts/forecourt-error.ts';

/** Remembers how to take back what a unit of work has changed. */
export class UndoLog {
  #undos: (() => void)[] = [];
  #depth = 0;
  #isClosed = false;

  /** Every table calls this before it reads or writes. @throws HOST_STORE when the store is closed */
  check(): void {
    if (this.#isClosed) throw new ForecourtError('HOST_STORE', { reason: 'closed' });
  }

  /** Tells how to take back one change. Outside a unit of work each change stands by itself. */
  note(undo: () => void): void {
    if (this.#depth > 0) this.#undos.push(undo);
  }

  /** Runs the work; an exception takes back what this call changed, also when an outer one catches it. */
  atomically<T>(work: () => T): T {
    this.check();
    const mark = this.#undos.length;
    this.#depth += 1;
    try {
      const result = work();
      if (result instanceof Promise)
        throw new ForecourtError('HOST_STORE', { reason: 'asyncWork' });
      return result;
    } catch (cause) {
      for (const undo of this.#undos.splice(mark).toReversed()) undo();
      throw cause;
    } finally {
      this.#depth -= 1;
      if (this.#depth === 0) this.#undos = [];
    }
  }

  close(): void {
    this.#isClosed = true;
  }
}

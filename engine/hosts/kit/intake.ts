import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Clock } from './clock.ts';
import { BATCH_MAX } from './in-batches.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** So much may wait; beyond that devices are told to come again. */
const WAITING_MAX = 10_000;

interface Waiting {
  readonly work: () => void;
  readonly resolve: () => void;
  readonly reject: (cause: unknown) => void;
}

/**
 * Takes in what comes from outside, in the order in which it came. What arrives while the disk is waited for is stored
 * together, up to 16 inputs in one transaction: a busy engine waits for its disk less often.
 */
export class Intake {
  readonly #unit: UnitOfWork;
  readonly #clock: Clock;
  #waiting: Waiting[] = [];

  constructor(parts: { unit: UnitOfWork; clock: Clock }) {
    this.#unit = parts.unit;
    this.#clock = parts.clock;
  }

  /**
   * Takes an event of a device in; resolves when what it led to is on disk.
   * @throws HOST_BUSY when too much waits; the device tells it again later
   */
  takeEvent(work: () => void): Promise<void> {
    if (this.#waiting.length >= WAITING_MAX)
      return Promise.reject(new ForecourtError('HOST_BUSY', { waiting: this.#waiting.length }));
    return this.takeAnswer(work);
  }

  /** Takes in the answer to a request of our own; there are never more of them than requests. */
  takeAnswer(work: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve, reject });
      if (this.#waiting.length === 1) this.#plan();
    });
  }

  #plan(): void {
    this.#clock.soon(() => this.#takeBatch());
  }

  #takeBatch(): void {
    const batch = this.#waiting.slice(0, BATCH_MAX);
    const failures = this.#unit.runEach(batch.map(({ work }) => work));
    this.#waiting = this.#waiting.slice(batch.length);
    if (this.#waiting.length > 0) this.#plan();
    for (const [at, { resolve, reject }] of batch.entries()) {
      const failure = failures[at];
      if (failure === undefined) resolve();
      else reject(failure.cause);
    }
  }
}

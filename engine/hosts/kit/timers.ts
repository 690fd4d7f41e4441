import type { JsonObject } from '../../contracts/json.ts';
import type { Clock } from './clock.ts';
import { inBatches } from './in-batches.ts';
import type { Log } from './log.ts';
import type { Store, TimerRecord } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** After a failure the timers are looked at again after this. */
const LOOK_AGAIN_MS = 5_000;

/** Wall-clock timers that survive a restart: what became due meanwhile fires at start, in due order. */
export class Timers {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #fire: (timer: TimerRecord) => void;
  #cancel: () => void = () => undefined;
  #isOpen = false;
  #isStopped = false;
  #notBeforeMs = 0;
  /** When the timers are looked at next; always, while they are being looked at. */
  #nextLookAtMs = Number.POSITIVE_INFINITY;

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    clock: Clock;
    log: Log;
    fire: (timer: TimerRecord) => void;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#fire = parts.fire;
  }

  /** Fires what is due and plans the next look. Before the first call nothing fires: the devices are not there yet. */
  look(): void {
    this.#cancel();
    if (this.#isStopped) return;
    this.#isOpen = true;
    this.#nextLookAtMs = Number.NEGATIVE_INFINITY;
    try {
      for (const batch of inBatches(this.#store.timers.due(this.#clock.nowMs())))
        this.#fireEach(batch);
    } catch (cause) {
      this.#failed(cause, {});
    }
    const next = this.#nextDueAtMs();
    if (next === undefined) this.#nextLookAtMs = Number.POSITIVE_INFINITY;
    else this.#plan(next);
  }

  /** A timer that cannot be taken in stays in the table: the others fire, and it is tried again a little later. */
  #fireEach(timers: readonly TimerRecord[]): void {
    const failures = this.#unit.runEach(
      timers.map((timer) => () => {
        this.#store.timers.remove(timer.timerId);
        this.#fire(timer);
      }),
    );
    for (const [at, { timerId }] of timers.entries()) {
      const failure = failures[at];
      if (failure !== undefined) this.#failed(failure.cause, { timerId });
    }
  }

  #failed(cause: unknown, details: JsonObject): void {
    const error = cause instanceof Error ? cause.message : String(cause);
    this.#log('error', 'a timer could not be taken in', { ...details, error });
    this.#notBeforeMs = this.#clock.nowMs() + LOOK_AGAIN_MS;
  }

  /**
   * A timer was put into the table. Nobody need tell of one that is gone: it costs one look in vain at the most,
   * which is less than to ask for the next one at each change.
   */
  armed(dueAtMs: number): void {
    if (this.#isStopped || !this.#isOpen) return;
    if (dueAtMs < this.#nextLookAtMs) this.#plan(dueAtMs);
  }

  #plan(dueAtMs: number): void {
    this.#cancel();
    const atMs = Math.max(dueAtMs, this.#notBeforeMs);
    this.#nextLookAtMs = atMs;
    this.#cancel = this.#clock.after(Math.max(0, atMs - this.#clock.nowMs()), () => this.look());
  }

  #nextDueAtMs(): number | undefined {
    try {
      return this.#store.timers.nextDueAtMs();
    } catch (cause) {
      this.#failed(cause, {});
      return this.#notBeforeMs;
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }
}

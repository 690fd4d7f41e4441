import type { Clock } from './clock.ts';
import type { Store, TimerRecord } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** Wall-clock timers that survive a restart: what became due meanwhile fires at start, in due order. */
export class Timers {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #clock: Clock;
  readonly #fire: (timer: TimerRecord) => void;
  #cancel: () => void = () => undefined;
  #isStopped = false;

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    clock: Clock;
    fire: (timer: TimerRecord) => void;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#clock = parts.clock;
    this.#fire = parts.fire;
  }

  /** Fires what is due and plans the next look. */
  look(): void {
    this.#cancel();
    if (this.#isStopped) return;
    for (const timer of this.#store.timers.due(this.#clock.nowMs())) {
      this.#unit.run(() => {
        this.#store.timers.remove(timer.timerId);
        this.#fire(timer);
      });
    }
    this.plan();
  }

  /** Plans the next look; called whenever the timer table changed. */
  plan(): void {
    this.#cancel();
    const next = this.#store.timers.nextDueAtMs();
    if (next === undefined || this.#isStopped) return;
    this.#cancel = this.#clock.after(Math.max(0, next - this.#clock.nowMs()), () => this.look());
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }
}

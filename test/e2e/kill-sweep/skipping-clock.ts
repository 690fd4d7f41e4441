import type { Clock } from '../../../engine/hosts/kit/clock.ts';

/** The clock of the machine, which can be moved forward: what becomes due on the way fires in order. */
export interface SkippingClock extends Clock {
  /** Lets so much time pass at once. */
  readonly skip: (ms: number) => Promise<void>;
}

interface Waiting {
  readonly dueAtMs: number;
  readonly callback: () => void;
  readonly timer: NodeJS.Timeout;
}

const TIMER_MS_MAX = 2_147_000_000;

/** @param aheadMs how far it is ahead of the machine's clock already */
export function createSkippingClock(aheadMs: number): SkippingClock {
  let ahead = aheadMs;
  const waiting = new Set<Waiting>();
  const nowMs = (): number => Date.now() + ahead;
  const first = (untilMs: number): Waiting | undefined =>
    [...waiting]
      .filter(({ dueAtMs }) => dueAtMs <= untilMs)
      .toSorted((one, other) => one.dueAtMs - other.dueAtMs)[0];
  return {
    nowMs,
    after: (delayMs, callback) => {
      const dueMs = Math.min(Math.max(delayMs, 0), TIMER_MS_MAX);
      const fire = (): void => {
        if (waiting.delete(entry)) callback();
      };
      const entry: Waiting = {
        dueAtMs: nowMs() + dueMs,
        callback,
        timer: setTimeout(fire, dueMs),
      };
      waiting.add(entry);
      return () => {
        clearTimeout(entry.timer);
        waiting.delete(entry);
      };
    },
    soon: (callback) => void setImmediate(callback),
    skip: async (ms) => {
      const endMs = nowMs() + ms;
      for (let entry = first(endMs); entry !== undefined; entry = first(endMs)) {
        waiting.delete(entry);
        clearTimeout(entry.timer);
        ahead += Math.max(0, entry.dueAtMs - nowMs());
        entry.callback();
        // What is sent over a real wire needs a real moment to come back.
        await new Promise((resolve) => setTimeout(resolve, 3));
      }
      ahead += Math.max(0, endMs - nowMs());
    },
  };
}

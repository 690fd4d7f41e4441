import type { Clock } from './clock.ts';

/** Node's timers cannot wait longer than this; a longer wait is cut and looked at again. */
const TIMER_MS_MAX = 2_147_000_000;

/** The clock of the machine. Its timers do not keep the process alive. */
export function systemClock(): Clock {
  return {
    nowMs: () => Date.now(),
    after: (delayMs, callback) => {
      const timer = setTimeout(callback, Math.min(Math.max(delayMs, 0), TIMER_MS_MAX));
      timer.unref();
      return () => clearTimeout(timer);
    },
    soon: (callback) => void setImmediate(callback),
  };
}

import type { Clock } from '../kit/clock.ts';

/** A clock that stands still until somebody moves it. */
export interface VirtualClock extends Clock {
  /** Moves the time, fires what is due in order, and lets promises settle after each. */
  readonly advance: (ms: number) => Promise<void>;
  /** The clock on the wall is set by so much; what waits is not waited for any shorter or longer. */
  readonly jump: (ms: number) => void;
}

/** How a virtual clock goes on between two timers. */
export interface VirtualClockOptions {
  readonly startMs: number;
  /** Lets every promise that can go on do so. */
  readonly settle: () => Promise<void>;
  /** Gets what a callback throws, as an uncaught exception would end a process. */
  readonly onError: (cause: unknown) => void;
}

interface Waiting {
  readonly atMs: number;
  readonly callback: () => void;
}

/** Makes a virtual clock. Waiting is counted apart from the time on the wall, as by a real machine. */
export function createVirtualClock({
  startMs,
  settle,
  onError,
}: VirtualClockOptions): VirtualClock {
  let passedMs = 0;
  let wallMs = startMs;
  const waiting = new Set<Waiting>();
  const nextUntil = (endMs: number): Waiting | undefined => {
    let first: Waiting | undefined;
    for (const entry of waiting) {
      if (entry.atMs <= endMs && (first === undefined || entry.atMs < first.atMs)) first = entry;
    }
    return first;
  };
  const passUntil = (atMs: number): void => {
    wallMs += Math.max(0, atMs - passedMs);
    passedMs = Math.max(passedMs, atMs);
  };
  return {
    nowMs: () => wallMs,
    after: (delayMs, callback) => {
      const entry = { atMs: passedMs + Math.max(delayMs, 0), callback };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    soon: (callback) => queueMicrotask(callback),
    advance: async (ms) => {
      const endMs = passedMs + ms;
      await settle();
      for (let entry = nextUntil(endMs); entry !== undefined; entry = nextUntil(endMs)) {
        waiting.delete(entry);
        passUntil(entry.atMs);
        try {
          entry.callback();
        } catch (cause) {
          onError(cause);
        }
        await settle();
      }
      passUntil(endMs);
    },
    jump: (ms) => {
      wallMs += ms;
    },
  };
}

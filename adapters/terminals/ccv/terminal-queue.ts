/** What goes first at a terminal that does one thing at a time. */
export type Urgency = 'money' | 'payment' | 'read' | 'upkeep';

/** Runs one task at a time; among those that wait the most urgent first, then in order. */
export interface TerminalQueue {
  /**
   * Resolves with the task, or with `turnedAway` when it did not begin by its deadline or too many wait: then it certainly
   * never will. Rejects with the task.
   */
  readonly run: <T>(
    urgency: Urgency,
    deadlineAtMs: number,
    task: () => Promise<T>,
  ) => Promise<T | 'turnedAway'>;
  /** Whether nothing runs or waits. */
  readonly isIdle: () => boolean;
  /** Whether something more urgent than a read waits. */
  readonly isWanted: () => boolean;
  /** Turns away everything that waits, and all that comes. */
  readonly close: () => void;
}

interface Waiting {
  readonly urgency: Urgency;
  readonly begin: () => void;
  readonly turnAway: () => void;
}

const order: readonly Urgency[] = ['money', 'payment', 'read', 'upkeep'];
/** Tasks that may wait. */
const WAITING_MAX = 64;

export function createTerminalQueue(nowMs: () => number): TerminalQueue {
  const waiting: Waiting[] = [];
  let isRunning = false;
  let isClosed = false;
  const next = (): void => {
    if (isRunning) return;
    const urgent = order.find((urgency) => waiting.some((entry) => entry.urgency === urgency));
    const at = waiting.findIndex(({ urgency }) => urgency === urgent);
    const [entry] = at < 0 ? [] : waiting.splice(at, 1);
    if (entry === undefined) return;
    isRunning = true;
    entry.begin();
  };
  return {
    isIdle: () => !isRunning && waiting.length === 0,
    isWanted: () => waiting.some(({ urgency }) => urgency === 'money' || urgency === 'payment'),
    close: () => {
      isClosed = true;
      for (const entry of waiting.splice(0)) entry.turnAway();
    },
    run: <T>(urgency: Urgency, deadlineAtMs: number, task: () => Promise<T>) =>
      new Promise<T | 'turnedAway'>((resolve, reject) => {
        const leftMs = deadlineAtMs - nowMs();
        if (isClosed || waiting.length >= WAITING_MAX || leftMs <= 0) return resolve('turnedAway');
        const turnAway = (): void => {
          clearTimeout(timer);
          const at = waiting.indexOf(entry);
          if (at >= 0) waiting.splice(at, 1);
          resolve('turnedAway');
        };
        const timer = setTimeout(turnAway, Math.min(leftMs, 2_147_483_647));
        const entry: Waiting = {
          urgency,
          turnAway,
          begin: () => {
            clearTimeout(timer);
            task()
              .then(resolve, reject)
              .finally(() => {
                isRunning = false;
                next();
              });
          },
        };
        waiting.push(entry);
        next();
      }),
  };
}

import type { AbortPort } from '../../../engine/contracts/device-adapter.ts';

/** Wakes everybody who waits for a change. */
export interface ChangeSignal {
  readonly changed: () => void;
  /** Resolves at the next change, after `ms`, or when `signal` aborts. */
  readonly next: (ms: number, signal: AbortPort) => Promise<void>;
}

export function createChangeSignal(): ChangeSignal {
  const waiting = new Set<() => void>();
  return {
    changed: () => {
      for (const wake of [...waiting]) wake();
    },
    next: (ms, signal) =>
      new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', wake);
          waiting.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        waiting.add(wake);
        if (signal.aborted) wake();
        else signal.addEventListener('abort', wake);
      }),
  };
}

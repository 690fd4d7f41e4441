import { constants } from 'node:os';

/** An engine must be gone this long after it was asked to stop; nothing is lost when it is cut off. */
const stopMs = 4_500;
/** A terminal and a parent process may both pass on one Ctrl-C; what comes later is a second one. */
const sameSignalMs = 1_000;
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Waits for a signal, then stops. A second signal, or a stop that takes too long, ends the process at once.
 * @returns the exit code: 0 after an orderly stop
 */
export async function runUntilSignal(stop: () => Promise<void>): Promise<number> {
  let firstAtMs: number | undefined;
  await new Promise<void>((resolve) => {
    for (const signal of signals) {
      process.on(signal, () => {
        if (firstAtMs === undefined) {
          firstAtMs = Date.now();
          resolve();
        } else if (Date.now() - firstAtMs > sameSignalMs) {
          process.exit(128 + constants.signals[signal]);
        }
      });
    }
  });
  const deadline = setTimeout(() => process.exit(1), stopMs);
  await stop();
  clearTimeout(deadline);
  // A device that keeps a socket or timer alive must not keep the process.
  setTimeout(() => process.exit(), 200).unref();
  return 0;
}

import { setTimeout as pause } from 'node:timers/promises';
import type { CheckHold } from './check-book.ts';
import type { CheckRun } from './check-run.ts';

/** How often and after what pause it is tried again to release something. */
export interface ReleaseTries {
  readonly times: number;
  readonly pauseMs: number;
}

/**
 * Releases everything that a check has reserved: what nobody knows of is looked up first.
 * @returns what may still be reserved
 */
export async function releaseHolds(
  run: CheckRun,
  { times, pauseMs }: ReleaseTries,
): Promise<readonly CheckHold[]> {
  const { book } = run.parts;
  for (let left = times; left > 0 && book.open().length > 0; left -= 1) {
    for (const hold of book.open()) await release(run, hold);
    if (book.open().length > 0 && left > 1) await pause(pauseMs);
  }
  return book.open();
}

async function release(run: CheckRun, hold: CheckHold): Promise<void> {
  const { holdId } = hold;
  if (hold.phase === 'asked' && !(await isReserved(run, hold))) return;
  await run.execute('terminal.cancel', { holdId, reason: 'notStarted' });
}

/** Whether a request without an answer reserved something; what certainly did not is closed. */
async function isReserved(run: CheckRun, hold: CheckHold): Promise<boolean> {
  const { book, desk } = run.parts;
  const result = await run.execute('terminal.lookUp', { holdId: hold.holdId });
  if (result.kind === 'failure') return false;
  const { outcome, reference } = result.output;
  switch (outcome) {
    case 'reserved':
      book.put({
        ...hold,
        phase: 'reserved',
        reference: typeof reference === 'string' ? reference : hold.reference,
      });
      return true;
    case 'committed':
      desk.say(`! ${hold.reference ?? hold.holdId} was charged by the terminal itself.`);
      book.closed(hold.holdId);
      return false;
    case 'released':
    case 'notFound':
      book.closed(hold.holdId);
      return false;
    default:
      return false;
  }
}

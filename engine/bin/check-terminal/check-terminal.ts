import type { AdapterHost } from '../../contracts/device-adapter.ts';
import type { CheckRecord } from '../../contracts/terminal-check.ts';
import type { CheckHold } from './check-book.ts';
import { CheckStopped } from './check-desk.ts';
import type { CheckRun } from './check-run.ts';
import type { CheckStep } from './check-steps.ts';
import { type ReleaseTries, releaseHolds } from './release-holds.ts';

/** How a check ended. */
export interface CheckEnd {
  /** What each step that was done saw. */
  readonly records: readonly CheckRecord[];
  /** What may still be reserved. */
  readonly open: readonly CheckHold[];
  readonly isStopped: boolean;
  /** Whether the terminal was reached. */
  readonly isReached: boolean;
}

/** A release without an answer is asked for again for two minutes. */
const patient: ReleaseTries = { times: 25, pauseMs: 5_000 };
/** Whoever stops a check waits less: the next run goes on with it. */
const hasty: ReleaseTries = { times: 3, pauseMs: 2_000 };

/**
 * Runs the steps one after the other. First it releases what a run that was cut off has left, and after every step what that
 * one reserved.
 */
export async function checkTerminal(
  run: CheckRun,
  steps: readonly CheckStep[],
  log: AdapterHost['log'],
): Promise<CheckEnd> {
  const { adapter, desk } = run.parts;
  const records: CheckRecord[] = [];
  let isStopped = false;
  let isReached = true;
  await adapter.start(run.host(log));
  try {
    await releaseOld(run);
    isReached = await isThere(run);
    for (const step of isReached ? steps : []) {
      const record = await doStep(run, step);
      if (record !== undefined) records.push(record);
    }
  } catch (error) {
    if (!(error instanceof CheckStopped)) throw error;
    isStopped = true;
    if (run.record().calls.length > 0) records.push(run.record());
    desk.say('Stopped. What is reserved is released.');
  } finally {
    run.begin('end');
    await releaseHolds(run, hasty);
    await adapter.stop();
  }
  return { records, open: run.parts.book.open(), isStopped, isReached };
}

async function releaseOld(run: CheckRun): Promise<void> {
  const { book, desk } = run.parts;
  const old = book.open();
  if (old.length === 0) return;
  for (const { reference, holdId, askedAtMs, phase } of old) {
    const when = new Date(askedAtMs).toISOString();
    const what = phase === 'asked' ? 'may have reserved' : 'has reserved';
    desk.say(
      `! An earlier run ${what} money at ${when}: ${reference ?? holdId}. It is released now.`,
    );
  }
  run.begin('release');
  const left = await releaseHolds(run, patient);
  for (const hold of left) await askOfHand(run, hold);
  if (left.length === 0) desk.say('  It is released.');
}

/** What no terminal can tell, a person finds in the vendor's records. */
async function askOfHand(run: CheckRun, hold: CheckHold): Promise<void> {
  const name = hold.reference ?? hold.holdId;
  const question = `The terminal cannot tell what became of ${name}. Did you look in the vendor's records, and is nothing reserved there?`;
  if ((await run.parts.desk.ask('released-by-hand', question, 'yesNo')) !== 'yes')
    throw new CheckStopped();
  run.parts.book.closed(hold.holdId);
}

/** A terminal that is gone is given the time to come back once. */
async function isThere(run: CheckRun): Promise<boolean> {
  await run.rest();
  return run.isOnline || (await run.untilOnline(true));
}

async function doStep(run: CheckRun, step: CheckStep): Promise<CheckRecord | undefined> {
  const { desk } = run.parts;
  desk.say('');
  const money = step.reserves ? ` Reserves ${run.parts.amount} and releases it.` : '';
  run.begin(step.id);
  if ((await desk.ask(step.id, `${step.says}${money}`, 'go')) !== 'done') return undefined;
  run.begin(step.id);
  await step.run(run);
  const record = run.record();
  run.begin('release');
  const left = await releaseHolds(run, patient);
  if (left.length > 0) {
    desk.say('! Something may still be reserved, so no further step is done.');
    throw new CheckStopped();
  }
  return record;
}

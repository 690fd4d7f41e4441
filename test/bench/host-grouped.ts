import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../engine/hosts/embedded/open-sqlite-store.ts';
import { coreStepper, type Stepper } from '../../engine/hosts/kit/stepper.ts';
import { visitingHost } from './host-visits.ts';
import type { Measured } from './measure-ratio.ts';

/** How much is measured. */
export interface GroupedEffort {
  readonly rounds: number;
  /** Drivers who act in the same moment. */
  readonly places: number;
}

/**
 * The same visits at many places: one driver after the other, each input with its own wait for the disk; against all
 * drivers at once, so that inputs queue and are stored together. And how much of the first is the pure step.
 */
export async function benchGrouped({
  rounds,
  places,
}: GroupedEffort): Promise<readonly Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'forecourt-bench-'));
  const numbers = Array.from({ length: places }, (_, at) => at + 1);
  const clock = { spent: 0 };
  const times = { single: [] as number[], grouped: [] as number[], step: [] as number[] };
  try {
    const store = openSqliteStore({ path: join(folder, 'engine.db') });
    const host = await visitingHost(store, { places, stepper: timed(clock) });
    for (let round = -1; round < rounds; round += 1) {
      clock.spent = 0;
      const single = await timeOf(async () => {
        for (const place of numbers) await host.visit([place]);
      });
      const step = clock.spent;
      const grouped = await timeOf(() => host.visit());
      // The first round only warms up.
      if (round < 0) continue;
      times.single.push(single);
      times.step.push(step);
      times.grouped.push(grouped);
    }
    const [newest] = store.sessions.list({ limit: 1 });
    const inputs = places * store.journal.list(newest?.sessionId ?? '').length;
    await host.stop();
    store.close();
    const row = (name: string, own: readonly number[]): Measured => ({
      name,
      microsecondsPerUnit: median(own) / inputs / 1000,
      ratio: median(own.map((time, round) => (times.single[round] ?? Number.NaN) / time)),
    });
    return [
      row('one input at a time', times.single),
      row('inputs that queue, up to 16 together', times.grouped),
      row('of the first line, the pure step', times.step),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function timed(clock: { spent: number }): Stepper {
  const around =
    <Args extends readonly unknown[], Result>(call: (...args: Args) => Result) =>
    (...args: Args): Result => {
      const begin = process.hrtime.bigint();
      try {
        return call(...args);
      } finally {
        clock.spent += Number(process.hrtime.bigint() - begin);
      }
    };
  return { ...coreStepper, start: around(coreStepper.start), step: around(coreStepper.step) };
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const begin = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - begin);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

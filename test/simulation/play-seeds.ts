import { type SimulationReport, simulateHost } from './simulate-host.ts';
import type { WorldOptions } from './world.ts';

/** What a run of seeds came to. */
export interface SeedsPlayed {
  readonly seeds: number;
  readonly sessions: number;
  readonly holds: number;
  readonly kills: number;
  readonly faults: number;
  /** The first seed that went wrong. */
  readonly broken?: SimulationReport;
}

/** Plays seeds one after the other until one goes wrong. `options` are made anew for each. */
export async function playSeeds(
  seeds: Iterable<number>,
  options: () => WorldOptions = () => ({}),
): Promise<SeedsPlayed> {
  const sum = { seeds: 0, sessions: 0, holds: 0, kills: 0, faults: 0 };
  for (const seed of seeds) {
    const report = await simulateHost(seed, options());
    sum.seeds += 1;
    sum.sessions += report.sessions;
    sum.holds += report.holds;
    sum.kills += report.kills;
    sum.faults += report.faults;
    if (report.wrong.length > 0) return { ...sum, broken: report };
  }
  return sum;
}

/** The seeds from one number on. */
export function* seedsFrom(first: number, count: number): Generator<number> {
  for (let seed = first; seed < first + count; seed += 1) yield seed;
}

/** The story of a seed that went wrong, and how to see it again. */
export function storyOf({ seed, acts, wrong }: SimulationReport): string {
  return [
    `seed ${seed}`,
    ...acts.map((act) => `  ${act}`),
    'wrong:',
    ...wrong,
    `again: npm run simulate -- --seed ${seed}`,
    '',
  ].join('\n');
}

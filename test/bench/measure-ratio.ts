import { median } from './median.ts';

/** One way of doing the same work. */
export interface Contestant {
  readonly name: string;
  /** Does the work once; called many times per round. */
  readonly run: () => void;
  /** Units of work in one call, e.g. inputs of a script. */
  readonly units: number;
}

/** What a contestant needed: median over the rounds. */
export interface Measured {
  readonly name: string;
  readonly microsecondsPerUnit: number;
  /** Median over the rounds of (baseline time ÷ own time), each round compared with itself. */
  readonly ratio: number;
}

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  readonly callsPerRound: number;
  /** `processor` counts what this process itself used: for work of seconds on a machine that others use, too. */
  readonly clock?: 'wall' | 'processor';
}

/**
 * Runs all contestants in interleaved rounds, so that a slow moment of the machine hits them alike, and compares
 * each with the first one. A turn should last half a second: the garbage of the one before is then too little to count.
 */
export function measureRatio(
  contestants: readonly [Contestant, ...Contestant[]],
  { rounds, callsPerRound, clock = 'wall' }: Effort,
): readonly Measured[] {
  const times = contestants.map(() => [] as number[]);
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, { run }] of contestants.entries()) {
      const begin = nowNs(clock);
      for (let call = 0; call < callsPerRound; call += 1) run();
      const spent = nowNs(clock) - begin;
      // The first round only warms up.
      if (round >= 0) times[at]?.push(spent);
    }
  }
  const baseline = times[0] ?? [];
  return contestants.map(({ name, units }, at) => {
    const own = times[at] ?? [];
    return {
      name,
      microsecondsPerUnit: median(own) / callsPerRound / units / 1000,
      ratio: median(own.map((time, round) => (baseline[round] ?? Number.NaN) / time)),
    };
  });
}

function nowNs(clock: 'wall' | 'processor'): number {
  if (clock === 'wall') return Number(process.hrtime.bigint());
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

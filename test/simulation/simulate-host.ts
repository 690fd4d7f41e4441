import { checkCars, checkWorld } from './check-world.ts';
import { World, type WorldOptions } from './world.ts';

/** What became of one seed. */
export interface SimulationReport {
  readonly seed: number;
  /** What happened in the world, in order. */
  readonly acts: readonly string[];
  /** Empty when all is well. */
  readonly wrong: readonly string[];
  readonly sessions: number;
  readonly holds: number;
  readonly kills: number;
  /** What went wrong in the world: answers, events, disks, clocks, databases. */
  readonly faults: number;
}

/** How many things happen in a world before it comes to rest. */
const ACTS = 60;

const FAULT =
  /^(fault|next event|dies|spoil|the (disk is full|clock|database)|terminal.offline|linkLost|faulted|t\d closes)/;

/** Plays one seed: the same seed gives the same world, act by act. */
export async function simulateHost(
  seed: number,
  options: WorldOptions = {},
): Promise<SimulationReport> {
  const world = new World(seed, options);
  const { bench, acts, wrong } = world;
  try {
    await bench.start();
    for (let at = 0; at < ACTS; at += 1) await world.act();
    await world.rest();
    wrong.push(...checkCars(world));
    await world.leave();
    wrong.push(...checkWorld(world));
  } catch (cause) {
    wrong.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  }
  const report = {
    seed,
    acts,
    wrong,
    sessions: bench.store.sessions.list({ limit: 500 }).length,
    holds: bench.store.holds.list({ openOnly: false, limit: 500 }).length,
    kills: world.kills,
    faults: acts.filter((act) => FAULT.test(act)).length,
  };
  bench.kill();
  bench.store.close();
  return report;
}

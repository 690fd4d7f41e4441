import { parseArgs } from 'node:util';
import { playSeeds, seedsFrom, storyOf } from './play-seeds.ts';

/**
 * `npm run simulate -- [--seeds N] [--seed S]`: plays N seeds from S on. The first one that goes wrong is told act by act
 * and ends the run; the same seed gives the same story again.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seeds: { type: 'string' }, seed: { type: 'string' } },
  });
  const first = whole(values.seed, 1);
  const count = whole(values.seeds, values.seed === undefined ? 100 : 1);
  const beginMs = Date.now();
  const { seeds, sessions, holds, kills, faults, broken } = await playSeeds(
    seedsFrom(first, count),
  );
  if (broken !== undefined) {
    process.stdout.write(storyOf(broken));
    process.exitCode = 1;
    return;
  }
  const seconds = ((Date.now() - beginMs) / 1000).toFixed(1);
  process.stdout.write(
    `${seeds} seeds: ${sessions} sessions, ${holds} reservations, ${kills} kills, ${faults} faults, nothing wrong (${seconds} s)\n`,
  );
}

function whole(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new TypeError(`"${text}" is no whole number above 0`);
}

await main();

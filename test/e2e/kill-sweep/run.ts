import { parseArgs } from 'node:util';
import { randomSource } from '../../simulation/random-source.ts';
import type { DoomMoment } from './doomed-driver.ts';
import { type StreetScenario, scenariosOf } from './scenario-acts.ts';
import { type Killed, sweepScenario } from './sweep.ts';

const MOMENTS: readonly DoomMoment[] = ['stored', 'sent'];

/**
 * `npm run kill-sweep -- [--flow F] [--scenario S] [--moment stored|sent] [--sample N --seed N]`: plays shipped scenarios at a
 * real engine and kills it at each journal line in turn. `--sample` takes so many scenarios by a seed. What goes wrong is told
 * as it comes.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      flow: { type: 'string', multiple: true },
      scenario: { type: 'string' },
      moment: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string' },
    },
  });
  const flows = values.flow ?? ['plug-first', 'card-first'];
  const all = flows
    .flatMap(scenariosOf)
    .filter(({ name }) => values.scenario === undefined || name === values.scenario);
  const scenarios = sampled(all, values.sample, Number(values.seed ?? 1));
  const moments = MOMENTS.filter(
    (moment) => values.moment === undefined || moment === values.moment,
  );
  const beginMs = Date.now();
  let kills = 0;
  let wrongs = 0;
  const told = ({ flow, scenario, doom, hasDied, wrong }: Killed): void => {
    if (hasDied) kills += 1;
    if (wrong.length === 0) return;
    wrongs += 1;
    process.stdout.write(
      `${flow} ${scenario} line ${doom.line} ${doom.moment}\n  ${wrong.join('\n  ')}\n`,
    );
  };
  for (const [at, scenario] of scenarios.entries()) {
    await sweepScenario(scenario, moments, told).catch((cause: unknown) => {
      wrongs += 1;
      process.stdout.write(
        `${scenario.flow} ${scenario.name} could not be played: ${String(cause)}\n`,
      );
    });
    const seconds = Math.round((Date.now() - beginMs) / 1_000);
    process.stdout.write(
      `${at + 1}/${scenarios.length} ${scenario.flow} ${scenario.name}: ${kills} kills, ${wrongs} wrong, ${seconds} s\n`,
    );
  }
  process.exitCode = wrongs === 0 ? 0 : 1;
}

function sampled(
  all: readonly StreetScenario[],
  sample: string | undefined,
  seed: number,
): readonly StreetScenario[] {
  if (sample === undefined) return all;
  const random = randomSource(seed);
  const left = [...all];
  const chosen: StreetScenario[] = [];
  while (chosen.length < Number(sample) && left.length > 0)
    chosen.push(...left.splice(random.below(left.length), 1));
  return chosen;
}

await main();

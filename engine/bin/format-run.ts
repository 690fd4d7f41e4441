import type { Effect } from '../contracts/effect.ts';
import type { Hold } from '../contracts/hold.ts';
import { currencyOf } from '../core/flow/currency-of.ts';
import type { Scenario } from '../core/simulate/scenario.ts';
import type { ScenarioRun } from '../core/simulate/scenario-run.ts';
import { clockText } from './clock-text.ts';
import { formatAmount } from './format-values.ts';

/** A test case and what came of it. */
export interface PlayedScenario {
  readonly scenario: Scenario;
  readonly run: ScenarioRun;
}

/** A played test case for people: one line, and the whole story when it failed or was asked for. */
export function formatRun({ scenario, run }: PlayedScenario, wantsStory: boolean): string {
  const head = `${run.ok ? 'ok  ' : 'FAIL'}  ${scenario.id}: ${scenario.title.en}`;
  if (run.ok && !wantsStory) return head;
  const story = run.story.flatMap(({ atMs, say, activePaths, effects }) => [
    `  ${clockText(atMs)}  ${say.en}`,
    `            in ${activePaths.at(-1) ?? 'the end'}`,
    ...effects.map((effect) => `            -> ${nameOf(effect)}`),
  ]);
  const failure =
    run.failure === undefined
      ? []
      : [
          `  ${run.failure.code}: ${JSON.stringify(run.failure.details)}`,
          `  see ${run.failure.docs}`,
        ];
  return [head, ...story, ...run.holds.map(holdLine), ...failure, ''].join('\n');
}

function nameOf(effect: Effect): string {
  return 'operation' in effect ? `${effect.operation}` : effect.kind;
}

function holdLine(hold: Hold): string {
  const currency = currencyOf(hold.currency);
  const money = `${formatAmount(hold.authorizedMinor, currency)} reserved, ${formatAmount(hold.committedMinor, currency)} charged`;
  return `  money: ${hold.phase}${hold.end === null ? '' : ` by ${hold.end}`}, ${money}`;
}

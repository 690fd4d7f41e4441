import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Json } from '../../engine/contracts/json.ts';
import type { StartInput, StepInput } from '../../engine/contracts/step-input.ts';
import { semanticsVersion } from '../../engine/core/compile/semantics-version.ts';
import { playScenario } from '../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../engine/core/simulate/read-scenario.ts';
import { pinnedFlow, type RecordedStep, type Recording } from './recording.ts';

const FLOWS = fileURLToPath(new URL('../../flows/', import.meta.url));

const recorded: readonly (readonly [flow: string, scenario: string])[] = [
  ['plug-first', 'paid-by-same-card'],
  ['plug-first', 'link-lost-then-back'],
  ['plug-first', 'declined-then-other-card'],
  ['plug-first', 'authorize-unknown-late-approval'],
  ['plug-first', 'restart-in-every-waiting-state'],
  ['plug-first', 'flow-meets-an-error'],
  ['card-first', 'paid-by-same-card'],
  ['card-first', 'link-lost-then-back'],
  ['card-first', 'declined'],
  ['card-first', 'never-plugged-in'],
  ['card-first', 'commit-silent'],
];

/**
 * Pins the flows of today and records how today's engine runs them, in a folder of its own. What is there is never
 * touched.
 */
export function writeRecordings(version: string): void {
  const folder = fileURLToPath(new URL(`./${version}/`, import.meta.url));
  if (existsSync(folder)) throw new Error(`${version} was recorded before, and recordings stay`);
  for (const name of ['plug-first', 'card-first', 'fragments']) {
    cpSync(`${FLOWS}${name}`, `${folder}flows/${name}`, {
      recursive: true,
      filter: (path) => !/\/(scenarios|README\.md|flow\.layout\.json)$/.test(path),
    });
  }
  mkdirSync(`${folder}recordings`);
  for (const [flow, name] of recorded) {
    const text = readFileSync(`${FLOWS}${flow}/scenarios/${name}.json`, 'utf8');
    const recording = record(version, flow, JSON.parse(text) as Json);
    writeFileSync(`${folder}recordings/${flow}-${name}.json`, formatRecording(recording));
  }
}

function record(version: string, flow: string, json: Json): Recording {
  const scenario = readScenario(json);
  let start: RecordedStep<StartInput> | undefined;
  const steps: RecordedStep<StepInput>[] = [];
  const { failure } = playScenario(pinnedFlow(version, flow), scenario, {
    throughJson: true,
    observe: (input, { state, effects }) => {
      if ('kind' in input) steps.push({ input, state, effects });
      else start = { input, state, effects };
    },
  });
  if (failure !== undefined || start === undefined) throw new Error(JSON.stringify(failure));
  return { flow, scenario: scenario.id, semanticsVersion, start, steps };
}

/** One step a line, so that a difference shows as one. */
function formatRecording({ start, steps, ...head }: Recording): string {
  const fields = Object.entries(head).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  const lines = steps.map((step) => JSON.stringify(step)).join(',\n');
  return `{${fields.join(',')},\n"start":${JSON.stringify(start)},\n"steps":[\n${lines}\n]}\n`;
}

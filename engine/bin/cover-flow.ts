import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../contracts/json.ts';
import { compileFlow } from '../core/compile/compile-flow.ts';
import { operationDefinition } from '../core/flow/contract-catalogue.ts';
import type { ContractIndex } from '../core/flow/contract-index.ts';
import type { LoadedFlow } from '../core/flow/loaded-flow.ts';
import { type Coverage, coverageOf } from '../core/prove/cover/missing-scenarios.ts';
import type { Proof } from '../core/prove/proof-report.ts';
import type { StoryLanguage } from '../core/prove/story/format-counterexample.ts';
import { readScenario } from '../core/simulate/read-scenario.ts';
import type { Scenario } from '../core/simulate/scenario.ts';
import { writeScenarioFile } from './scenario-file.ts';

/** How far the test cases in a flow's folder cover it, and what is missing. */
export function coverFlow(
  flow: LoadedFlow,
  folder: string,
  { runs }: Proof,
  contracts: ContractIndex,
): Coverage {
  const drawing = runs.find(({ run }) => run === 'drawing');
  if (drawing === undefined) throw new RangeError('the drawing was not explored');
  const compiled = compileFlow(flow.file, operationDefinition);
  return coverageOf(drawing.explored, compiled, contracts, scenariosIn(folder));
}

function scenariosIn(folder: string): readonly Scenario[] {
  const place = join(folder, 'scenarios');
  if (!existsSync(place)) return [];
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readScenario(JSON.parse(readFileSync(join(place, name), 'utf8')) as Json));
}

/** Stores the test cases that were found beside the others. */
export function writeFound(folder: string, { found }: Coverage): void {
  const place = join(folder, 'scenarios');
  mkdirSync(place, { recursive: true });
  for (const scenario of found) writeScenarioFile(join(place, `${scenario.id}.json`), scenario);
}

/** The figures in a sentence, with a line for each test case that was found and each thing that none covers. */
export function sayCoverage(
  flow: string,
  { possible, covered, found, missing }: Coverage,
  language: StoryLanguage,
): string {
  const head = `${flow}: its test cases cover ${covered} of ${possible} steps, answers, silences, events and times`;
  const lines = [
    ...found.map(({ title }) => `  + ${title[language]}`),
    ...missing.map((item) => `  - ${item}: no test case with the flow's own settings leads there`),
  ];
  return [head, ...lines].join('\n');
}

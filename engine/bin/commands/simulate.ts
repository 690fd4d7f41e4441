import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json } from '../../contracts/json.ts';
import { compileFlow } from '../../core/compile/compile-flow.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { playScenario } from '../../core/simulate/play-scenario.ts';
import { readScenario } from '../../core/simulate/read-scenario.ts';
import type { Command } from '../command.ts';
import { findFlow } from '../find-flow.ts';
import { formatRun, type PlayedScenario } from '../format-run.ts';
import { parseOptions, usage } from '../parse-options.ts';

/** `forecourt simulate` */
export const simulate: Command = {
  summary: 'plays test cases against a flow, with a virtual clock',
  help: `forecourt simulate <flow> [--scenario <file>]... [--json]

Plays test cases and prints what happened, what the flow asked for, and how the money ended.
<flow> is a folder, a flow.json, or the name of a flow that comes with Forecourt.

  --scenario <file>   a test case, or the name of one in the flow's folder scenarios/;
                      without it, all of them are played and listed
  --json              for machines: {ok, runs: [{scenario, ok, story, holds, output, failure}]}

Exit code: 0 = all went as written, 1 = one did not, 2 = the command line makes no sense.
`,
  run: async (args, io) => {
    const options = {
      scenario: { type: 'string', multiple: true },
      json: { type: 'boolean' },
    } as const;
    const { values, positionals } = parseOptions(args, options, { min: 1, max: 1 });
    const { flow, findings, folder } = findFlow(positionals[0] ?? '');
    if (flow === undefined) {
      const code = findings[0]?.code ?? 'FLOW_SHAPE';
      throw new ForecourtError(code, { flow: positionals[0] ?? '' }, { findings });
    }
    const compiled = compileFlow(flow.file, operationDefinition);
    const paths = values.scenario?.map((name) => pathOf(name, folder)) ?? allIn(folder);
    const runs = paths.map((path): PlayedScenario => {
      const scenario = readScenario(parse(path));
      return { scenario, run: playScenario(compiled, scenario) };
    });
    const ok = runs.every(({ run }) => run.ok);
    if (values.json) {
      const plain = runs.map(({ scenario, run }) => ({ scenario: scenario.id, ...run }));
      io.out(`${JSON.stringify({ ok, runs: plain }, null, 2)}\n`);
    } else {
      io.out(runs.map((played) => formatRun(played, values.scenario !== undefined)).join('\n'));
      io.out(`\n${runs.filter(({ run }) => run.ok).length} of ${runs.length} went as written\n`);
    }
    return ok ? 0 : 1;
  },
};

function pathOf(name: string, folder: string): string {
  const inFlow = join(folder, 'scenarios', `${name}.json`);
  if (existsSync(name)) return name;
  if (existsSync(inFlow)) return inFlow;
  throw usage(`There is no test case "${name}"`);
}

function allIn(folder: string): readonly string[] {
  const scenarios = join(folder, 'scenarios');
  const names = existsSync(scenarios)
    ? readdirSync(scenarios).filter((name) => name.endsWith('.json'))
    : [];
  if (names.length === 0) throw usage('This flow has no test cases: name one with --scenario');
  return names.sort().map((name) => join(scenarios, name));
}

function parse(file: string): Json {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Json;
  } catch (cause) {
    throw new ForecourtError('SCENARIO_SHAPE', { file, problem: 'This is not JSON' }, { cause });
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json } from '../../contracts/json.ts';
import { compileFlow } from '../../core/compile/compile-flow.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { FlowPlayer } from '../../core/simulate/flow-player.ts';
import { playScenario } from '../../core/simulate/play-scenario.ts';
import { readScenario } from '../../core/simulate/read-scenario.ts';
import type { Command, CommandInput, CommandIo } from '../command.ts';
import { findFlow } from '../find-flow.ts';
import { formatRun, type PlayedScenario } from '../format-run.ts';
import { parseOptions, usage } from '../parse-options.ts';
import { playFlow } from '../play-flow.ts';

/** The currency of a session that happens nowhere. */
const currency = { code: 'EUR', digits: 2 };

/** `forecourt simulate` */
export const simulate: Command = {
  summary: 'plays a flow by hand, or its test cases, with a virtual clock',
  help: `forecourt simulate <flow> [--lang <code>] [--scenario <file>]... [--all] [--play] [--json]

Plays a flow by hand: it lists all that can happen now, and you choose (docs/scenarios.md). With test cases it prints
what happened, what the flow asked for, and how the money ended.
<flow> is a folder, a flow.json, or the name of a flow that comes with Forecourt.

  --lang <code>       language of the screens and sentences when you play, e.g. nl; en when not given
  --scenario <file>   a test case, or the name of one in the flow's folder scenarios/
  --all               all test cases of the flow; also where nobody can choose: no terminal and nothing piped in
  --play              by hand, with the words that a slow program pipes in
  --json              for machines: {ok, runs: [{scenario, ok, story, holds, output, failure}]}

Exit code: 0 = all went as written, 1 = one did not, 2 = the command line makes no sense.
`,
  run: async (args, io) => {
    const options = {
      scenario: { type: 'string', multiple: true },
      json: { type: 'boolean' },
      all: { type: 'boolean' },
      play: { type: 'boolean' },
      lang: { type: 'string' },
    } as const;
    const { values, positionals } = parseOptions(args, options, { min: 1, max: 1 });
    const { flow, findings, folder } = findFlow(positionals[0] ?? '');
    if (flow === undefined) {
      const code = findings[0]?.code ?? 'FLOW_SHAPE';
      throw new ForecourtError(code, { flow: positionals[0] ?? '' }, { findings });
    }
    const compiled = compileFlow(flow.file, operationDefinition);
    const asksForCases = values.scenario !== undefined || values.all || values.json;
    if (values.play && asksForCases) throw usage('--play goes without test cases');
    const input = asksForCases ? undefined : await inputToPlay(io, values.play ?? false);
    if (input !== undefined) {
      const look = { texts: flow.texts, language: values.lang ?? 'en', currency };
      await playFlow(new FlowPlayer(compiled), look, input, io.out);
      input.close();
      return 0;
    }
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

/** Who chooses: a person, or what is piped in; undefined when there is neither. */
async function inputToPlay(io: CommandIo, isForced: boolean): Promise<CommandInput | undefined> {
  const { input } = io;
  if (input === undefined) {
    if (isForced) throw usage('There is nobody to play');
    return undefined;
  }
  if (isForced || input.isTerminal || (await input.hasLines())) return input;
  input.close();
  return undefined;
}

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

import type { JournalLine } from '../../contracts/views.ts';
import { formatScenario } from '../../core/simulate/format-scenario.ts';
import type { Scenario } from '../../core/simulate/scenario.ts';
import type { Command } from '../command.ts';
import { formatTime } from '../format-values.ts';
import { parseOptions, usage } from '../parse-options.ts';
import { readEngine, readHelp, readOptions } from '../read-engine.ts';
import { newScenarioPath, writeScenarioFile } from '../scenario-file.ts';

/** `forecourt journal` */
export const journal: Command = {
  summary: 'tells what happened in a session, line by line',
  help: `forecourt journal <session> [--as-scenario [<file>]] [--url <url> | --data <dir>] [--json]

Tells what happened in a session: each input in words, the state afterwards, and what was asked of the world.

  --as-scenario  as a test case that \`simulate\` plays, printed or written to a new file (docs/scenarios.md)
${readHelp}`,
  run: async (args, io) => {
    const options = { ...readOptions, 'as-scenario': { type: 'boolean' } } as const;
    const { values, positionals } = parseOptions(args, options, { min: 1, max: 2 });
    const [sessionId = '', file] = positionals;
    if (values['as-scenario']) {
      const path = file === undefined ? undefined : newScenarioPath(file);
      const recorded = await readEngine(values, io, (reader) => reader.scenario(sessionId));
      const scenario = recorded as unknown as Scenario;
      if (path !== undefined) writeScenarioFile(path, scenario);
      io.out(path === undefined ? formatScenario(scenario) : `Written to ${path}\n`);
      return 0;
    }
    if (file !== undefined) throw usage(`Too many names, from "${file}" on`);
    const lines = await readEngine(values, io, (reader) => reader.journal(sessionId));
    io.out(values.json ? `${JSON.stringify(lines, null, 2)}\n` : lines.map(asText).join(''));
    return 0;
  },
};

function asText(line: JournalLine): string {
  const { sequence, atMs, name, say, activePaths, faulted, effects, values = {} } = line;
  const told = Object.entries(values).map(([field, value]) => `${field} ${String(value)}`);
  const rows = [
    `${String(sequence).padStart(4)}  ${formatTime(atMs)}  ${say.en}`,
    `      ${name}${faulted ? '  (the flow could not handle it)' : ''}`,
    ...(told.length === 0 ? [] : [`      ${told.join(', ')}`]),
    `      in ${activePaths.at(-1) ?? 'the end'}`,
    ...effects.map((effect) => `      -> ${effect}`),
  ];
  return `${rows.join('\n')}\n`;
}

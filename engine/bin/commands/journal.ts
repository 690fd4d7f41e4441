import type { JournalLine } from '../../contracts/views.ts';
import type { Command } from '../command.ts';
import { formatTime } from '../format-values.ts';
import { parseOptions } from '../parse-options.ts';
import { readEngine, readHelp, readOptions } from '../read-engine.ts';

/** `forecourt journal` */
export const journal: Command = {
  summary: 'tells what happened in a session, line by line',
  help: `forecourt journal <session> [--json]

Tells what happened in a session: each input in words, the state afterwards, and what was asked of the world.

${readHelp}`,
  run: async (args, io) => {
    const { values, positionals } = parseOptions(args, readOptions, { min: 1, max: 1 });
    const sessionId = positionals[0] ?? '';
    const lines = await readEngine(values, io, (reader) => reader.journal(sessionId));
    io.out(values.json ? `${JSON.stringify(lines, null, 2)}\n` : lines.map(asText).join(''));
    return 0;
  },
};

function asText(line: JournalLine): string {
  const { sequence, atMs, name, say, activePaths, faulted, effects } = line;
  const rows = [
    `${String(sequence).padStart(4)}  ${formatTime(atMs)}  ${say.en}`,
    `      ${name}${faulted ? '  (the flow could not handle it)' : ''}`,
    `      in ${activePaths.at(-1) ?? 'the end'}`,
    ...effects.map((effect) => `      -> ${effect}`),
  ];
  return `${rows.join('\n')}\n`;
}

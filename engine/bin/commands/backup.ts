import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../command.ts';
import { parseOptions, usage } from '../parse-options.ts';

/** `forecourt backup` */
export const backup: Command = {
  summary: 'copies the database while the engine runs',
  help: `forecourt backup --to <file> [--data <dir>]

Writes a complete copy of the database into a new file and looks through it. The engine may run meanwhile.

  --to <file>    the copy; it must not exist yet
  --data <dir>   folder of the database; FORECOURT_DATA, or ./data
`,
  run: async (args, io) => {
    const { values } = parseOptions(args, { to: { type: 'string' }, data: { type: 'string' } });
    const { to } = values;
    if (to === undefined) throw usage('Name the copy with --to');
    if (existsSync(to)) throw usage(`The file "${to}" exists already`);
    const { backUp } = await import('../../hosts/embedded/back-up.ts');
    const dataDir = values.data ?? io.env['FORECOURT_DATA'] ?? './data';
    const { sessions, openHolds } = backUp(join(dataDir, 'forecourt.db'), to);
    io.out(`${to}: ${sessions} running sessions and ${openHolds} open reservations.\n`);
    return 0;
  },
};

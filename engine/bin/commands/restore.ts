import { join } from 'node:path';
import type { Command } from '../command.ts';
import { parseOptions, usage } from '../parse-options.ts';

/** `forecourt restore` */
export const restore: Command = {
  summary: 'puts a backup in the place of the database',
  help: `forecourt restore --from <file> [--data <dir>]

Puts a copy that "forecourt backup" made in the place of the database. No engine may run on it. The old database is
kept beside it. The next engine arms nothing until it has asked for every reservation in the copy; where a terminal
cannot tell, a person has it. What happened after the copy was made is not in it: compare with the vendor's report
("forecourt reconcile").

  --from <file>  the copy
  --data <dir>   folder of the database; FORECOURT_DATA, or ./data
`,
  run: async (args, io) => {
    const { values } = parseOptions(args, { from: { type: 'string' }, data: { type: 'string' } });
    const { from } = values;
    if (from === undefined) throw usage('Name the copy with --from');
    const { restoreBackup } = await import('../../hosts/embedded/back-up.ts');
    const dataDir = values.data ?? io.env['FORECOURT_DATA'] ?? './data';
    const atMs = Date.now();
    const asideSuffix = `.before-${new Date(atMs).toISOString().replaceAll(':', '')}`;
    const path = join(dataDir, 'forecourt.db');
    const { sessions, openHolds } = restoreBackup({ from, path, atMs, asideSuffix });
    io.out(`${path}: ${sessions} running sessions and ${openHolds} open reservations.\n`);
    io.out('The next engine asks for every reservation before it arms anything.\n');
    return 0;
  },
};

import type { Command } from '../command.ts';
import { parseOptions, usage } from '../parse-options.ts';
import { engineHelp, engineOptions, runEngine } from '../run-engine.ts';

/** `forecourt serve` */
export const serve: Command = {
  summary: 'runs the engine for your sites',
  help: `forecourt serve --site <file>... [--data <dir>] [--host <address>] [--port <n>]

Runs the engine for the sites in the files, until it gets SIGINT or SIGTERM.

  --site <file>        a site file; may be repeated
${engineHelp}`,
  run: async (args, io) => {
    const options = { ...engineOptions, site: { type: 'string', multiple: true } } as const;
    const { values } = parseOptions(args, options);
    if (values.site === undefined) throw usage('Name a site file with --site');
    return runEngine(values.site, values, io);
  },
};

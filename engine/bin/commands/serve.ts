import type { Command } from '../command.ts';
import { parseOptions, usage } from '../parse-options.ts';
import { flowFolders } from '../read-flow-folder.ts';
import { engineHelp, engineOptions, runEngine } from '../run-engine.ts';

/** `forecourt serve` */
export const serve: Command = {
  summary: 'runs the engine for your sites',
  help: `forecourt serve --site <file>... [--flows <folder>] [--data <dir>] [--host <address>] [--port <n>]
    [--allow-host <name>]... [--allow-unproved]

Runs the engine for the sites in the files, until it gets SIGINT or SIGTERM.

  --site <file>        a site file; may be repeated
  --flows <folder>     a folder with flows of your own, a folder each; they come before shipped ones of the same id
${engineHelp}`,
  run: async (args, io) => {
    const options = {
      ...engineOptions,
      site: { type: 'string', multiple: true },
      flows: { type: 'string' },
    } as const;
    const { values } = parseOptions(args, options);
    if (values.site === undefined) throw usage('Name a site file with --site');
    const { flows } = values;
    if (flows !== undefined && flowFolders(flows).length === 0)
      throw usage(`There is no flow in "${flows}": each is a folder with a flow.json`);
    return runEngine(values.site, values, io);
  },
};

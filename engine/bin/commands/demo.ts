import { join } from 'node:path';
import type { Command } from '../command.ts';
import { packageRoot } from '../package-root.ts';
import { parseOptions } from '../parse-options.ts';
import { engineHelp, engineOptions, runEngine } from '../run-engine.ts';

/** `forecourt demo` */
export const demo: Command = {
  summary: 'runs the engine with two virtual sites to try',
  help: `forecourt demo [--data <dir>] [--host <address>] [--port <n>] [--allow-host <name>]... [--allow-unproved]

Runs the engine with two sites whose terminals and chargers are virtual: one where the driver plugs in first, one
where the card comes first. Open the address that it prints.

${engineHelp}`,
  run: async (args, io) => {
    const { values } = parseOptions(args, engineOptions);
    const sites = join(packageRoot(), 'sites');
    return runEngine([join(sites, 'demo.json'), join(sites, 'demo-card-first.json')], values, io);
  },
};

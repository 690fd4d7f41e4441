import type { Command, CommandIo } from './command.ts';
import { packageVersion } from './package-version.ts';
import { usage } from './parse-options.ts';
import { printError } from './print-error.ts';
import { textTable } from './text-table.ts';

/** The commands, in the order of the help. Each is loaded only when it is used: most need no server. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./commands/demo.ts')).demo,
  serve: async () => (await import('./commands/serve.ts')).serve,
  flows: async () => (await import('./commands/flows.ts')).flows,
  validate: async () => (await import('./commands/validate.ts')).validate,
  prove: async () => (await import('./commands/prove.ts')).prove,
  compare: async () => (await import('./commands/compare.ts')).compare,
  simulate: async () => (await import('./commands/simulate.ts')).simulate,
  export: async () => (await import('./commands/export-flow.ts')).exportFlow,
  import: async () => (await import('./commands/import-flow.ts')).importFlow,
  emulate: async () => (await import('./commands/emulate.ts')).emulate,
  'check-terminal': async () => (await import('./commands/check-terminal.ts')).checkTerminalCommand,
  sessions: async () => (await import('./commands/sessions.ts')).sessions,
  holds: async () => (await import('./commands/holds.ts')).holds,
  reconcile: async () => (await import('./commands/reconcile.ts')).reconcile,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  tokens: async () => (await import('./commands/tokens.ts')).tokens,
  journal: async () => (await import('./commands/journal.ts')).journal,
};

/**
 * Runs one command line.
 *
 * @param args the words after `forecourt`
 * @returns the exit code: 0 = fine, 1 = the answer is "no" or something failed, 2 = the words make no sense
 */
export async function runCli(args: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      io.out(await overview());
      return name === undefined ? 2 : 0;
    }
    if (name === '--version') {
      io.out(`${packageVersion()}\n`);
      return 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined) throw usage(`There is no command "${name}"`);
    const command = await load();
    if (rest.includes('--help') || rest.includes('-h')) {
      io.out(command.help);
      return 0;
    }
    return await command.run(rest, io);
  } catch (error) {
    return printError(error, io);
  }
}

async function overview(): Promise<string> {
  const rows = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => [`  ${name}`, (await load()).summary]),
  );
  const list = textTable([{ title: 'Commands:' }, { title: '' }], rows);
  return `forecourt <command> [options]\n\n${list}\n\nforecourt <command> --help tells more about one.\n`;
}

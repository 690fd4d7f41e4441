import { existsSync, readFileSync } from 'node:fs';
import type { FlowFile } from '../../core/flow/flow-file.ts';
import { importScxml } from '../../core/import/import-scxml.ts';
import { importXstate } from '../../core/import/import-xstate.ts';
import type { NotCarriedOver } from '../../core/import/not-carried-over.ts';
import type { Command } from '../command.ts';
import { parseOptions, usage } from '../parse-options.ts';

interface Imported {
  readonly file: FlowFile;
  readonly notCarriedOver: readonly NotCarriedOver[];
}

const readers: Readonly<Record<string, (text: string) => Imported>> = {
  scxml: (text) => importScxml(text),
  xstate: importXstate,
};

/** `forecourt import` */
export const importFlow: Command = {
  summary: 'makes a flow of an SCXML file or an XState config',
  help: `forecourt import <file> [--from scxml|xstate] [--json]

Prints a flow made from another tool's file, and tells on the error output what could not be carried
over, with place and reason. Save what is printed as flow.json and check it with "forecourt validate".

  --from scxml|xstate   what the file is; told by its beginning when left out
  --json                for machines: {flow, notCarriedOver: [{what, where, reason}]}

Exit code: 0 = all was carried over, 1 = something was not, 2 = the command line makes no sense.
`,
  run: async (args, io) => {
    const options = { from: { type: 'string' }, json: { type: 'boolean' } } as const;
    const { values, positionals } = parseOptions(args, options, { min: 1, max: 1 });
    const path = positionals[0] ?? '';
    if (!existsSync(path)) throw usage(`There is no file "${path}"`);
    const text = readFileSync(path, 'utf8');
    const from = values.from ?? (text.trimStart().startsWith('<') ? 'scxml' : 'xstate');
    const read = Object.hasOwn(readers, from) ? readers[from] : undefined;
    if (read === undefined) throw usage(`--from is scxml or xstate, not "${from}"`);
    const { file, notCarriedOver } = read(text);
    const shown = values.json === true ? { flow: file, notCarriedOver } : file;
    io.out(`${JSON.stringify(shown, null, 2)}\n`);
    if (values.json !== true)
      for (const { what, where, reason } of notCarriedOver)
        io.err(`not carried over: ${what}${where === '' ? '' : ` (${where})`}: ${reason}\n`);
    return notCarriedOver.length === 0 ? 0 : 1;
  },
};

import { basename, join } from 'node:path';
import type { Command } from '../command.ts';
import { type FoundFlow, findFlow } from '../find-flow.ts';
import { packageRoot } from '../package-root.ts';
import { parseOptions } from '../parse-options.ts';
import { flowFolders } from '../read-flow-folder.ts';
import { textTable } from '../text-table.ts';

/** `forecourt flows` */
export const flows: Command = {
  summary: 'lists the flows that there are',
  help: `forecourt flows [--flows <folder>] [--json]

Lists the flows that come with Forecourt, by the names that other commands and site files take.

  --flows <folder>  also those in this folder
  --json            for machines: [{id, title, trigger, ok, folder}]
`,
  run: async (args, io) => {
    const { values } = parseOptions(args, { flows: { type: 'string' }, json: { type: 'boolean' } });
    const parents = [
      join(packageRoot(), 'flows'),
      ...(values.flows === undefined ? [] : [values.flows]),
    ];
    const found = parents.flatMap(flowFolders).map((folder) => entryOf(findFlow(folder), folder));
    if (values.json) io.out(`${JSON.stringify(found, null, 2)}\n`);
    else {
      const rows = found.map(({ id, trigger, title }) => [id, trigger, title]);
      io.out(`${textTable([{ title: 'FLOW' }, { title: 'BEGINS WITH' }, { title: '' }], rows)}\n`);
    }
    return 0;
  },
};

function entryOf({ flow }: FoundFlow, folder: string) {
  const id = flow?.id ?? basename(folder);
  const title = flow?.file.title.en ?? `has errors: forecourt validate ${folder}`;
  return { id, title, trigger: flow?.file.trigger.event ?? '-', ok: flow !== undefined, folder };
}

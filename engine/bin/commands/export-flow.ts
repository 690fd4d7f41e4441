import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { exportMermaid } from '../../core/export/export-mermaid.ts';
import { exportScxml } from '../../core/export/export-scxml.ts';
import { exportStory } from '../../core/export/export-story.ts';
import { exportXstate } from '../../core/export/export-xstate.ts';
import { exportXstateJson } from '../../core/export/export-xstate-json.ts';
import type { LoadedFlow } from '../../core/flow/loaded-flow.ts';
import type { Command } from '../command.ts';
import { findFlow } from '../find-flow.ts';
import { parseOptions, usage } from '../parse-options.ts';

/** What a flow can be written as. */
const writers: Readonly<Record<string, (flow: LoadedFlow, language: string) => string>> = {
  xstate: ({ file }) => exportXstate(file),
  'xstate-json': ({ file }) => exportXstateJson(file),
  scxml: ({ file }) => exportScxml(file),
  mermaid: ({ file }) => exportMermaid(file),
  story: ({ file, texts }, language) => exportStory(file, texts, language),
};

/** `forecourt export` */
export const exportFlow: Command = {
  summary: 'writes a flow for other tools, or as a story for people',
  help: `forecourt export <flow> --to xstate|xstate-json|scxml|mermaid|story [--lang <language>]

Prints a flow in another format (docs/interop-formats.md).
<flow> is a folder, a flow.json, or the name of a flow that comes with Forecourt.

  --to xstate        a TypeScript module for XState v5
  --to xstate-json   the machine as JSON, for any XState tool
  --to scxml         W3C SCXML; "forecourt import" makes the same flow of it
  --to mermaid       a drawing for Markdown
  --to story         numbered sentences: the usual visit, and what else can happen
  --lang <language>  of a story: one of the flow's languages; en when left out

Exit code: 0 = written, 1 = the flow has errors, 2 = the command line makes no sense.
`,
  run: async (args, io) => {
    const options = { to: { type: 'string' }, lang: { type: 'string' } } as const;
    const { values, positionals } = parseOptions(args, options, { min: 1, max: 1 });
    const formats = Object.keys(writers).join(', ');
    const { to, lang = 'en' } = values;
    if (to === undefined || !Object.hasOwn(writers, to))
      throw usage(`--to is one of ${formats}${to === undefined ? '' : `, not "${to}"`}`);
    const name = positionals[0] ?? '';
    const { flow, findings } = findFlow(name);
    if (flow === undefined)
      throw new ForecourtError(findings[0]?.code ?? 'FLOW_SHAPE', { flow: name }, { findings });
    if (to === 'story' && flow.languages.length > 0 && !flow.languages.includes(lang))
      throw usage(`The flow has texts in ${flow.languages.join(', ')}, not in "${lang}"`);
    io.out(writers[to]?.(flow, lang) ?? '');
    return 0;
  },
};

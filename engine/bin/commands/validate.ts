import type { Finding } from '../../contracts/finding.ts';
import { formatFindings } from '../../core/flow/format-findings.ts';
import type { Command } from '../command.ts';
import { type FoundFlow, findFlow, textIn } from '../find-flow.ts';
import { parseOptions } from '../parse-options.ts';

const isError = ({ severity }: Finding) => severity === 'error';

/** `forecourt validate` */
export const validate: Command = {
  summary: 'checks flow files: shape, names, expressions, texts, rules',
  help: `forecourt validate <flow>... [--json]

Checks flows and prints what is wrong, with the place in the file.
<flow> is a folder, a flow.json, or the name of a flow that comes with Forecourt.

  --json   for machines: {ok, flows: [{flow, file, ok, behaviourHash, findings}]}

Exit code: 0 = no errors, 1 = errors, 2 = the command line makes no sense.
`,
  run: async (args, io) => {
    const { values, positionals } = parseOptions(
      args,
      { json: { type: 'boolean' } },
      { min: 1, max: Number.POSITIVE_INFINITY },
    );
    const found = positionals.map(findFlow);
    const ok = !found.some(({ findings }) => findings.some(isError));
    if (values.json) io.out(`${JSON.stringify({ ok, flows: found.map(asJson) }, null, 2)}\n`);
    else io.out(`${found.map(asText).join('\n\n')}\n`);
    return ok ? 0 : 1;
  },
};

function asJson({ source, flow, findings }: FoundFlow) {
  return {
    flow: flow?.id ?? null,
    file: source.file ?? null,
    ok: !findings.some(isError),
    behaviourHash: flow?.behaviourHash ?? null,
    findings,
  };
}

function asText(found: FoundFlow): string {
  const { source, findings } = found;
  const errors = findings.filter(isError).length;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const verdict =
    findings.length === 0
      ? 'ok'
      : `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
  const head = `${source.file}: ${verdict}`;
  return findings.length === 0 ? head : `${formatFindings(findings, textIn(found))}\n\n${head}`;
}

import type { Finding } from '../../contracts/finding.ts';
import { formatFindings } from '../../core/flow/format-findings.ts';
import type { Command } from '../command.ts';
import { type FoundFlow, findFlow, textIn } from '../find-flow.ts';
import { type FoundSite, findSite } from '../find-site.ts';
import { parseOptions, usage } from '../parse-options.ts';

const isError = ({ severity }: Finding) => severity === 'error';

/** `forecourt validate` */
export const validate: Command = {
  summary: 'checks flow files and site files: shape, names, expressions, texts, rules',
  help: `forecourt validate [<flow>...] [--site <file>] [--json]

Checks flows and prints what is wrong, with the place in the file.
<flow> is a folder, a flow.json, or the name of a flow that comes with Forecourt.

  --site <file>  checks a site file too, and whether its terminals and chargers can do what the flows
                 ask; without a <flow>, the flows that the site names
  --json         for machines: {ok, flows: [{flow, file, ok, behaviourHash, findings}],
                 site: {site, file, ok, findings}}

Exit code: 0 = no errors, 1 = errors, 2 = the command line makes no sense.
`,
  run: async (args, io) => {
    const { values, positionals } = parseOptions(
      args,
      { json: { type: 'boolean' }, site: { type: 'string' } },
      { min: 0, max: Number.POSITIVE_INFINITY },
    );
    if (positionals.length === 0 && values.site === undefined)
      throw usage('Name a flow, or a site file with --site');
    const { flows, site } = findAll(positionals, values.site);
    const results = site === undefined ? flows : [...flows, site];
    const ok = !results.some(({ findings }) => findings.some(isError));
    if (values.json) {
      const report = { ok, flows: flows.map(flowReport), site: siteReport(site) };
      io.out(`${JSON.stringify(report, null, 2)}\n`);
    } else {
      const texts = flows.map((found) => asText(found.source.file, found.findings, textIn(found)));
      if (site !== undefined) texts.push(asText(site.file, site.findings, () => site.text));
      io.out(`${texts.join('\n\n')}\n`);
    }
    return ok ? 0 : 1;
  },
};

interface Found {
  readonly flows: readonly FoundFlow[];
  readonly site: FoundSite | undefined;
}

function findAll(names: readonly string[], sitePath: string | undefined): Found {
  const named = names.map(findFlow);
  if (sitePath === undefined) return { flows: named, site: undefined };
  return findSite(sitePath, named);
}

function flowReport({ source, flow, findings }: FoundFlow) {
  return {
    flow: flow?.id ?? null,
    file: source.file ?? null,
    ok: !findings.some(isError),
    behaviourHash: flow?.behaviourHash ?? null,
    findings,
  };
}

function siteReport(found: FoundSite | undefined) {
  if (found === undefined) return undefined;
  const { site, file, findings } = found;
  return { site: site?.id ?? null, file, ok: !findings.some(isError), findings };
}

function asText(
  file: string | undefined,
  findings: readonly Finding[],
  textOf: (file: string | undefined) => string | undefined,
): string {
  const errors = findings.filter(isError).length;
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
  const verdict =
    findings.length === 0
      ? 'ok'
      : `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
  const head = `${file}: ${verdict}`;
  return findings.length === 0 ? head : `${formatFindings(findings, textOf)}\n\n${head}`;
}

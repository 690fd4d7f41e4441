import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AdapterProfile } from '../../contracts/device-adapter.ts';
import type { Finding } from '../../contracts/finding.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { contracts } from '../../core/flow/contract-catalogue.ts';
import { contractIndex } from '../../core/flow/contract-index.ts';
import type { LoadedFlow } from '../../core/flow/loaded-flow.ts';
import { certificateOf } from '../../core/prove/certificate.ts';
import type { Coverage } from '../../core/prove/cover/missing-scenarios.ts';
import { type Proof, type ProofReport, prove as proveFlow } from '../../core/prove/proof-report.ts';
import {
  formatCounterexample,
  type StoryLanguage,
} from '../../core/prove/story/format-counterexample.ts';
import type { Command, CommandIo } from '../command.ts';
import { coverFlow, sayCoverage, writeFound } from '../cover-flow.ts';
import { type FoundFlow, findFlow } from '../find-flow.ts';
import { findSite } from '../find-site.ts';
import { parseOptions, usage } from '../parse-options.ts';
import { commonProfilePairs, type ProfilePair, profilePairsOf } from '../profile-pairs.ts';
import { storyLanguage } from '../story-language.ts';
import { writeStories } from '../write-stories.ts';

/** `forecourt prove` */
export const prove: Command = {
  summary:
    'proves that no reservation is forgotten, or tells the shortest story of how it would be',
  help: `forecourt prove [<flow>...] [--site <file>] [--lang nl] [--scenarios] [--stories <folder>] [--json] [--write]

Looks at everything that drivers, terminals, chargers and crashes can do, as the contracts allow it.
<flow> is a folder, a flow.json, or the name of a flow that comes with Forecourt.

  --site <file>      for the terminals and chargers of a site too; without a <flow>, the flows that it names
  --lang <language>  language of stories: en or nl
  --scenarios        tells what the test cases of a flow leave out, and finds the shortest ones for it
  --stories <folder> writes each story of how it goes wrong as a test case for forecourt simulate
  --write            stores the certificate beside the flow, as certificate.json; with --scenarios the
                     test cases that were found, too
  --json             for machines: {ok, flows: [{flow, behaviourHash, profiles, verdict, runs, findings,
                     accepted, limit, ms, coverage}]}

Exit code: 0 = proved, 1 = broken or not proved, 2 = the command line makes no sense.
`,
  run: async (args, io) => {
    const { values, positionals } = parseOptions(
      args,
      {
        json: { type: 'boolean' },
        write: { type: 'boolean' },
        scenarios: { type: 'boolean' },
        stories: { type: 'string' },
        site: { type: 'string' },
        lang: { type: 'string' },
      },
      { min: 0, max: Number.POSITIVE_INFINITY },
    );
    const language = storyLanguage(values.lang);
    const { flows, pairs } = whatToProve(positionals, values.site);
    const results = flows.map((found) => proveOne(found, pairs));
    const coverages = new Map<string, Coverage>();
    for (const { flow, folder, proofs } of results) {
      if (!values.json) tell(io, proofs, language);
      const [first] = proofs;
      if (values.scenarios === true && first !== undefined) {
        const coverage = coverFlow(flow, folder, first.proof, index);
        coverages.set(flow.id, coverage);
        if (!values.json) io.out(`${sayCoverage(flow.id, coverage, language)}\n`);
        if (values.write === true) writeFound(folder, coverage);
      }
      if (values.stories !== undefined) {
        const told = saveStories(flow, proofs, values.stories);
        if (!values.json && told !== '') io.out(`${told}\n`);
      }
      if (values.write === true && proofs.every(isProved)) {
        const certificate = certificateOf(flow, index, proofs);
        writeFileSync(
          join(folder, 'certificate.json'),
          `${JSON.stringify(certificate, null, 2)}\n`,
        );
      }
    }
    const ok = results.every(({ proofs }) => proofs.every(isProved));
    if (values.json) {
      const flows = results.flatMap(({ proofs }) =>
        proofs.map(({ proof, ms }) => {
          const coverage = coverages.get(proof.report.flow);
          return { ...proof.report, ms, ...(coverage === undefined ? {} : { coverage }) };
        }),
      );
      io.out(`${JSON.stringify({ ok, flows }, null, 2)}\n`);
    }
    return ok ? 0 : 1;
  },
};

const index = contractIndex(contracts);

interface PairProof {
  readonly proof: Proof;
  readonly profiles: readonly AdapterProfile[];
  readonly ms: number;
}

interface Proved {
  readonly flow: LoadedFlow;
  readonly folder: string;
  readonly proofs: readonly PairProof[];
}

const isProved = ({ proof }: PairProof) => proof.report.verdict === 'proved';

/** One test case per broken rule: other terminals mostly break it in the same way. */
function saveStories(flow: LoadedFlow, proofs: readonly PairProof[], folder: string): string {
  const broken = proofs.find(({ proof }) => proof.report.findings.length > 0);
  if (broken === undefined) return '';
  return writeStories(flow, broken.proof, folder)
    .map(
      ({ property, file }) =>
        `${property}: ${file ?? 'no test case with the settings of the flow'}`,
    )
    .join('\n');
}

function whatToProve(names: readonly string[], sitePath: string | undefined) {
  if (names.length === 0 && sitePath === undefined) {
    throw usage('Name a flow, or a site file with --site');
  }
  const named = names.map(findFlow);
  const common = commonProfilePairs();
  if (sitePath === undefined) return { flows: named, pairs: common };
  const { site, flows } = findSite(sitePath, named);
  if (site.site === undefined) throw brokenFile(sitePath, site.findings);
  return { flows, pairs: [...common, ...profilePairsOf(site.site)] };
}

function brokenFile(name: string, findings: readonly Finding[]): ForecourtError {
  return new ForecourtError(findings[0]?.code ?? 'FLOW_SHAPE', { flow: name }, { findings });
}

/** @throws ForecourtError with the findings of a flow that does not load */
function proveOne({ flow, folder, findings }: FoundFlow, pairs: readonly ProfilePair[]): Proved {
  if (flow === undefined) throw brokenFile(folder, findings);
  const proofs = pairs.map((profiles): PairProof => {
    const startMs = performance.now();
    const steps = proveFlow(flow, { contracts: index, profiles });
    for (;;) {
      const { done, value } = steps.next();
      if (!done) continue;
      return { proof: value, profiles, ms: Math.round(performance.now() - startMs) };
    }
  });
  return { flow, folder, proofs };
}

function tell(io: CommandIo, proofs: readonly PairProof[], language: StoryLanguage): void {
  const told = new Set<string>();
  for (const { proof, ms } of proofs) {
    const { report } = proof;
    io.out(`${headOf(report, ms)}\n`);
    const stories = report.findings.map((finding) => formatCounterexample(finding, language));
    // Other terminals mostly break a flow in the very same way.
    const news = stories.filter((story) => !told.has(story));
    for (const story of news) told.add(story);
    if (news.length > 0) io.out(`\n${news.join('\n\n')}\n\n`);
    if (news.length > 0) io.out('The rules: docs/proof/catalogue.md\n\n');
  }
}

function headOf(
  { flow, profiles, verdict, runs, limit, accepted }: ProofReport,
  ms: number,
): string {
  const states = runs.reduce((sum, run) => sum + run.states, 0);
  const said = {
    proved: 'proved',
    broken: 'BROKEN',
    notProved: `not proved: limit reached, ${limit ?? ''}`,
  }[verdict];
  const exempt =
    accepted.length === 0 ? '' : `; accepted: ${accepted.map(({ rule }) => rule).join(', ')}`;
  return `${flow} with ${profiles.length === 0 ? 'everything that keeps the contracts' : profiles.join(' + ')}: ${said} (${states} situations, ${ms} ms${exempt})`;
}

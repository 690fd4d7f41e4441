import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { comparedAtOnce } from '../../core/compare/compare-flows.ts';
import { formatComparison } from '../../core/compare/format-comparison.ts';
import { contracts } from '../../core/flow/contract-catalogue.ts';
import { contractIndex } from '../../core/flow/contract-index.ts';
import type { LoadedFlow } from '../../core/flow/loaded-flow.ts';
import type { Command } from '../command.ts';
import { findFlow } from '../find-flow.ts';
import { parseOptions } from '../parse-options.ts';
import { writeScenarioFile } from '../scenario-file.ts';
import { storyLanguage } from '../story-language.ts';

/** `forecourt compare` */
export const compare: Command = {
  summary: 'tells the shortest way on which two versions of a flow do different things',
  help: `forecourt compare <old> <new> [--texts] [--lang nl] [--stories <folder>] [--json]

Gives two versions of a flow the same inputs, whatever drivers, terminals and chargers do, until they come apart; and
tells in which steps running visits would be stuck if they were moved. Names of steps and the drawing do not count.
<old> and <new> are folders, flow.json files, or names of flows that come with Forecourt.

  --texts             compares the words on the screen too
  --lang <language>   language of the story: en or nl
  --stories <folder>  writes the way as test cases for forecourt simulate: old.json as the old version goes it,
                      new.json as the new one does
  --json              for machines: {old, new, verdict, texts, difference, possible, declared, steps,
                      situations, limit}

Exit code: 0 = they behave the same, 1 = they differ or may differ, 2 = the command line makes no sense.
`,
  run: async (args, io) => {
    const { values, positionals } = parseOptions(
      args,
      {
        json: { type: 'boolean' },
        texts: { type: 'boolean' },
        lang: { type: 'string' },
        stories: { type: 'string' },
      },
      { min: 2, max: 2 },
    );
    const language = storyLanguage(values.lang);
    const [old, now] = [loaded(positionals[0] ?? ''), loaded(positionals[1] ?? '')];
    const texts = values.texts ?? false;
    const comparison = comparedAtOnce(old, now, { contracts: contractIndex(contracts), texts });
    const scenarios = comparison.difference?.scenarios;
    if (values.stories !== undefined && scenarios !== undefined) {
      mkdirSync(values.stories, { recursive: true });
      for (const [side, scenario] of Object.entries(scenarios))
        writeScenarioFile(join(values.stories, `${side}.json`), scenario);
    }
    io.out(
      values.json
        ? `${JSON.stringify(comparison, null, 2)}\n`
        : `${formatComparison(comparison, language)}\n`,
    );
    return comparison.verdict === 'same' ? 0 : 1;
  },
};

function loaded(name: string): LoadedFlow {
  const { flow, findings, folder } = findFlow(name);
  if (flow !== undefined) return flow;
  throw new ForecourtError(findings[0]?.code ?? 'FLOW_SHAPE', { flow: folder }, { findings });
}

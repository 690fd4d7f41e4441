import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compileFlow } from '../core/compile/compile-flow.ts';
import { operationDefinition } from '../core/flow/contract-catalogue.ts';
import type { LoadedFlow } from '../core/flow/loaded-flow.ts';
import type { Proof } from '../core/prove/proof-report.ts';
import { storyScenarios } from '../core/prove/story/story-scenarios.ts';
import { writeScenarioFile } from './scenario-file.ts';

/** A story that was written down, or that no values lead along. */
export interface WrittenStory {
  readonly property: string;
  /** Null where there is no test case for it. */
  readonly file: string | null;
}

/** Writes the stories of a proof into a folder, as `<flow>-<property>-<name>.json`; those of before are replaced. */
export function writeStories(
  flow: LoadedFlow,
  proof: Proof,
  folder: string,
): readonly WrittenStory[] {
  mkdirSync(folder, { recursive: true });
  const compiled = compileFlow(flow.file, operationDefinition);
  return storyScenarios(proof, compiled).map(({ property, scenario }) => {
    if (scenario === null) return { property, file: null };
    const file = join(folder, `${flow.id}-${scenario.id}.json`);
    rmSync(file, { force: true });
    writeScenarioFile(file, scenario);
    return { property, file };
  });
}

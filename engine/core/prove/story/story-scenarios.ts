import type { CompiledFlow } from '../../compile/compile-flow.ts';
import type { Scenario } from '../../simulate/scenario.ts';
import { writeScenario } from '../../simulate/write-scenario.ts';
import type { Hit } from '../explore/explored.ts';
import type { Proof } from '../proof-report.ts';
import type { ProofRunResult } from '../prove-flow.ts';
import type { Counterexample } from './counterexample.ts';
import { scenarioMoves } from './scenario-moves.ts';
import { wayToHit } from './way-to.ts';

/** A story and the test case that goes its way. */
export interface PlayedStory {
  readonly property: string;
  /** Null where no plain values lead there with the flow's own settings. */
  readonly scenario: Scenario | null;
}

/**
 * The stories of a proof as test cases that the simulator plays. What repeats for ever is played up to where it begins
 * to repeat; what only bank and engine do has no line.
 */
export function storyScenarios(
  { report, runs }: Proof,
  flow: CompiledFlow,
): readonly PlayedStory[] {
  return report.findings.map((finding) => {
    const found = runs.find(({ run }) => run === finding.run);
    const hit = found?.hits.find(({ property }) => property === finding.property);
    const scenario = hit && found ? scenarioOf(finding, hit, found, flow) : null;
    return { property: finding.property, scenario };
  });
}

function scenarioOf(
  { property, name, sentence }: Counterexample,
  hit: Hit,
  { explored }: ProofRunResult,
  flow: CompiledFlow,
): Scenario | null {
  const way = scenarioMoves(explored, wayToHit(explored, hit), flow);
  if (way === undefined) return null;
  const id = `${property.toLowerCase()}-${name}`;
  try {
    return writeScenario(flow, { id, title: sentence, ...way });
  } catch {
    // A line that the simulator cannot play: a device that carried something out unasked.
    return null;
  }
}

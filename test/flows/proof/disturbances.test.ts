import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import type { ProofRunResult } from '../../../engine/core/prove/prove-flow.ts';
import { counterexampleOf } from '../../../engine/core/prove/story/counterexample.ts';
import { formatCounterexample } from '../../../engine/core/prove/story/format-counterexample.ts';
import { forgetfulStep } from '../../fixtures/proof/forgetful-step.ts';
import { proofOf } from '../../fixtures/proof/proof-of.ts';
import { flowOfCase } from '../../fixtures/proof/property-case.ts';

const small = flowOfCase({ what: 'a small flow', set: {} }).file;

/** Every kind of move that was made, over both runs. */
function movesIn(runs: readonly ProofRunResult[]): ReadonlySet<string> {
  const kinds = new Set<string>();
  for (const { explored } of runs)
    for (let edge = 0; edge < explored.labels.length; edge += 1)
      kinds.add(explored.takenOf(explored.labels.at(edge)).move.kind);
  return kinds;
}

const brokenOf = (runs: readonly ProofRunResult[]) =>
  runs.flatMap(({ hits }) => hits.map(({ property }) => property));

describe('what disturbs a visit', () => {
  it('should break nothing where the host stores before it sends', () => {
    const runs = proofOf(small);
    expect(brokenOf(runs)).toEqual([]);
    expect(movesIn(runs)).toContain('restart');
    expect(movesIn(runs)).not.toContain('crash');
  });

  it('should lose a reservation where the host sends first, also with all that the engine does', () => {
    const [drawing, system] = proofOf(small, { host: 'sendsFirst', statesMax: 3000 });
    expect(brokenOf(drawing === undefined ? [] : [drawing])).toContain('M9');
    const hit = system?.hits.find(({ property }) => property === 'M0');
    if (system === undefined || hit === undefined) throw new Error('nothing was lost');
    const index = contractIndex(contracts);
    const story = counterexampleOf(system.explored, hit, 'system', small, index);
    const page = readFileSync(new URL('../../../docs/proof/README.md', import.meta.url), 'utf8');
    expect(page).toContain(formatCounterexample(story, 'en'));
  });

  it('should not reach the flow by an answer that comes twice or too late', () => {
    const runs = proofOf(small);
    for (const { explored } of runs) expect(explored.actions.echoes).toBeGreaterThan(30);
    expect(movesIn(runs)).not.toContain('echo');
  });

  it('should be told of a step that takes an earlier answer for a new one', () => {
    expect(brokenOf(proofOf(small, { step: forgetfulStep, statesMax: 3000 }))).toContain('H3');
  });
});

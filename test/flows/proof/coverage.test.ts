import { describe, expect, it } from 'vitest';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import { coverageOf } from '../../../engine/core/prove/cover/missing-scenarios.ts';
import { playScenario } from '../../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../../engine/core/simulate/read-scenario.ts';
import { proofOf } from '../../fixtures/proof/proof-of.ts';
import { flowFolders } from '../flow-folders.ts';

const index = contractIndex(contracts);

describe.each(flowFolders())('the test cases of $id', ({ file, compiled, scenarios }) => {
  const [drawing] = proofOf(file);
  if (drawing === undefined) throw new Error('not explored');
  const { explored } = drawing;

  it('should cover each step, answer, silence, event and time', () => {
    const written = [...scenarios.values()].map(readScenario);
    const { possible, covered, missing, found } = coverageOf(explored, compiled, index, written);
    expect([missing, found.map(({ id }) => id)]).toEqual([[], []]);
    expect(covered).toBe(possible);
  });

  it('should be found anew where there are none, and play', () => {
    const { found, missing } = coverageOf(explored, compiled, index, []);
    expect(missing).toEqual([]);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    for (const scenario of found)
      expect(playScenario(compiled, scenario).ok, scenario.id).toBe(true);
  });
});

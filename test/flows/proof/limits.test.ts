import { describe, expect, it } from 'vitest';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import { prove, provenAtOnce } from '../../../engine/core/prove/proof-report.ts';
import { shippedFlow } from '../../fixtures/flows/shipped-flow.ts';
import { largeProduct } from '../../fixtures/proof/large-product.ts';
import { proofOf } from '../../fixtures/proof/proof-of.ts';

const options = { contracts: contractIndex(contracts), profiles: [] };

describe('a proof that is too large', () => {
  it('should say which field counts too far, and what to declare', () => {
    const { file } = largeProduct(100_000, 0);
    const [drawing] = proofOf(file, { statesMax: 3000 });
    expect(drawing?.explored.limit).toMatch(
      /^more than 3000 situations\. Met so far: \d+ states of the flow, \d+ of the world\. context\.touches has \d+ values: it counts up to 100000; declare a smaller maximum/,
    );
  });

  it('should be no proof, and say so', () => {
    const flow = { ...shippedFlow('card-first'), file: largeProduct(100_000, 0).file };
    const { report } = provenAtOnce(flow, { ...options, statesMax: 500 });
    expect(report.verdict).toBe('notProved');
    expect(report.limit).toContain('more than 500 situations');
  });
});

describe('a proof that goes on', () => {
  it('should tell often how far it is', () => {
    const steps = prove(shippedFlow('card-first'), options);
    const told: number[] = [];
    let last = steps.next();
    for (; !last.done; last = steps.next()) {
      if (last.value.run === 'drawing') told.push(last.value.done);
    }
    expect(last.value.report.verdict).toBe('proved');
    const gaps = told.map((done, at) => done - (told[at - 1] ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(128);
  });

  it('should be given up when asked to, and be no proof', () => {
    let asked = 0;
    const shouldStop = () => {
      asked += 1;
      return asked === 3;
    };
    const { report } = provenAtOnce(shippedFlow('card-first'), { ...options, shouldStop });
    expect(report.verdict).toBe('notProved');
    expect(report.limit).toBe('it was stopped before the end');
    expect(report.runs[0]?.states).toBeLessThan(1000);
  });
});

import { describe, expect, it } from 'vitest';
import { shippedFlow } from '../../fixtures/flows/shipped-flow.ts';
import { brokenIn, proofOf } from '../../fixtures/proof/proof-of.ts';
import { plantedFlow } from './planted-flow.ts';
import { plants } from './plants.ts';

describe('the proof', () => {
  it.each([
    ['plug-first', 1000],
    ['card-first', 1000],
    ['rfid-cug', 100],
  ])('should find nothing wrong with %s', (id, sizeMin) => {
    for (const { run, hits, explored } of proofOf(shippedFlow(id).file)) {
      expect(hits, run).toEqual([]);
      expect(explored.limit, run).toBeUndefined();
      expect(explored.states.size, run).toBeGreaterThan(sizeMin);
    }
  });

  it.each(plants)('should tell that %s', (_, pointer, value, property) => {
    expect(brokenIn(plantedFlow(pointer, value))).toContain(property);
  });

  it('should not call a flow proved of which nothing could be looked at', () => {
    const file = shippedFlow('plug-first').file;
    const choice = { type: 'boolean', default: false, description: 'A choice.' } as const;
    const choices = Object.fromEntries([...'abcdefg'].map((name) => [name, choice]));
    const [drawing] = proofOf({ ...file, params: { ...file.params, ...choices } });
    expect(drawing?.explored.limit).toContain('so many choices');
  });

  it('should not call a flow proved when it gave up', () => {
    const [drawing] = proofOf(shippedFlow('plug-first').file, { statesMax: 100 });
    expect(drawing?.explored.limit).toContain('more than 100 situations');
  });
});

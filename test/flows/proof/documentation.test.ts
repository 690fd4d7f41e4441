import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import { counterexampleOf } from '../../../engine/core/prove/story/counterexample.ts';
import { formatCounterexample } from '../../../engine/core/prove/story/format-counterexample.ts';
import { proofOf } from '../../fixtures/proof/proof-of.ts';
import { plantedFlow } from './planted-flow.ts';
import { plants } from './plants.ts';

const folder = new URL('../../../docs/proof/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** The mistakes whose stories the page tells. */
const told = plants.filter(([name]) => read('README.md').includes(sentence(name)));

function sentence(name: string): string {
  return `**${name.charAt(0).toUpperCase()}${name.slice(1)}.**`;
}

describe('the pages about the proof', () => {
  it('should tell six mistakes', () => {
    expect(told).toHaveLength(6);
  });

  it.each(told)('should tell the story as it is found: %s', (name, pointer, value, property) => {
    const file = plantedFlow(pointer, value);
    const [drawing] = proofOf(file);
    const hit = drawing?.hits.find((one) => one.property === property);
    if (drawing === undefined || hit === undefined) throw new Error(`${name} was not found`);
    const story = counterexampleOf(
      drawing.explored,
      hit,
      'drawing',
      file,
      contractIndex(contracts),
    );
    expect(read('README.md')).toContain(formatCounterexample(story, 'en'));
  });
});

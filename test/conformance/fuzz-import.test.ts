import { describe, expect, it } from 'vitest';
import { ForecourtError } from '../../engine/contracts/forecourt-error.ts';
import { exportMermaid } from '../../engine/core/export/export-mermaid.ts';
import { exportScxml } from '../../engine/core/export/export-scxml.ts';
import { exportXstateJson } from '../../engine/core/export/export-xstate-json.ts';
import { contracts } from '../../engine/core/flow/contract-catalogue.ts';
import { loadFlow } from '../../engine/core/flow/load-flow.ts';
import { importScxml } from '../../engine/core/import/import-scxml.ts';
import { importXstate } from '../../engine/core/import/import-xstate.ts';
import { flowFolders } from '../flows/flow-folders.ts';
import { type SeededRandom, seededRandom, seedOfRun } from '../flows/seeded-random.ts';
import { suiteCases } from './scxml-suite.ts';

const ROUNDS = 400;
const LIMIT_MS = 1000;
const seed = seedOfRun();
const files = flowFolders().map(({ file }) => file);

/** Cuts, repeats or replaces a piece, or puts a sign with a meaning somewhere. */
function mutate(text: string, random: SeededRandom): string {
  const at = random.below(text.length);
  const length = 1 + random.below(random.chance(20) ? 200 : 8);
  const piece = text.slice(at, at + length);
  const other = text.slice(random.below(text.length)).slice(0, length);
  const signs = [
    '<',
    '>',
    '"',
    '&',
    ']]>',
    '{',
    '}',
    '[',
    ',',
    ':',
    'null',
    '0',
    '\u0000',
    '\ud800',
  ];
  switch (random.below(4)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + piece + text.slice(at);
    case 2:
      return text.slice(0, at) + other + text.slice(at + length);
    default:
      return text.slice(0, at) + random.pick(signs) + text.slice(at);
  }
}

const importers = {
  scxml: {
    read: importScxml,
    texts: [...suiteCases().map(({ document }) => document), ...files.map(exportScxml)],
  },
  xstate: { read: importXstate, texts: files.map(exportXstateJson) },
};

describe.each(['scxml', 'xstate'] as const)('a damaged %s file', (format) => {
  it(`should be imported, or refused with a code, within a second (SEED=${seed})`, () => {
    const { read, texts } = importers[format];
    const random = seededRandom(seed);
    let imported = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      let text = random.pick(texts);
      for (let times = random.below(4); times >= 0; times -= 1) text = mutate(text, random);
      const began = performance.now();
      try {
        const { file } = read(text);
        imported += 1;
        // What comes out is judged as any file is.
        const { flow } = loadFlow({ flowText: JSON.stringify(file), texts: {} }, contracts);
        if (flow !== undefined) exportMermaid(flow.file);
      } catch (error) {
        const code = error instanceof ForecourtError ? error.code : String(error);
        expect(code, text).toBe('IMPORT_SYNTAX');
      }
      expect(performance.now() - began, text).toBeLessThan(LIMIT_MS);
    }
    expect(imported).toBeGreaterThan(0);
  });
});

describe('a file that nests without end', () => {
  it.each([
    ['scxml', () => importScxml('<state>'.repeat(50_000))],
    ['xstate', () => importXstate(`${'{"states":{"a":'.repeat(20_000)}{}${'}}'.repeat(20_000)}`)],
  ])('should be refused: %s', (_, read) => {
    expect(read).toThrow('IMPORT_SYNTAX');
  });
});

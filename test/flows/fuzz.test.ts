// Proves that the loader answers whatever file comes: it never throws, never takes longer than a second, and says what
// is wrong with a code and a place. FUZZ_ROUNDS makes it go on longer, SEED repeats a run.
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../engine/contracts/error-codes.ts';
import type { Finding } from '../../engine/contracts/finding.ts';
import { compileFlow } from '../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import { formatFindings } from '../../engine/core/flow/format-findings.ts';
import { type FlowSource, loadFlow } from '../../engine/core/flow/load-flow.ts';
import { shippedSource } from '../fixtures/flows/shipped-flow.ts';
import {
  type Mutate,
  mutateBundle,
  mutateBytes,
  mutateMeaning,
  mutateStructure,
} from './mutate-flow.ts';
import { seededRandom, seedOfRun } from './seeded-random.ts';

const SLOW_MS = 1000;
const rounds = Number(process.env['FUZZ_ROUNDS'] ?? 100);

const ways: readonly (readonly [string, Mutate])[] = [
  ['damaged bytes', mutateBytes],
  ['a changed structure', mutateStructure],
  ['one changed meaning', mutateMeaning],
];

describe.each(['plug-first', 'card-first', 'rfid-cug'])('%s', (id) => {
  it.each(ways)(
    `should be answered with %s (SEED=${seedOfRun()})`,
    (_, mutate) => {
      const random = seededRandom(seedOfRun());
      const source = shippedSource(id);
      let loaded = 0;
      for (let round = 0; round < rounds; round += 1) {
        const bundle = mutateBundle(source, mutate, random);
        if (judge(bundle, `round ${round}`)) loaded += 1;
      }
      // Otherwise the mutants would say nothing about the rules.
      expect(loaded).toBeLessThan(rounds);
    },
    60_000 + rounds * SLOW_MS,
  );
});

/** Loads a bundle and holds the answer against the promises of the loader. */
function judge(bundle: FlowSource, round: string): boolean {
  const begin = performance.now();
  const { flow, findings } = loadFlow(bundle, contracts);
  const spentMs = performance.now() - begin;
  expect(spentMs, round).toBeLessThan(SLOW_MS);
  for (const finding of findings) checkPlace(finding, round);
  const hasErrors = findings.some(({ severity }) => severity === 'error');
  expect(flow === undefined, round).toBe(hasErrors);
  expect(formatFindings(findings, () => bundle.flowText).length, round).toBeGreaterThanOrEqual(0);
  if (flow !== undefined) compileFlow(flow.file, operationDefinition);
  return flow !== undefined;
}

function checkPlace({ code, message, line, column, pointer, help }: Finding, round: string): void {
  expect(Object.hasOwn(errorCodes, code), round).toBe(true);
  expect(message, round).toMatch(/^\S[\s\S]{5,}$/);
  expect(message, round).not.toMatch(/undefined|\[object/);
  expect(Math.min(line, column), round).toBeGreaterThan(0);
  expect(pointer === '' || pointer.startsWith('/'), round).toBe(true);
  expect(help, round).toMatch(/^docs\/(errors\.md#|rules\/)/);
}

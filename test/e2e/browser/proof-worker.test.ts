// Proves that the proof worker of the designer comes to the same in Chromium, under our policy, as the command line.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ProofAnswer } from '../../../designer/src/workers/proof-messages.ts';
import { compileFlow } from '../../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../../engine/core/flow/contract-catalogue.ts';
import { contractIndex } from '../../../engine/core/flow/contract-index.ts';
import { type FlowSource, loadFlow } from '../../../engine/core/flow/load-flow.ts';
import { certificateOf } from '../../../engine/core/prove/certificate.ts';
import { provenAtOnce } from '../../../engine/core/prove/proof-report.ts';
import { storyScenarios } from '../../../engine/core/prove/story/story-scenarios.ts';
import { shippedSource } from '../../fixtures/flows/shipped-flow.ts';
import { type CorePage, openCorePage } from './core-page.ts';

interface ProofPage {
  readonly prove: (
    source: FlowSource,
  ) => Promise<{ readonly answer: ProofAnswer | null; readonly progress: number }>;
  readonly proveAfterCancel: (
    source: FlowSource,
    other: FlowSource,
  ) => Promise<{ readonly cancelled: ProofAnswer | null; readonly answer: ProofAnswer | null }>;
}

declare const corePage: ProofPage;

const index = contractIndex(contracts);

/** What Node comes to, as the worker says it. */
function inNode(source: FlowSource): ProofAnswer {
  const { flow, findings } = loadFlow(source, contracts);
  if (flow === undefined) return { findings, report: null, certificate: null, stories: [] };
  const proof = provenAtOnce(flow, { contracts: index, profiles: [] });
  const isProved = proof.report.verdict === 'proved';
  return {
    findings,
    report: proof.report,
    certificate: isProved ? certificateOf(flow, index, [{ proof, profiles: [] }]) : null,
    stories: isProved ? [] : storyScenarios(proof, compileFlow(flow.file, operationDefinition)),
  };
}

/** A shipped flow with one piece of its text exchanged. */
function changed(id: string, from: string, to: string): FlowSource {
  const source = shippedSource(id);
  const flowText = source.flowText.replace(from, to);
  if (flowText === source.flowText) throw new Error(`${id} has no ${from}`);
  return { ...source, flowText };
}

const guessing = changed(
  'plug-first',
  '"target": "#plug-first.help.unresolved" }',
  '"target": "#plug-first.card.declined" }',
);

describe('the proof worker in Chromium', () => {
  let opened: CorePage;
  let page: Page;

  beforeAll(async () => {
    opened = await openCorePage();
    page = opened.page;
  });
  afterAll(() => opened?.close());

  const flows: readonly (readonly [
    name: string,
    source: FlowSource,
    verdict: string | undefined,
  ])[] = [
    ['plug-first', shippedSource('plug-first'), 'proved'],
    ['card-first', shippedSource('card-first'), 'proved'],
    ['rfid-cug', shippedSource('rfid-cug'), 'proved'],
    ['one that says declined after a silence', guessing, 'broken'],
    [
      'one that forgets a reservation which is too small',
      changed(
        'card-first',
        '"target": "#card-first.settle.releasing"',
        '"target": "#card-first.ended"',
      ),
      'broken',
    ],
    ['one that is no JSON', { flowText: '{', texts: {} }, undefined],
  ];

  it.each(flows)('should come to what Node comes to: %s', async (_, source, verdict) => {
    const { answer, progress } = await page.evaluate((given) => corePage.prove(given), source);
    expect(answer?.report?.verdict).toBe(verdict);
    // As plain JSON, since that is what crosses the border of the worker.
    expect(answer).toEqual(JSON.parse(JSON.stringify(inNode(source))));
    if (verdict !== undefined) expect(progress).toBeGreaterThan(0);
    if (verdict === 'broken') expect(answer?.stories[0]?.scenario).not.toBeNull();
    expect(opened.complaints).toEqual([]);
  });

  it('should stop when it is cancelled, and prove the next one', async () => {
    const { cancelled, answer } = await page.evaluate(
      ([given, other]) => corePage.proveAfterCancel(given, other),
      [shippedSource('plug-first'), guessing] as const,
    );
    expect(cancelled).toBeNull();
    expect(answer?.report?.verdict).toBe('broken');
    expect(opened.complaints).toEqual([]);
  });
});

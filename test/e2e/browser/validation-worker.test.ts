// Proves that the validation worker of the designer says in Chromium, under our policy, what the command line says.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Validation } from '../../../designer/src/workers/validation-messages.ts';
import { contracts } from '../../../engine/core/flow/contract-catalogue.ts';
import { type FlowSource, loadFlow } from '../../../engine/core/flow/load-flow.ts';
import { shippedSource } from '../../fixtures/flows/shipped-flow.ts';
import { type CorePage, openCorePage } from './core-page.ts';

interface ValidationPage {
  readonly check: (source: FlowSource) => Promise<Validation | null>;
  readonly checkAll: (sources: readonly FlowSource[]) => Promise<readonly (Validation | null)[]>;
}

declare const corePage: ValidationPage;

describe('the validation worker in Chromium', () => {
  let opened: CorePage;
  let page: Page;

  beforeAll(async () => {
    opened = await openCorePage();
    page = opened.page;
  });
  afterAll(() => opened?.close());

  const flows: readonly (readonly [name: string, source: FlowSource])[] = [
    ['a shipped flow with fragments', shippedSource('plug-first')],
    [
      'one with a misspelt name in an expression',
      {
        ...shippedSource('card-first'),
        flowText: shippedSource('card-first').flowText.replace('context.cardKey', 'context.cardKy'),
      },
    ],
    ['one that is no JSON', { flowText: '{', texts: {} }],
  ];

  it.each(flows)('should say what Node says: %s', async (_, source) => {
    const { flow, findings } = loadFlow(source, contracts);
    const inPage = await page.evaluate((given) => corePage.check(given), source);
    expect(inPage).toEqual({ findings, behaviourHash: flow?.behaviourHash ?? null });
    expect(opened.complaints).toEqual([]);
  });

  it('should answer only the newest of many requests', async () => {
    const sources = Array.from({ length: 20 }, () => shippedSource('plug-first'));
    const answers = await page.evaluate((given) => corePage.checkAll(given), sources);
    expect(answers.map((answer) => answer !== null)).toEqual([
      ...Array.from({ length: 19 }, () => false),
      true,
    ]);
  });
});

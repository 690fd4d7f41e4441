// Proves that the core does the same in Chromium as in Node: every test case of every flow, effect by effect.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileFlow } from '../../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../../engine/core/flow/contract-catalogue.ts';
import type { FlowSource } from '../../../engine/core/flow/load-flow.ts';
import { playScenario } from '../../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../../engine/core/simulate/read-scenario.ts';
import { shippedSource } from '../../fixtures/flows/shipped-flow.ts';
import { priceDigest } from '../../fixtures/tariff/price-cases.ts';
import { flowFolders } from '../../flows/flow-folders.ts';
import { type CorePage, openCorePage } from './core-page.ts';

declare const corePage: {
  /** Scenarios and runs as JSON. */
  readonly play: (source: FlowSource, scenarios: string) => string;
  readonly priceDigest: (seed: number, count: number) => string;
};

const folders = flowFolders();

describe('test cases in Chromium', () => {
  let opened: CorePage;
  let page: Page;

  beforeAll(async () => {
    opened = await openCorePage();
    page = opened.page;
  });
  afterAll(() => opened?.close());

  it.each(folders)('should go as in Node: $id', async ({ id, file, scenarios }) => {
    const compiled = compileFlow(file, operationDefinition);
    const all = [...scenarios.values()];
    expect(all.length).toBeGreaterThan(10);
    const here = all.map((scenario) => playScenario(compiled, readScenario(scenario)));
    const there = await page.evaluate(([source, given]) => corePage.play(source, given), [
      shippedSource(id),
      JSON.stringify(all),
    ] as const);
    expect(there).toBe(JSON.stringify(here));
  });

  it('should cost as much as in Node, line by line, in 100 000 cases', async () => {
    const there = await page.evaluate(() => corePage.priceDigest(20_261_121, 100_000));
    expect(there).toBe(priceDigest(20_261_121, 100_000));
  });
});

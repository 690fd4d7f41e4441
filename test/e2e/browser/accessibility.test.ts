import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DriverAtSite } from './driver-at-site.ts';
import { openBrowser } from './open-browser.ts';
import { startTestEngine, type TestEngine } from './running-engine.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe finds on the page, as sentences. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const found = await page.evaluate('axe.run()');
  const { violations: all } = found as {
    violations: { id: string; help: string; nodes: { html: string }[] }[];
  };
  return all.map(({ id, help, nodes }) => `${id}: ${help}: ${JSON.stringify(nodes.slice(0, 3))}`);
}

describe.each(['light', 'dark'] as const)('every screen in the %s theme', (colorScheme) => {
  let browser: Browser;
  let engine: TestEngine;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    engine = await startTestEngine();
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
      // The page's policy forbids foreign scripts, axe included.
      bypassCSP: true,
    });
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser.close();
    await engine.stop();
  });

  it('should be usable with assistive technology', async () => {
    const driver = new DriverAtSite(page, engine, 'demo-1');
    await page.goto(engine.url);
    await page.getByText('Plug in, then tap').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await driver.open('Plug in, then tap');
    expect(await violations(page)).toEqual([]);
    await driver.cable();
    await driver.screenShows(/Present your card/);
    await driver.tap('plastic');
    await driver.chartIsAt('charging');
    expect(await violations(page)).toEqual([]);
    await page.getByText('Operate').first().click();
    await page.getByTestId('open-money').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByTestId('sessions').getByRole('link').first().click();
    await page.getByTestId('session').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByTestId('follow-session').click();
    await page.getByTestId('chart').locator('[data-path="charging"]').click();
    await page.getByTestId('step-details').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('?');
    expect(await violations(page)).toEqual([]);
  });

  it('should be usable with assistive technology where a flow is changed', async () => {
    const part = async (name: string, testId: string) => {
      await page.goto(`${engine.url}/#/flows/plug-first/edit/${name}`);
      await page.getByTestId(testId).first().waitFor();
    };
    await part('draw', 'chart');
    await page.getByTestId('chart').locator('[data-path="card"]').click();
    await page.getByTestId('step-form').waitFor();
    await page.getByTestId('add-inside').click();
    await page.getByTestId('new-arrow').click();
    await page.getByTestId('problems').getByRole('listitem').first().waitFor();
    expect(await violations(page)).toEqual([]);
    for (const [name, testId] of [
      ['settings', 'setting-cardWait'],
      ['texts', 'text-en-card.present'],
      ['file', 'source-editor'],
      ['check', 'verdict'],
    ] as const) {
      await part(name, testId);
      expect([name, await violations(page)]).toEqual([name, []]);
    }
    await page.getByTestId('give-up').click();
  });

  it('should be usable by keyboard alone: a whole charge', async () => {
    const driver = new DriverAtSite(page, engine, 'demo-2');
    await page.goto(engine.url);
    await page.getByTestId('flow-card-first').waitFor();
    await page.getByTestId('flow-card-first').locator('a, button').first().focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('tap-plastic').focus();
    await page.keyboard.press('Enter');
    await driver.screenShows(/Plug in your car now/);
    await page.getByTestId('cable-demo-2-1').focus();
    await page.keyboard.press('Space');
    await driver.chartIsAt('charging');
    await page.getByTestId('cable-demo-2-1').focus();
    await page.keyboard.press('Enter');
    await driver.screenShows(/You paid|Nothing is charged/);
  });
});

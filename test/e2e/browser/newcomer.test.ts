import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DriverAtSite } from './driver-at-site.ts';
import { openBrowser } from './open-browser.ts';
import { startTestEngine, type TestEngine } from './running-engine.ts';

/** What somebody stumbles over who sees the page for the first time, on a small screen. */
describe('a newcomer at a tablet', () => {
  let browser: Browser;
  let engine: TestEngine;
  let page: Page;
  let driver: DriverAtSite;
  let complaints: string[];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    engine = await startTestEngine();
    page = await browser.newPage({ viewport: { width: 1024, height: 768 }, locale: 'en-IE' });
    complaints = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    driver = new DriverAtSite(page, engine, 'demo-1');
  });
  afterEach(async () => {
    await page.close();
    await engine.stop();
  });

  const topOf = async (testId: string) => (await page.getByTestId(testId).boundingBox())?.y;
  const focused = () =>
    page.evaluate('document.activeElement?.id || document.activeElement?.tagName');

  async function startCharge(): Promise<void> {
    await driver.cable();
    await driver.screenShows(/Present your card/);
    await driver.tap('plastic');
    await driver.chartIsAt('charging');
  }

  it('should see the drawing large enough, the history, and nothing move', async () => {
    await driver.open('Plug in, then tap');
    const places = () =>
      Promise.all(['touch-screen', 'cable-demo-1-1', 'cable-demo-1-2'].map(topOf));
    const before = await places();
    await startCharge();
    const title = await page.locator('[data-path="charging"] .step-title').boundingBox();
    expect(title?.height).toBeGreaterThanOrEqual(20 * 0.83);
    const list = await page.getByTestId('step-list').boundingBox();
    expect(list?.height).toBeGreaterThanOrEqual(72);
    expect((list?.y ?? 0) + (list?.height ?? 0)).toBeLessThanOrEqual(768 - 84);
    expect(await places()).toEqual(before);
    const wide = await page.evaluate(
      `[...document.querySelectorAll('.card-name, .terminal-reading, .connector-name, .rail a')]
        .filter((box) => box.scrollWidth > box.clientWidth + 1).map((box) => box.textContent)`,
    );
    expect(wide).toEqual([]);
  });

  it('should be told why a card is wanted, and whose', async () => {
    await driver.open('Plug in, then tap');
    const call = page.getByTestId('reader-call');
    expect(await call.textContent()).toBe('');
    await driver.cable();
    await expect.poll(() => call.textContent()).toBe('asks for a card');
    await page.getByTestId('connector-demo-1-2').getByRole('button').first().click();
    expect(await page.getByTestId('next-act').textContent()).toBe('Plug in');
    await page.getByTestId('connector-demo-1-1').getByRole('button').first().click();
    expect(await page.getByTestId('next-act').textContent()).toBe('Tap the card');
    await driver.tap('plastic');
    await driver.chartIsAt('charging');
    await expect.poll(() => call.textContent()).toBe('tap the same card to stop');
    await driver.cable();
    await driver.screenShows(/You paid|Nothing is charged/);
    await expect.poll(() => call.textContent()).toBe('');
  });

  it('should get around by keyboard and never lose the place', async () => {
    await page.goto(engine.url);
    await page.getByTestId('flow-plug-first').getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('chart').locator('[data-path="card"]').waitFor();
    expect(await focused()).toBe('content');
    await page.keyboard.press('F6');
    expect(await focused()).toBe('driver');
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('chart').locator('[data-path="card"]').click();
    await page.getByTestId('back-to-driver').focus();
    await page.keyboard.press('Escape');
    await page.getByTestId('terminal-screen').waitFor();
    expect(await page.evaluate('document.activeElement?.dataset.path')).toBe('card');
  });

  it('should open a session from the list, read how it ended, and follow it on the drawing', async () => {
    await driver.open('Plug in, then tap');
    await startCharge();
    await driver.meterMoves();
    await driver.cable();
    await driver.holdIs('confirmed');
    await page.getByText('Operate').first().click();
    await expect.poll(() => page.getByTestId('ending').textContent()).toMatch(/paid €|running/);
    await page.getByTestId('sessions').getByRole('link').first().click();
    await page.getByTestId('session').waitFor();
    expect(await driver.story()).toMatch(/bank approves.*card is charged/is);
    expect(await page.getByTestId('session').textContent()).toMatch(
      /€\d\.\d\d charged· €\d+\.\d\d released/,
    );
    await page.getByTestId('follow-session').click();
    await driver.chartIsAt('receipt');
    expect(complaints).toEqual([]);
  });

  it('should be told that the engine is gone, and what was seen last', async () => {
    await driver.open('Plug in, then tap');
    await startCharge();
    await driver.holdIs('reserved');
    await page.route('**/api/**', (route) => route.abort());
    await engine.stop();
    await page.getByTestId('last-seen').waitFor();
    expect(await page.getByTestId('last-seen').textContent()).toMatch(
      /Last seen at \d\d:\d\d:\d\d/,
    );
    expect(await page.getByTestId('money-strip').textContent()).toMatch(/Reserved.*50/);
    expect(await page.getByTestId('next-act').isDisabled()).toBe(true);
    engine = await startTestEngine();
  });
});

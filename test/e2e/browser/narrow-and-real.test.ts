// Proves that the page can be used on a phone, and that it says what it cannot show of a real site.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { startTestEngine, type TestEngine } from './running-engine.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-real-'));
let browser: Browser;
let engine: TestEngine;

beforeAll(async () => {
  browser = await openBrowser();
  const real = JSON.parse(readFileSync('sites/demo-card-first.json', 'utf8'));
  real.chargers[0].adapter = 'ocpp';
  writeFileSync(join(folder, 'real.json'), JSON.stringify(real));
  engine = await startTestEngine(['sites/demo.json', join(folder, 'real.json')]);
});
afterAll(async () => {
  await browser.close();
  await engine.stop();
  rmSync(folder, { recursive: true });
});

it('should let a driver play on a screen of 390 pixels, with nothing over anything else', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(`${engine.url}/#/flows/plug-first`);
  await page.getByTestId('tap-plastic').waitFor();
  const wide = await page.evaluate('document.documentElement.scrollWidth');
  expect(wide).toBe(390);
  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${selector} is not shown`);
    return box;
  };
  const [chart, driver] = [await boxOf('.chart-panel'), await boxOf('#driver')];
  expect(chart.width).toBe(390);
  expect(driver.y).toBeGreaterThanOrEqual(chart.y + chart.height);
  await page.getByTestId('cable-demo-1-1').click();
  await expect
    .poll(() => page.getByTestId('terminal-screen').textContent(), { timeout: 15_000 })
    .toMatch(/Present your card/);
  await page.getByTestId('cable-demo-1-1').click();
  await page.close();
});

it('should say of a flow at a real site that it can be watched and not played, and nothing untrue of its money', async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${engine.url}/#/flows/card-first`);
  const said = page.getByTestId('real-site');
  await said.waitFor();
  expect(await said.textContent()).toContain('is real');
  expect(await said.getByRole('link').getAttribute('href')).toBe('#/operate');
  expect(await page.getByTestId('money-strip').textContent()).not.toContain('No money is reserved');
  await page.close();
});

it('should say that there is no such flow, and lead back', async () => {
  const page = await browser.newPage();
  await page.goto(`${engine.url}/#/flows/nope`);
  await page.getByText('There is no flow "nope"').waitFor();
  await page.getByRole('link', { name: 'Back to all flows' }).click();
  await page.getByTestId('flow-plug-first').waitFor();
  await page.close();
});

// Proves that the virtual terminal shows what the device would: Apollo's screens on a touch terminal, two lines on the other.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DriverAtSite } from './driver-at-site.ts';
import { openBrowser } from './open-browser.ts';
import { startTestEngine, type TestEngine } from './running-engine.ts';

const PLUG_FIRST = 'Plug in, then tap';
let browser: Browser;
let engine: TestEngine;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.close();
  await engine.stop();
});

async function driverAt(charger: string, site?: string): Promise<DriverAtSite> {
  engine = await startTestEngine(site === undefined ? undefined : [site]);
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const driver = new DriverAtSite(page, engine, charger);
  await driver.open(PLUG_FIRST);
  return driver;
}

const template = () => page.getByTestId('terminal-screen').getAttribute('data-template');
const height = async () => (await page.getByTestId('terminal-screen').boundingBox())?.height;

describe('a touch terminal', () => {
  it('should go from its start screen over the payment screen to a text, and never change its size', async () => {
    const driver = await driverAt('demo-1');
    await expect.poll(template).toBe('start');
    const size = await height();
    await page.getByTestId('screen-start').waitFor();
    await driver.cable();
    await driver.screenShows(/Present your card/);
    await expect.poll(template).toBe('payment');
    await driver.tap('plastic');
    await driver.chartIsAt('charging');
    await expect.poll(template).toBe('message');
    expect(await height()).toBe(size);
    await driver.cable();
  });

  it('should refuse a member card that pays nowhere, and go on asking', async () => {
    const driver = await driverAt('demo-1');
    await driver.cable();
    await driver.screenShows(/Present your card/);
    await driver.tap('member');
    await driver.screenShows(/bank card|Present your card/);
    expect(await engine.holds()).toEqual([]);
  });
});

describe('a terminal of two lines', () => {
  it('should show two lines that fit, and nothing to touch on them', async () => {
    const driver = await driverAt('demo-9', 'test/fixtures/site-two-line.json');
    await expect.poll(template).toBe('two-line');
    const lines = page.getByTestId('terminal-screen').locator('p');
    expect(await lines.count()).toBe(2);
    expect(await page.getByTestId('screen-start').count()).toBe(0);
    await driver.cable();
    await driver.screenShows(/Present your card/);
    const isCut = await lines.evaluateAll((all) =>
      all.some((line) => line.scrollWidth > line.clientWidth),
    );
    expect(isCut).toBe(false);
  });
});

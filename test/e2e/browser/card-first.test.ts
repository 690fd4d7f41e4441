import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DriverAtSite } from './driver-at-site.ts';
import { openBrowser } from './open-browser.ts';
import { startTestEngine, type TestEngine } from './running-engine.ts';

/** A driver plays the card-first flow in a real browser, in Dutch. */
describe('tap, then plug in', () => {
  let browser: Browser;
  let engine: TestEngine;
  let driver: DriverAtSite;

  beforeAll(async () => {
    browser = await openBrowser();
    engine = await startTestEngine();
  });
  afterAll(async () => {
    await browser.close();
    await engine.stop();
  });
  beforeEach(async () => {
    const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
    driver = new DriverAtSite(page, engine, 'demo-2');
  });
  afterEach(() => driver.page.close());

  it('should reserve first, charge the connector that is plugged in, and stop by the same card', async () => {
    await driver.open('Tap, then plug in');
    await driver.page.getByText('NL', { exact: true }).click();
    await driver.tap('phone');
    await driver.screenShows(/Plug in your car now/);
    await driver.chartIsAt('plug');
    await driver.cable(1);
    await driver.chartIsAt('charging');
    await driver.holdIs('reserved');
    await driver.meterMoves();
    await driver.tap('phone');
    const hold = await driver.holdIs('confirmed');
    expect(hold).toMatchObject({ end: 'commit', maskedPan: expect.stringMatching(/9876$/) });
    expect(hold.committedMinor).toBeGreaterThan(0);
    expect(await driver.story()).toMatch(
      /houdt een kaart voor.*dezelfde kaart weer voor.*kaart is belast/is,
    );
  });
});

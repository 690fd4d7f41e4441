import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DriverAtSite } from './driver-at-site.ts';
import { openBrowser } from './open-browser.ts';
import { startTestEngine, type TestEngine } from './running-engine.ts';

/** A driver plays the plug-first flow in a real browser; after each play the hold ledger must balance. */
describe('plug in, then tap', () => {
  let browser: Browser;
  let engine: TestEngine;
  let driver: DriverAtSite;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    engine = await startTestEngine();
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    driver = new DriverAtSite(page, engine, 'demo-1');
    await driver.open('Plug in, then tap');
  });
  afterEach(async () => {
    await driver.page.close();
    await engine.stop();
  });

  async function charge(): Promise<void> {
    await driver.screenShows(/Plug in your car/);
    await driver.cable();
    await driver.screenShows(/Present your card/);
    await driver.chartIsAt('card');
    await driver.tap('plastic');
    await driver.chartIsAt('charging');
    await driver.meterMoves();
  }

  it('should charge the card for what was used when the driver unplugs', async () => {
    await charge();
    expect((await driver.holdIs('reserved')).authorizedMinor).toBe(5000);
    await driver.cable();
    const hold = await driver.holdIs('confirmed');
    expect(hold.end).toBe('commit');
    expect(hold.committedMinor).toBeGreaterThan(0);
    expect(hold.committedMinor).toBeLessThan(5000);
    await driver.screenShows(/You paid €\d+\.\d\d for/);
    expect(await driver.story()).toMatch(/bank approves.*charging begins.*card is charged/is);
    expect(await driver.ending()).toEqual({ ending: 'paid' });
  });

  it('should stop and charge when the same card is tapped again', async () => {
    await charge();
    await driver.tap('plastic');
    const hold = await driver.holdIs('confirmed');
    expect(hold.end).toBe('commit');
    expect(hold.committedMinor).toBeGreaterThan(0);
    expect(await driver.story()).toMatch(/same card again/i);
    await driver.cable();
    expect(await driver.ending()).toEqual({ ending: 'paid' });
  });

  it('should refuse another card and go on charging', async () => {
    await charge();
    await driver.tap('other');
    await driver.screenShows(/This card did not start a charge here/);
    await driver.chartIsAt('charging');
    const before = await driver.holdIs('reserved');
    expect(await engine.sessions()).toHaveLength(1);
    await driver.screenShows(/Charging: /);
    await driver.cable();
    expect((await driver.holdIs('confirmed')).holdId).toBe(before.holdId);
  });

  it('should reserve nothing when the bank declines, and take another card', async () => {
    await driver.chooseAnswer('terminal.authorize', 'declined');
    await driver.cable();
    await driver.screenShows(/Present your card/);
    await driver.tap('plastic');
    await driver.screenShows(/Your bank did not approve/);
    await driver.holdIs('void');
    await driver.screenShows(/Present your card/);
    await driver.cable();
    expect(await driver.ending()).toEqual({ ending: 'abandoned' });
    await driver.holdIs('void');
  });

  it('should release the reservation when the cable is pulled out before energy', async () => {
    await driver.cable();
    await driver.screenShows(/Present your card/);
    await driver.tap('phone');
    await driver.chartIsAt('reserve');
    await driver.cable();
    const hold = await driver.holdIs('confirmed');
    expect(hold).toMatchObject({ end: 'cancel', committedMinor: 0, authorizedMinor: 5000 });
    await driver.screenShows(/Nothing is charged/);
    expect(await driver.story()).toMatch(/certainly never started.*reservation is released/is);
    expect(await driver.ending()).toEqual({ ending: 'notStarted' });
  });
});

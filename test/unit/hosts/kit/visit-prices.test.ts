import { describe, expect, test } from 'vitest';
import type { SiteTariff } from '../../../../engine/contracts/site-file.ts';
import { demoSite, startBench } from '../../../fixtures/host/host-bench.ts';

const MINUTE = 60_000;

const siteWith = (tariff: Partial<SiteTariff>) => {
  const site = demoSite();
  return { ...site, tariff: { ...site.tariff, ...tariff } };
};

describe('the price of a visit', () => {
  test('stays what it was when the visit began, although the site has another one meanwhile', async () => {
    const bench = await startBench();
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 2_000);
    bench.site = siteWith({ energyMicroPerKwh: 900_000, sessionFeeMinor: 1_000 });
    await bench.restart();
    await bench.charger.meter(1, 10_000);
    expect(bench.screen()).toContain('€4.50');
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 450 });
    // The next driver pays the new one.
    await bench.advance(MINUTE);
    await bench.charge(2, 'card-b');
    await bench.charger.meter(2, 10_000);
    await bench.unplug(2);
    expect(bench.hold(1)).toMatchObject({ phase: 'confirmed', committedMinor: 1_900 });
  });

  test('has the minutes in it in which the charge ran, not those before and after', async () => {
    const bench = await startBench({ site: siteWith({ timeMicroPerMinute: 100_000 }) });
    await bench.plug(1);
    await bench.advance(MINUTE / 2);
    await bench.tap('card-a');
    await bench.advance(10 * MINUTE);
    await bench.charger.meter(1, 1_000);
    expect(bench.screen()).toContain('€1.45');
    await bench.advance(10 * MINUTE);
    await bench.unplug(1);
    await bench.advance(10 * MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 245 });
  });

  test('goes by the hour at which the visit began, also when the charge lasts into other hours', async () => {
    // 08:00 by the clock of the bench is 09:00 in Amsterdam.
    const night = { from: '20:00', to: '09:30', energyMicroPerKwh: 100_000, sessionFeeMinor: 0 };
    const site = { ...siteWith({ hours: [night] }), timeZone: 'Europe/Amsterdam' };
    const bench = await startBench({ site });
    await bench.charge(1, 'card-a');
    await bench.advance(60 * MINUTE);
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.hold()).toMatchObject({ committedMinor: 100 });
    await bench.advance(MINUTE);
    await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.hold(1)).toMatchObject({ committedMinor: 450 });
  });

  test('stops the charge before the minutes until the stop cost more than was approved', async () => {
    // 1 EUR a minute: after 49:45 the next 20 seconds would pass 50 EUR.
    const tariff = { energyMicroPerKwh: 0, timeMicroPerMinute: 1_000_000 };
    const bench = await startBench({ site: siteWith(tariff) });
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.advance(49 * MINUTE);
    await bench.charger.meter(1, 1_000);
    expect(bench.path(sessionId)).toBe('charging.delivering');
    await bench.advance(45_000);
    await bench.charger.meter(1, 1_100);
    expect(bench.charger.at(1).running).toBe(false);
    expect(bench.hold().committedMinor).toBeLessThanOrEqual(5_000);
    expect(bench.hold().committedMinor).toBeGreaterThan(4_900);
  });

  test('is kept for the receipt, line by line, with VAT and the last digits of the card', async () => {
    const tariff = { timeMicroPerMinute: 100_000, sessionFeeMinor: 35 };
    const site = { ...siteWith(tariff), vatBasisPoints: 2_100, merchant: 'Charge BV' };
    const bench = await startBench({ site });
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.advance(10 * MINUTE);
    await bench.charger.meter(1, 10_000);
    await bench.unplug(1);
    expect(bench.store.receipts.get(sessionId)?.body).toMatchObject({
      merchant: 'Charge BV',
      currency: 'EUR',
      energyWh: 10_000,
      ending: 'paid',
      lines: [
        { part: 'energy', amountMinor: 450 },
        { part: 'time', amountMinor: 100 },
        { part: 'session', amountMinor: 35 },
      ],
      vat: [{ basisPoints: 2_100, netMinor: 483, vatMinor: 102 }],
      paidMinor: 585,
      notChargedMinor: 0,
      maskedPan: '**** 1234',
    });
  });

  test('that passes what was approved is charged up to it; the receipt says what was not charged', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.charger.meter(1, 200_000);
    await bench.unplug(1);
    await bench.advance(MINUTE);
    expect(bench.hold()).toMatchObject({ phase: 'confirmed', committedMinor: 5_000 });
    expect(bench.store.receipts.get(sessionId)?.body).toMatchObject({
      lines: [{ part: 'energy', amountMinor: 5_000 }],
      paidMinor: 5_000,
      notChargedMinor: 4_000,
    });
  });

  test('is kept also when nothing was charged', async () => {
    const bench = await startBench();
    const { sessionId } = await bench.charge(1, 'card-a');
    await bench.unplug(1);
    await bench.advance(MINUTE);
    expect(bench.store.receipts.get(sessionId)?.body).toMatchObject({
      ending: 'nothingUsed',
      lines: [],
      paidMinor: 0,
    });
  });
});

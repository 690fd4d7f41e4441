// Proves what a visit costs, by examples that can be checked with a pencil.
import { describe, expect, it } from 'vitest';
import { limitPrice } from '../../../../engine/core/tariff/limit-price.ts';
import { type PricingRules, priceCharge } from '../../../../engine/core/tariff/price-charge.ts';
import { vatLines, vatRates } from '../../../../engine/core/tariff/vat-lines.ts';

const MINUTE = 60_000;

const perKwh = (energyMicroPerKwh: number, more: Partial<PricingRules> = {}): PricingRules => ({
  energyMicroPerKwh,
  sessionFeeMinor: 0,
  ...more,
});

const used = (energyWh: number, chargingMs = 0, idleMs = 0) => ({ energyWh, chargingMs, idleMs });

describe('priceCharge', () => {
  it.each([
    ['EUR 0.45 for 10 kWh', 450_000, 10_000, 2, 450],
    ['EUR 0.4567 for 1 Wh rounds up to a cent', 456_700, 1, 2, 1],
    ['EUR 0.45 for 3.34 kWh, 150.3 cents', 450_000, 3_340, 2, 151],
    ['JPY 55 for 1.5 kWh, no minor digits', 55_000_000, 1_500, 0, 83],
    ['KWD 0.030 for 10 kWh, three digits', 30_000, 10_000, 3, 300],
    ['KWD 0.0301 for 1 kWh rounds up to a fils', 30_100, 1_000, 3, 31],
    ['nothing for no energy', 450_000, 0, 2, 0],
    ['nothing for a meter that runs backwards', 450_000, -5, 2, 0],
    ['a free charge', 0, 10_000, 2, 0],
  ])('should price %s', (_, micro, energyWh, digits, minor) => {
    expect(priceCharge(perKwh(micro), used(energyWh), digits).totalMinor).toBe(minor);
  });

  it('should round the way the tariff says', () => {
    const minor = (rounding?: PricingRules['rounding']) =>
      priceCharge(perKwh(450_000, rounding === undefined ? {} : { rounding }), used(3_350), 2)
        .totalMinor;
    // 150.75 cents
    expect([minor(), minor('up'), minor('down'), minor('nearest')]).toEqual([151, 151, 150, 151]);
  });

  it('should add the session fee once energy flowed, and only then', () => {
    const tariff = perKwh(450_000, { sessionFeeMinor: 50 });
    expect(priceCharge(tariff, used(1_000), 2)).toEqual({
      lines: [
        { part: 'energy', amountMinor: 45 },
        { part: 'session', amountMinor: 50 },
      ],
      totalMinor: 95,
    });
    expect(priceCharge(tariff, used(0, 5 * MINUTE, 600 * MINUTE), 2).totalMinor).toBe(0);
  });

  it('should charge the time of the charge by the millisecond', () => {
    const tariff = perKwh(0, { timeMicroPerMinute: 100_000 });
    expect(priceCharge(tariff, used(1, 90 * MINUTE), 2).totalMinor).toBe(900);
    // 12 seconds are 2 cents; a millisecond more is rounded up.
    expect(priceCharge(tariff, used(1, 12_000), 2).totalMinor).toBe(2);
    expect(priceCharge(tariff, used(1, 12_001), 2).totalMinor).toBe(3);
  });

  it('should charge for staying after the grace, up to the cap', () => {
    const idle = { graceMs: 10 * MINUTE, microPerMinute: 250_000, capMinor: 1_000 };
    const minor = (idleMs: number) =>
      priceCharge(perKwh(450_000, { idle }), used(10_000, 0, idleMs), 2).totalMinor - 450;
    expect([0, 10, 11, 50, 51, 9_999].map((minutes) => minor(minutes * MINUTE))).toEqual([
      0, 0, 25, 1_000, 1_000, 1_000,
    ]);
  });

  it('should let the last lines give way to the maximum of the tariff', () => {
    const tariff = perKwh(450_000, { sessionFeeMinor: 100, maxMinor: 500 });
    expect(priceCharge(tariff, used(10_000), 2)).toEqual({
      lines: [
        { part: 'energy', amountMinor: 450 },
        { part: 'session', amountMinor: 50 },
      ],
      totalMinor: 500,
    });
  });
});

describe('limitPrice', () => {
  it('should charge no more than was approved, and nothing when nothing was', () => {
    const price = priceCharge(perKwh(450_000, { sessionFeeMinor: 100 }), used(10_000), 2);
    expect(limitPrice(price, 300).lines).toEqual([{ part: 'energy', amountMinor: 300 }]);
    expect(limitPrice(price, 0)).toEqual({ lines: [], totalMinor: 0 });
    expect(limitPrice(price, 550)).toBe(price);
  });
});

describe('vatLines', () => {
  it('should give one line for each rate, the highest first, computed on the sum', () => {
    const idle = { graceMs: 0, microPerMinute: 1_000_000, capMinor: 1_000 };
    const tariff = perKwh(450_000, { sessionFeeMinor: 100, idle });
    const price = priceCharge(tariff, used(10_000, 0, 3 * MINUTE), 2);
    const rates = vatRates({ vatBasisPoints: 2_100, tariff: { vat: { idle: 0 } } });
    expect(vatLines(price, rates)).toEqual([
      { basisPoints: 2_100, netMinor: 455, vatMinor: 95 },
      { basisPoints: 0, netMinor: 300, vatMinor: 0 },
    ]);
  });

  it('should say nothing of parts whose rate nobody has said', () => {
    const price = priceCharge(perKwh(450_000, { sessionFeeMinor: 121 }), used(10_000), 2);
    expect(vatLines(price, vatRates({ tariff: { vat: { session: 2_100 } } }))).toEqual([
      { basisPoints: 2_100, netMinor: 100, vatMinor: 21 },
    ]);
    expect(vatLines(price, vatRates({ tariff: {} }))).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { priceCharge } from '../../../../engine/core/tariff/price-charge.ts';

const perKwh = (energyMicroPerKwh: number, sessionFeeMinor = 0) => ({
  energyMicroPerKwh,
  sessionFeeMinor,
});

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
    expect(priceCharge(perKwh(micro), energyWh, digits)).toBe(minor);
  });

  it('should add the session fee once energy flowed, and only then', () => {
    expect(priceCharge(perKwh(450_000, 50), 1_000, 2)).toBe(95);
    expect(priceCharge(perKwh(450_000, 50), 0, 2)).toBe(0);
  });

  const price = fc.integer({ min: 0, max: 100_000_000 });
  const energy = fc.integer({ min: 1, max: 100_000_000 });
  const digits = fc.constantFrom(0, 2, 3);

  it('should never charge less than the exact price, nor a whole minor unit more', () => {
    fc.assert(
      fc.property(price, energy, digits, (micro, energyWh, places) => {
        // Both sides in millionths of a minor unit per 1000 Wh, so that nothing is rounded here.
        const exact = BigInt(micro) * BigInt(energyWh) * 10n ** BigInt(places);
        const charged = BigInt(priceCharge(perKwh(micro), energyWh, places)) * 1_000_000_000n;
        expect(charged >= exact).toBe(true);
        expect(charged - exact < 1_000_000_000n).toBe(true);
      }),
    );
  });

  it('should never charge less for more energy', () => {
    fc.assert(
      fc.property(price, energy, energy, digits, (micro, one, other, places) => {
        const [less, more] = one < other ? [one, other] : [other, one];
        expect(priceCharge(perKwh(micro), more, places)).toBeGreaterThanOrEqual(
          priceCharge(perKwh(micro), less, places),
        );
      }),
    );
  });
});

// Proves on 120 000 cases what must hold for every price: monotone, exact to the coin, never above its caps, and adding up.
import { describe, expect, it } from 'vitest';
import { limitPrice } from '../../../../engine/core/tariff/limit-price.ts';
import { type ChargeUsage, priceCharge } from '../../../../engine/core/tariff/price-charge.ts';
import { vatLines } from '../../../../engine/core/tariff/vat-lines.ts';
import { type PriceCase, priceCases } from '../../../fixtures/tariff/price-cases.ts';
import { seedOfRun } from '../../../flows/seeded-random.ts';

const COUNT = 120_000;

/** The first cases of the run that break a property, with their numbers. */
function broken(property: (one: PriceCase) => boolean): readonly unknown[] {
  const wrong: unknown[] = [];
  let number = 0;
  for (const one of priceCases(seedOfRun(), COUNT)) {
    if (!property(one)) wrong.push({ number, ...one });
    if (wrong.length > 3) break;
    number += 1;
  }
  expect(number).toBe(COUNT);
  return wrong;
}

const total = ({ tariff, usage, digits }: PriceCase, more: Partial<ChargeUsage> = {}): number =>
  priceCharge(tariff, { ...usage, ...more }, digits).totalMinor;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe(`the price of a visit, ${COUNT} cases`, () => {
  it('should never be less for more energy, more time or a longer stay', () => {
    const isMonotone = (one: PriceCase): boolean => {
      const { energyWh, chargingMs, idleMs } = one.usage;
      const price = total(one);
      return (
        total(one, { energyWh: energyWh + 1 + (energyWh % 997) }) >= price &&
        total(one, { chargingMs: chargingMs + 1 + (chargingMs % 60_013) }) >= price &&
        total(one, { idleMs: idleMs + 1 + (idleMs % 60_013) }) >= price
      );
    };
    expect(broken(isMonotone)).toEqual([]);
  });

  it('should be whole, and the sum of its lines', () => {
    const addsUp = ({ tariff, usage, digits }: PriceCase): boolean => {
      const { lines, totalMinor } = priceCharge(tariff, usage, digits);
      const amounts = lines.map(({ amountMinor }) => amountMinor);
      return (
        amounts.every((amount) => Number.isSafeInteger(amount) && amount > 0) &&
        sum(amounts) === totalMinor
      );
    };
    expect(broken(addsUp)).toEqual([]);
  });

  it('should never pass the cap of the idle fee or the maximum of the tariff, and be nothing for no energy', () => {
    const isCapped = (one: PriceCase): boolean => {
      const { tariff, usage, digits } = one;
      const { lines, totalMinor } = priceCharge(tariff, usage, digits);
      const idle = lines.find(({ part }) => part === 'idle')?.amountMinor ?? 0;
      return (
        idle <= (tariff.idle?.capMinor ?? 0) &&
        totalMinor <= (tariff.maxMinor ?? totalMinor) &&
        (usage.idleMs > (tariff.idle?.graceMs ?? 0) || idle === 0) &&
        total(one, { energyWh: 0 }) === 0
      );
    };
    expect(broken(isCapped)).toEqual([]);
  });

  it('should be less than a whole coin away from the exact amount, on the side that the tariff says', () => {
    const isExact = ({ tariff, usage, digits }: PriceCase): boolean => {
      const { maxMinor: _, ...open } = tariff;
      const { lines } = priceCharge(open, usage, digits);
      const charged = BigInt(lines.find(({ part }) => part === 'energy')?.amountMinor ?? 0);
      const coin = 1_000_000_000n;
      const exact =
        BigInt(usage.energyWh) * BigInt(tariff.energyMicroPerKwh) * 10n ** BigInt(digits);
      const above = charged * coin - exact;
      if (tariff.rounding === 'down') return above <= 0n && above > -coin;
      if (tariff.rounding === 'nearest') return 2n * above <= coin && 2n * above > -coin;
      return above >= 0n && above < coin;
    };
    expect(broken(isExact)).toEqual([]);
  });

  it('should never be charged above what was approved, and its VAT should add up', () => {
    const isRight = ({ tariff, usage, digits, rates, limitMinor }: PriceCase): boolean => {
      const price = priceCharge(tariff, usage, digits);
      const charged = limitPrice(price, limitMinor);
      const amounts = charged.lines.map(({ amountMinor }) => amountMinor);
      const taxed = charged.lines.filter(({ part }) => rates[part] !== undefined);
      const vat = vatLines(charged, rates);
      return (
        charged.totalMinor === Math.min(price.totalMinor, limitMinor) &&
        sum(amounts) === charged.totalMinor &&
        sum(vat.map(({ netMinor, vatMinor }) => netMinor + vatMinor)) ===
          sum(taxed.map(({ amountMinor }) => amountMinor)) &&
        vat.every(({ netMinor, vatMinor }) => netMinor >= 0 && vatMinor >= 0)
      );
    };
    expect(broken(isRight)).toEqual([]);
  });
});

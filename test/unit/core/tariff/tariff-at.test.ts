// Proves which prices hold at which hour of the day, also over midnight and when clocks change.
import { describe, expect, it } from 'vitest';
import type { SiteTariff } from '../../../../engine/contracts/site-file.ts';
import { tariffAt } from '../../../../engine/core/tariff/tariff-at.ts';

const tariff: SiteTariff = {
  energyMicroPerKwh: 450_000,
  sessionFeeMinor: 0,
  rounding: 'down',
  maxMinor: 9_000,
  idle: { graceMs: 0, microPerMinute: 10_000, capMinor: 100 },
  hours: [
    { from: '22:00', to: '06:00', energyMicroPerKwh: 250_000, sessionFeeMinor: 10 },
    { from: '17:00', to: '20:00', energyMicroPerKwh: 650_000, sessionFeeMinor: 0 },
  ],
};

const priceAt = (iso: string, timeZone = 'Europe/Amsterdam') =>
  tariffAt({ tariff, timeZone }, Date.parse(iso)).energyMicroPerKwh;

describe('tariffAt', () => {
  it.each([
    ['before the dear hours', '2026-11-24T15:59:59Z', 450_000],
    ['from their first minute', '2026-11-24T16:00:00Z', 650_000],
    ['up to their last', '2026-11-24T18:59:59Z', 650_000],
    ['not after it', '2026-11-24T19:00:00Z', 450_000],
    ['before midnight', '2026-11-24T22:30:00Z', 250_000],
    ['after midnight', '2026-11-25T04:59:00Z', 250_000],
    ['in the morning', '2026-11-25T05:00:00Z', 450_000],
    ['by the clock of summer', '2026-07-24T15:00:00Z', 650_000],
  ])('should give the price %s', (_, iso, micro) => {
    expect(priceAt(iso)).toBe(micro);
  });

  it('should go by the clock of the site, not of the machine', () => {
    expect(priceAt('2026-11-24T16:30:00Z', 'Europe/London')).toBe(450_000);
  });

  it('should take no fee of the other hours with it, but keep what holds for the whole tariff', () => {
    expect(
      tariffAt({ tariff, timeZone: 'Europe/Amsterdam' }, Date.parse('2026-11-24T22:30:00Z')),
    ).toEqual({
      energyMicroPerKwh: 250_000,
      sessionFeeMinor: 10,
      rounding: 'down',
      maxMinor: 9_000,
    });
  });
});

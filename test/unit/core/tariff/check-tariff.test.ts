// Proves that wrong prices of a site are refused with the exact place, in words.
import { describe, expect, it } from 'vitest';
import { loadSite } from '../../../../engine/core/flow/load-site.ts';
import { loadEdited } from '../../../fixtures/flows/valid-flow.ts';

const flow = loadEdited().flow?.file;
if (flow === undefined) throw new Error('the flow of the fixture has errors');

const night = { from: '22:00', to: '06:00', energyMicroPerKwh: 250_000, sessionFeeMinor: 0 };

function check(tariff: object, more: object = {}) {
  const site = {
    id: 'yard',
    title: 'Yard',
    currency: 'EUR',
    language: 'en',
    timeZone: 'Europe/Amsterdam',
    terminals: [{ id: 't1', adapter: 'virtual' }],
    chargers: [
      { id: 'c1', adapter: 'virtual', connectors: [{ id: 1, title: 'Left', terminal: 't1' }] },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0, ...tariff },
    flows: [{ flow: flow?.id }],
    ...more,
  };
  const { findings } = loadSite(JSON.stringify(site), flow === undefined ? [] : [flow]);
  return findings.map(({ code, pointer, message }) => `${code} ${pointer} ${message}`);
}

describe('the prices of a site', () => {
  it('should be taken when they are right, also over midnight and with every part', () => {
    expect(
      check({
        currency: 'EUR',
        timeMicroPerMinute: 50_000,
        sessionFeeMinor: 35,
        maxMinor: 9_000,
        rounding: 'nearest',
        vat: { idle: 0 },
        hours: [night, { ...night, from: '06:00', to: '07:30' }],
      }),
    ).toEqual([]);
  });

  it.each([
    [
      'another currency',
      { currency: 'GBP' },
      {},
      'SITE_TARIFF /tariff/currency The prices are in GBP, but the site takes EUR; amounts are never converted.',
    ],
    [
      'a terminal of another currency',
      {},
      { terminals: [{ id: 't1', adapter: 'virtual', currency: 'CHF' }] },
      `SITE_TARIFF /terminals/0/currency The terminal "t1" takes CHF, but the site's prices are in EUR; amounts are never converted.`,
    ],
    [
      'a currency that there is not',
      {},
      { currency: 'EUX' },
      'SITE_TARIFF /currency "EUX" is no currency of ISO 4217, so nobody knows what its smallest coin is.',
    ],
    [
      'a price in cents instead of millionths',
      { energyMicroPerKwh: 45 },
      {},
      'SITE_TARIFF /tariff/energyMicroPerKwh 45 is EUR 0.000045 per kWh, less than a hundredth of the smallest coin; the price stands here in millionths of 1 EUR.',
    ],
    [
      'the same in a currency without minor digits',
      { energyMicroPerKwh: 5_500 },
      { currency: 'JPY' },
      'SITE_TARIFF /tariff/energyMicroPerKwh 5500 is JPY 0.0055 per kWh, less than a hundredth of the smallest coin; the price stands here in millionths of 1 JPY.',
    ],
    [
      'a time price in cents, at some hours',
      { hours: [{ ...night, timeMicroPerMinute: 25 }] },
      {},
      'SITE_TARIFF /tariff/hours/0/timeMicroPerMinute 25 is EUR 0.000025 per minute, less than a hundredth of the smallest coin; the price stands here in millionths of 1 EUR.',
    ],
    [
      'a fee for staying, which no flow would charge',
      { hours: [{ ...night, idle: { graceMs: 0, microPerMinute: 250_000, capMinor: 1_500 } }] },
      {},
      'SITE_TARIFF /tariff/hours/0/idle No flow waits for the car to leave yet, so this fee would never be charged; leave it out.',
    ],
    [
      'hours that overlap',
      { hours: [night, { ...night, from: '05:30', to: '08:00' }] },
      {},
      'SITE_TARIFF /tariff/hours/1/from From 05:30 to 08:00 overlaps with 22:00 to 06:00: at 05:30 there would be two prices.',
    ],
    [
      'hours beside a whole day',
      { hours: [night, { ...night, from: '08:00', to: '08:00' }] },
      {},
      'SITE_TARIFF /tariff/hours/1/to These prices hold from 08:00 to 08:00, the whole day, so the others never do.',
    ],
    [
      'hours without a time zone',
      { hours: [night] },
      { timeZone: undefined },
      'SITE_TARIFF /tariff/hours Prices depend on the hour of the day, so the site must say in which "timeZone" it is.',
    ],
    [
      'a time zone that there is not',
      {},
      { timeZone: 'Europe/Utrecht' },
      'SITE_TARIFF /timeZone There is no time zone "Europe/Utrecht".',
    ],
    ['a negative price', { energyMicroPerKwh: -1 }, {}, 'SITE_SHAPE /tariff/energyMicroPerKwh'],
    [
      'an idle fee without a cap',
      { idle: { graceMs: 0, microPerMinute: 10_000 } },
      {},
      'SITE_SHAPE /tariff/idle',
    ],
    [
      'a cap of nothing',
      { idle: { graceMs: 0, microPerMinute: 10_000, capMinor: 0 } },
      {},
      'SITE_SHAPE /tariff/idle/capMinor',
    ],
    [
      'an hour that no clock shows',
      { hours: [{ ...night, to: '24:00' }] },
      {},
      'SITE_SHAPE /tariff/hours/0/to',
    ],
  ])('should be refused with %s', (_, tariff, more, finding) => {
    const found = check(tariff, more);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(finding);
  });
});

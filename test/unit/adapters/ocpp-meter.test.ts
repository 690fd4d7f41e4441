import { describe, expect, it } from 'vitest';
import { endReasonOf } from '../../../adapters/chargers/ocpp/end-reason.ts';
import {
  chargedWh,
  finalReading,
  registerReadings,
} from '../../../adapters/chargers/ocpp/meter.ts';

const timestamp = '2026-11-21T10:00:00Z';
const atMs = Date.parse(timestamp);

function readings(...sampledValue: object[]): number[] {
  return registerReadings([{ timestamp, sampledValue }], 0).map(({ registerWh }) => registerWh);
}

describe('meter readings', () => {
  it('7.43 - should take a bare value as the energy register in Wh', () => {
    expect(registerReadings([{ timestamp, sampledValue: [{ value: '1234.5' }] }], 0)).toEqual([
      { registerWh: 1234.5, atMs },
    ]);
  });

  it('should convert kWh', () => {
    expect(readings({ value: '1.5', unit: 'kWh' })).toEqual([1500]);
  });

  it.each([
    ['another measurand', { value: '7', measurand: 'Power.Active.Import' }],
    ['a single phase', { value: '7', phase: 'L1' }],
    ['a signed value', { value: '7', format: 'SignedData' }],
    ['another place', { value: '7', location: 'Inlet' }],
    ['another unit', { value: '7', unit: 'kvarh' }],
    ['words', { value: 'full' }],
    ['nothing', {}],
    ['a negative register', { value: '-5' }],
  ])('should pass over %s', (_, sample) => {
    expect(readings(sample)).toEqual([]);
  });

  it.each([
    [undefined],
    ['x'],
    [[null]],
    [[{}]],
    [[{ sampledValue: 'x' }]],
    [[{ sampledValue: [3] }]],
  ])('should survive %j', (meterValue) => {
    expect(registerReadings(meterValue, 0)).toEqual([]);
  });

  it('should use the time of arrival when the clock of the station was never set', () => {
    const values = [{ timestamp: '1970-01-01T00:00:09Z', sampledValue: [{ value: '1' }] }];
    expect(registerReadings(values, 77)).toEqual([{ registerWh: 1, atMs: 77 }]);
  });

  it('should find the final reading only where it is marked as such', () => {
    const periodic = { value: '10', context: 'Sample.Periodic' };
    const end = { value: '20', context: 'Transaction.End' };
    expect(finalReading([{ timestamp, sampledValue: [end, periodic] }], 0)).toBe(20);
    expect(finalReading([{ timestamp, sampledValue: [periodic] }], 0)).toBeUndefined();
  });
});

describe('the energy of a charge', () => {
  const basis = { meterStartWh: 1000, startedAtMs: atMs, energyWh: 500 };
  const hourLater = atMs + 3_600_000;

  it('should be the register less its start, in whole Wh', () => {
    expect(chargedWh(basis, { registerWh: 8000.4, atMs: hourLater }, 11_000)).toBe(7000);
  });

  it.each([
    ['below its start', 900],
    ['below what was told before', 1400],
    ['above what the connector delivers', 1000 + 11_000 + 1001],
  ])('should be unknown with a register %s', (_, registerWh) => {
    expect(chargedWh(basis, { registerWh, atMs: hourLater }, 11_000)).toBeUndefined();
  });

  it('should be unknown without a start value, never zero', () => {
    const unknown = { ...basis, meterStartWh: null };
    expect(chargedWh(unknown, { registerWh: 8000, atMs: hourLater }, 11_000)).toBeUndefined();
  });
});

describe('the reason of an end', () => {
  it.each([
    ['EVDisconnected', 'unplugged'],
    ['Remote', 'remote'],
    ['PowerLoss', 'powerLoss'],
    ['Reboot', 'reset'],
    ['EmergencyStop', 'fault'],
    [undefined, 'local'],
    ['NewInNextVersion', 'other'],
    [7, 'other'],
  ])('4.10 - should translate %s', (reason, expected) => {
    expect(endReasonOf(reason)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type ConnectorModel,
  takeStarted,
  takeStatus,
  unknownConnector,
} from '../../../adapters/chargers/ocpp/connector-model.ts';
import type { ChargePointStatus } from '../../../adapters/chargers/ocpp/wire.ts';

const pending = { idTag: 'FCTAG', untilMs: 1000, preparing: false };

/** Plays statuses and gives the edges of each. */
function play(from: ConnectorModel, statuses: readonly ChargePointStatus[], nowMs = 0): string[][] {
  let model = from;
  return statuses.map((status) => {
    const taken = takeStatus(model, status, nowMs);
    model = taken.model;
    return [...taken.edges];
  });
}

describe('the connector model', () => {
  it('should take Preparing before any start of ours as a cable', () => {
    expect(play(unknownConnector, ['Available', 'Preparing', 'Available'])).toEqual([
      [],
      ['plugged'],
      ['free'],
    ]);
  });

  it('should take no edge out of repeats after a boot', () => {
    const edges = play(unknownConnector, ['Preparing', 'Preparing', 'Charging', 'Finishing']);
    expect(edges).toEqual([['plugged'], [], [], []]);
  });

  it.each(['Charging', 'SuspendedEV', 'SuspendedEVSE', 'Finishing'] as const)(
    'should take %s as a cable when earlier statuses were skipped',
    (status) => {
      expect(play(unknownConnector, [status])).toEqual([['plugged']]);
    },
  );

  it.each(['Reserved', 'Unavailable', 'Faulted'] as const)(
    'should not take %s as an unplug',
    (status) => {
      expect(play({ ...unknownConnector, plugged: true }, [status]).flat()).not.toContain('free');
    },
  );

  it('7.7 - should not take Preparing for a cable after a start of ours, nor the Available behind it', () => {
    const model = { ...unknownConnector, pendingStart: pending };
    expect(play(model, ['Preparing', 'Available'])).toEqual([[], []]);
  });

  it('should take the next Preparing as a cable again once the start has run out', () => {
    const model = { ...unknownConnector, pendingStart: pending };
    expect(play(model, ['Preparing', 'Available', 'Preparing'])).toEqual([[], [], ['plugged']]);
    expect(play(model, ['Preparing'], 1001)).toEqual([['plugged']]);
  });

  it('should tell a fault once', () => {
    expect(play(unknownConnector, ['Faulted', 'Faulted', 'Available', 'Faulted'])).toEqual([
      ['fault'],
      [],
      [],
      ['fault'],
    ]);
  });

  it('should take a start in Preparing as a cable, and a queued start behind Available not', () => {
    const preparing = { ...unknownConnector, status: 'Preparing', pendingStart: pending };
    expect(takeStarted(preparing)).toMatchObject({
      edges: ['plugged'],
      model: { plugged: true, pendingStart: null },
    });
    expect(takeStarted({ ...preparing, status: 'Available' }).edges).toEqual([]);
  });
});

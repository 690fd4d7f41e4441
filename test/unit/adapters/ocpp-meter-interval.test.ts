import { afterEach, describe, expect, it } from 'vitest';
import { createOcppServerRig, type OcppServerRig } from '../../contract/ocpp-rig.ts';
import { until } from '../../contract/until.ts';
import { dialStation } from './scripted-station.ts';

let rig: OcppServerRig;
afterEach(() => rig.close());

describe('how often a charger tells its meter', () => {
  it('should be as often as its settings say, else as often as all others', async () => {
    rig = await createOcppServerRig([
      { chargerId: 'quick', connectors: [1], meterSampleS: 7 },
      { chargerId: 'usual', connectors: [1] },
    ]);
    for (const [chargerId, value] of [
      ['quick', '7'],
      ['usual', '1'],
    ] as const) {
      const station = await dialStation(rig.url, chargerId);
      await station.say('BootNotification', { chargePointModel: 'm', chargePointVendor: 'v' });
      const wish = { key: 'MeterValueSampleInterval', value };
      await until('set up', () =>
        station.asked.some(({ payload }) => JSON.stringify(payload) === JSON.stringify(wish)),
      );
      expect(station.asked[0]?.payload).toEqual(wish);
      await station.hangUp();
    }
  });
});

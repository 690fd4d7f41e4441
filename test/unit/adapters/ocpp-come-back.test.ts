import { afterEach, describe, expect, it } from 'vitest';
import { createOcppServerRig, type OcppServerRig } from '../../contract/ocpp-rig.ts';
import { neverAborted, operationCall } from '../../contract/operation-call.ts';
import { until } from '../../contract/until.ts';
import { dialStation, type ScriptedStation } from './scripted-station.ts';

const chargerId = 'cp1';

let rig: OcppServerRig;
let station: ScriptedStation | undefined;

async function dial(): Promise<void> {
  station = await dialStation(rig.url, chargerId);
  await until('online', () => rig.adapter().view(chargerId)?.online === true);
}

const start = () =>
  rig
    .adapter()
    .execute(
      operationCall('charger.start', { family: 'charger', chargerId, connectorId: 1 }),
      neverAborted,
    );

const isAwaited = () => rig.adapter().view(chargerId)?.awaited;

afterEach(async () => {
  await station?.hangUp();
  station = undefined;
  await rig.close();
});

describe('the first moments after a restart of the engine', () => {
  it('should keep a start until the charger has dialled in again', async () => {
    rig = await createOcppServerRig([{ chargerId, connectors: [1] }]);
    await dial();
    await until('told', () => /"up":true/.test(rig.host.everStored()));
    await rig.restart();
    expect(isAwaited()).toBe(true);
    const started = start();
    await dial();
    expect(await started).toMatchObject({ kind: 'outcome', output: { outcome: 'accepted' } });
    expect(isAwaited()).toBe(false);
  });

  it('should give a start up when the charger stays away', async () => {
    rig = await createOcppServerRig([{ chargerId, connectors: [1] }], { linkLostAfterMs: 150 });
    await dial();
    await until('told', () => /"up":true/.test(rig.host.everStored()));
    await rig.restart();
    expect(await start()).toMatchObject({ kind: 'failure', error: { code: 'notSent' } });
    expect(isAwaited()).toBe(false);
  });

  it('should wait for no charger that was out of reach before', async () => {
    rig = await createOcppServerRig([{ chargerId, connectors: [1] }]);
    await rig.restart();
    expect(isAwaited()).toBe(false);
    expect(await start()).toMatchObject({ kind: 'failure', error: { code: 'notSent' } });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationResult } from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import { createOcppServerRig, type OcppServerRig } from '../../contract/ocpp-rig.ts';
import { neverAborted, operationCall } from '../../contract/operation-call.ts';
import { until } from '../../contract/until.ts';
import { dialStation, type ScriptedAnswers, type ScriptedStation } from './scripted-station.ts';

const chargerId = 'cp1';
const startedAt = '2026-11-21T10:00:00Z';
const endedAt = '2026-11-21T11:00:00Z';

let rig: OcppServerRig;
let station: ScriptedStation;

async function dial(answers: ScriptedAnswers = {}): Promise<void> {
  station = await dialStation(rig.url, chargerId, answers);
}

function ask(
  operation: string,
  input: JsonObject = {},
  sessionId = 's-1',
): Promise<OperationResult> {
  const address = { family: 'charger', chargerId, connectorId: 1 } as const;
  const call = operationCall(operation, address, input, { sessionId });
  return rig.adapter().execute(call, neverAborted);
}

const status = (word: string, more: object = {}) =>
  station.say('StatusNotification', {
    connectorId: 1,
    errorCode: 'NoError',
    status: word,
    ...more,
  });

const start = (idTag: unknown, more: object = {}) =>
  station.say(
    'StartTransaction',
    {
      connectorId: 1,
      idTag,
      meterStart: 1000,
      timestamp: startedAt,
      ...more,
    },
    300,
  );

const stop = (transactionId: unknown, more: object = {}) =>
  station.say(
    'StopTransaction',
    {
      transactionId,
      meterStop: 8000,
      timestamp: endedAt,
      reason: 'EVDisconnected',
      ...more,
    },
    300,
  );

/** Asks for a start and gives the tag that the station was told. */
async function startedTag(sessionId = 's-1'): Promise<string> {
  expect(await ask('charger.start', {}, sessionId)).toMatchObject({
    output: { outcome: 'accepted' },
  });
  const starts = station.asked.filter(({ action }) => action === 'RemoteStartTransaction');
  return String(starts.at(-1)?.payload['idTag']);
}

const types = () => rig.host.events.map(({ type }) => type);
const logged = () => JSON.stringify(rig.host.lines);

beforeEach(async () => {
  rig = await createOcppServerRig([
    { chargerId, connectors: [1, 2], offlineGraceMs: 100, maxPowerW: 22_000 },
  ]);
});

afterEach(async () => {
  await station.hangUp();
  await rig.close();
});

describe('a charge over OCPP 1.6', () => {
  it('should tell start, meter and end of the session that asked', async () => {
    await dial();
    await status('Preparing');
    const tag = await startedTag();
    expect(tag).toMatch(/^[A-Z2-7]{8,20}$/);
    expect(await station.say('Authorize', { idTag: tag.toLowerCase() })).toEqual({
      idTagInfo: { status: 'Accepted' },
    });
    const answer = await start(tag);
    expect(answer).toMatchObject({ idTagInfo: { status: 'Accepted' } });
    const { transactionId } = answer;
    expect(Number.isInteger(transactionId)).toBe(true);
    const sampledValue = [{ value: '3.5', unit: 'kWh' }];
    const meterValue = [{ timestamp: '2026-11-21T10:30:00Z', sampledValue }];
    await station.say('MeterValues', { connectorId: 1, transactionId, meterValue });
    await station.say('MeterValues', { connectorId: 1, meterValue });
    expect(await stop(transactionId)).toEqual({});
    expect(rig.host.events).toMatchObject([
      { type: 'charger.pluggedIn' },
      { type: 'charger.started', sessionId: 's-1', atMs: Date.parse(startedAt) },
      { type: 'charger.meter', sessionId: 's-1', payload: { energyWh: 2500 } },
      { type: 'charger.ended', payload: { reason: 'unplugged', energyWh: 7000 } },
    ]);
  });

  it('should give a repeated start the same id and tell it once', async () => {
    await dial();
    const tag = await startedTag();
    const first = await start(tag);
    expect(await start(tag)).toEqual(first);
    expect(await start(tag, { timestamp: '2026-11-21T10:00:05Z' })).toEqual(first);
    expect(types()).toEqual(['charger.started']);
  });

  it('should tell a repeated stop once, with the values of the first', async () => {
    await dial();
    const { transactionId } = await start(await startedTag());
    await stop(transactionId);
    await stop(transactionId, { meterStop: 9999 });
    expect(rig.host.of('charger.ended')).toMatchObject([{ payload: { energyWh: 7000 } }]);
  });

  it('should not answer what could not be stored, and take the repeat', async () => {
    await dial();
    const tag = await startedTag();
    rig.host.refuse = true;
    await expect(start(tag)).rejects.toThrow();
    rig.host.refuse = false;
    const { transactionId } = await start(tag);
    rig.host.refuse = true;
    await expect(stop(transactionId)).rejects.toThrow();
    rig.host.refuse = false;
    expect(await stop(transactionId)).toEqual({});
    expect(types()).toEqual(['charger.started', 'charger.ended']);
  });

  it.each([
    ['no meter value', { meterStop: undefined }],
    ['a meter that fell', { meterStop: 10 }],
    ['more than the connector delivers', { meterStop: 9_000_000 }],
  ])('should tell an end with %s as unknown energy, never as zero', async (_, more) => {
    await dial();
    const { transactionId } = await start(await startedTag());
    await stop(transactionId, more);
    expect(rig.host.of('charger.ended').map(({ payload }) => payload)).toEqual([
      { reason: 'unplugged' },
    ]);
  });

  it('should take numbers that come as text', async () => {
    await dial();
    const answer = await start(await startedTag(), { connectorId: '1', meterStart: '1000' });
    await stop(String(answer['transactionId']), { meterStop: '1500' });
    expect(rig.host.of('charger.ended')).toMatchObject([{ payload: { energyWh: 500 } }]);
  });

  it('should keep the order of calls that come at once', async () => {
    await dial();
    const tag = await startedTag();
    await Promise.all([status('Preparing'), start(tag), status('Charging'), status('Finishing')]);
    expect(types()).toEqual(['charger.pluggedIn', 'charger.started']);
    expect(rig.adapter().view(chargerId)?.connectors[0]?.status).toBe('Finishing');
  });
});

describe('after an offline time', () => {
  it('should take "Available" as no end, and the queued stop behind it as the end', async () => {
    await dial();
    await status('Preparing');
    const { transactionId } = await start(await startedTag());
    await station.hangUp();
    await until('link lost', () => rig.host.of('charger.linkLost').length === 2);
    await dial();
    await status('Available');
    expect(types()).not.toContain('charger.ended');
    await stop(transactionId);
    expect(types().slice(-2)).toEqual(['charger.unplugged', 'charger.ended']);
    expect(rig.host.of('charger.linkBack')).toHaveLength(2);
  });

  it('should name the old session in its late end while the connector serves the next', async () => {
    await dial();
    const { transactionId } = await start(await startedTag('s-1'));
    await status('Available');
    await startedTag('s-2');
    await stop(transactionId);
    expect(rig.host.of('charger.ended')).toMatchObject([{ sessionId: 's-1' }]);
  });

  it('should take no plug out of a queued start when the car is gone', async () => {
    await dial();
    const tag = await startedTag();
    await status('Available');
    await start(tag);
    expect(types()).toEqual(['charger.started']);
  });

  it('should let the newest socket win without telling that the link was lost', async () => {
    await dial();
    const older = station;
    await dial();
    await until('the older one is closed', () => !older.isOpen());
    expect(await ask('charger.unlock')).toMatchObject({ kind: 'outcome' });
    expect(station.asked.map(({ action }) => action)).toEqual(['UnlockConnector']);
    expect(types()).toEqual([]);
  });

  it('should tell a link as lost when the charger does not come back after our restart', async () => {
    await rig.close();
    rig = await createOcppServerRig([{ chargerId, connectors: [1] }], { linkLostAfterMs: 50 });
    await dial();
    await status('Available');
    await rig.restart();
    expect(types()).toEqual([]);
    await until('link lost', () => types().includes('charger.linkLost'));
  });
});

describe('a start that was called off', () => {
  it('should be refused, stopped and reported while ensureStopped still waits', async () => {
    await dial();
    const tag = await startedTag();
    const ensured = ask('charger.ensureStopped', { waitMs: 3000 });
    await until('poisoned', () => /"poisonedAtMs":\d/.test(rig.host.everStored()));
    const answer = await start(tag);
    expect(answer).toMatchObject({ idTagInfo: { status: 'Invalid' } });
    await until('told to stop', () =>
      station.asked.some(({ action }) => action === 'RemoteStopTransaction'),
    );
    await stop(answer['transactionId'], { meterStop: 1040, reason: 'DeAuthorized' });
    expect(await ensured).toEqual({
      kind: 'outcome',
      output: { outcome: 'ended', reason: 'other', energyWh: 40 },
    });
  });

  it('should be absorbed as our loss once "neverStarted" was told', async () => {
    await dial();
    const tag = await startedTag();
    expect(await ask('charger.ensureStopped', { waitMs: 3000 })).toMatchObject({
      output: { outcome: 'neverStarted' },
    });
    expect(await station.say('Authorize', { idTag: tag })).toMatchObject({
      idTagInfo: { status: 'Invalid' },
    });
    const answer = await start(tag);
    expect(answer).toMatchObject({ idTagInfo: { status: 'Invalid' } });
    expect(await stop(answer['transactionId'])).toEqual({});
    expect(types()).toEqual(['charger.loss']);
    expect(logged()).toContain('Energy that nobody pays for');
    expect(await ask('charger.ensureStopped', { waitMs: 0 })).toMatchObject({
      output: { outcome: 'neverStarted' },
    });
  });

  it('should not be taken as never started before the offline grace has passed', async () => {
    await dial();
    await startedTag();
    expect(await ask('charger.ensureStopped', { waitMs: 20 })).toMatchObject({
      output: { outcome: 'notConfirmed' },
    });
  });

  it('should not be taken as never started while the charger is out of reach', async () => {
    await dial();
    await startedTag();
    await station.hangUp();
    await until('offline', () => rig.host.of('charger.linkLost').length > 0);
    expect(await ask('charger.ensureStopped', { waitMs: 300 })).toMatchObject({
      output: { outcome: 'notConfirmed' },
    });
    await dial();
    expect(await ask('charger.ensureStopped', { waitMs: 3000 })).toMatchObject({
      output: { outcome: 'neverStarted' },
    });
  });

  it('should be over at once when the charger had refused it', async () => {
    await dial({ RemoteStartTransaction: { status: 'Rejected' } });
    expect(await ask('charger.start')).toMatchObject({ output: { outcome: 'refused' } });
    expect(await ask('charger.ensureStopped', { waitMs: 0 })).toMatchObject({
      output: { outcome: 'neverStarted' },
    });
  });

  it('should not be sent twice under one operation id', async () => {
    await dial();
    const address = { family: 'charger', chargerId, connectorId: 1 } as const;
    const call = operationCall('charger.start', address);
    await rig.adapter().execute(call, neverAborted);
    await rig.adapter().execute({ ...call, attempt: 2 }, neverAborted);
    expect(station.asked).toHaveLength(1);
  });

  it('should be asked to stop again and again until the end is told', async () => {
    await dial();
    const { transactionId } = await start(await startedTag());
    const ensured = ask('charger.ensureStopped', { waitMs: 5000 });
    const stops = () => station.asked.filter(({ action }) => action === 'RemoteStopTransaction');
    await until('asked three times', () => stops().length >= 3);
    await stop(transactionId, { reason: 'Remote' });
    expect(await ensured).toMatchObject({
      output: { outcome: 'ended', reason: 'remote', energyWh: 7000 },
    });
  });
});

describe('messages that nobody asked for', () => {
  const cardNumber = '4111111111111111';

  it('should refuse, store and stop a charge under a foreign tag, and absorb its end', async () => {
    await dial();
    const answer = await start(cardNumber);
    expect(answer).toMatchObject({ idTagInfo: { status: 'Invalid' } });
    await until('told to stop', () => station.asked.length === 1);
    expect(station.asked[0]).toEqual({
      action: 'RemoteStopTransaction',
      payload: { transactionId: answer['transactionId'] },
    });
    expect(await start(cardNumber)).toEqual(answer);
    expect(await stop(answer['transactionId'], { idTag: cardNumber })).toEqual({});
    expect(types()).toEqual([]);
  });

  it('should never write a card number to log or memory', async () => {
    await dial();
    await start(cardNumber);
    await station.say('Authorize', { idTag: cardNumber });
    await status('Faulted', { errorCode: cardNumber, info: cardNumber });
    await station.say(cardNumber, { x: cardNumber }).catch(() => undefined);
    station.sendRaw(`{"card": "${cardNumber}"}`);
    station.sendRaw(`[2, ${cardNumber}, "Heartbeat"]`);
    await until('logged', () => logged().includes('CHARGER_FRAME'));
    const everything = rig.host.everStored() + logged() + JSON.stringify(rig.host.events);
    expect(everything).not.toContain(cardNumber);
  });

  it('should answer a stop of a transaction that nobody knows', async () => {
    await dial();
    expect(await stop(4711)).toEqual({});
    expect(types()).toEqual([]);
  });

  it('should count the readings of a charge that nobody knows for no other one', async () => {
    await dial();
    const { transactionId } = await start(await startedTag());
    const meterValue = [{ timestamp: '2026-11-21T10:30:00Z', sampledValue: [{ value: '3500' }] }];
    // As after a restored database, in which the charge of the next driver is missing.
    const unknown = Number(transactionId) + 1;
    await station.say('MeterValues', { connectorId: 1, transactionId: unknown, meterValue });
    expect(rig.host.of('charger.meter')).toEqual([]);
    expect(logged()).toContain('a charge that nobody knows');
    // Some stations fill in 0 where they leave the charge out.
    await station.say('MeterValues', { connectorId: 1, transactionId: 0, meterValue });
    expect(rig.host.of('charger.meter')).toMatchObject([{ sessionId: 's-1' }]);
  });

  it.each(['DataTransfer', 'DiagnosticsStatusNotification', 'FirmwareStatusNotification'])(
    'should answer %s',
    async (action) => {
      await dial();
      await expect(station.say(action, {})).resolves.toBeDefined();
    },
  );

  it('should answer a boot, then set the charger up', async () => {
    await dial({
      GetConfiguration: {
        configurationKey: [{ key: 'ConnectionTimeOut', readonly: false, value: '45' }],
      },
    });
    const boot = { chargePointVendor: 'v', chargePointModel: 'm' };
    expect(await station.say('BootNotification', boot)).toMatchObject({ status: 'Accepted' });
    await until('the last question', () =>
      station.asked.some(({ action }) => action === 'GetConfiguration'),
    );
    expect(station.asked[0]?.payload).toEqual({ key: 'MeterValueSampleInterval', value: '1' });
    await until('kept', () => rig.host.everStored().includes('connection-time-out/cp1=45'));
  });
});

describe('faults of a connector', () => {
  it('should tell only the status Faulted, with its code', async () => {
    await dial();
    await status('Available', { errorCode: 'WeakSignal' });
    expect(types()).toEqual([]);
    await status('Faulted', { errorCode: 'GroundFailure' });
    expect(rig.host.of('charger.faulted')).toMatchObject([{ payload: { code: 'GroundFailure' } }]);
  });

  it('should log a connector that the site does not have', async () => {
    await dial();
    await status('Preparing', { connectorId: 9 });
    expect(types()).toEqual([]);
    expect(logged()).toContain('CHARGER_CONNECTOR');
  });
});

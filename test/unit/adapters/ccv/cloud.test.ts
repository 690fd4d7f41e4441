// Proves that through CCV's cloud too every payment ends once: webhooks are only hints, what is asked twice is one transaction,
// and what CCV wants a person to look at goes to one.
import { afterEach, describe, expect, it } from 'vitest';
import type { ExchangeReply } from '../../../../adapters/kit/json-exchange.ts';
import { ccvSettings } from '../../../../adapters/terminals/ccv/ccv-settings.ts';
import { createCloud } from '../../../../adapters/terminals/ccv/cloud/create-cloud.ts';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { type CcvRig, ccvCloudSettings, createCcvRig } from '../../../contract/ccv-rig.ts';
import { askTerminal } from '../../../contract/terminal.cases.ts';
import { until } from '../../../contract/until.ts';

describe('a terminal through the cloud', () => {
  let rig: CcvRig;
  const start = async (more: JsonObject | ((url: string) => JsonObject) = ccvCloudSettings) => {
    rig = await createCcvRig(more);
  };
  afterEach(() => rig.close());
  const knob = (name: string, value: string | number) => rig.ccv.emulator.knobs.set(name, value);
  const ask = (operation: string, input: JsonObject) =>
    askTerminal(rig, `terminal.${operation}`, input);
  const types = () => rig.view().transactions.map(({ type, status }) => `${type} ${status}`);

  it.each(['once', 'twice', 'never', 'late'])(
    'should approve when CCV calls back "%s"',
    async (how) => {
      await start();
      knob('callback', how);
      knob('lateMs', 50);
      expect(await rig.reserve(500, 'h')).toMatchObject({
        output: {
          outcome: 'approved',
          authorizedMinor: 500,
          cardKey: expect.stringMatching(/^ccv:/),
        },
      });
      expect(await ask('commit', { holdId: 'h', amountMinor: 123 })).toMatchObject({
        output: { outcome: 'done', committedMinor: 123 },
      });
      expect(types()).toEqual(['authorise success', 'capture success']);
      expect(rig.view().reservations).toMatchObject([{ state: 'CAPTURED', captured: 123 }]);
    },
  );

  it('should take calls with its secret only, and be moved by none', async () => {
    await start();
    const { memory } = rig.host;
    const secret = String(await memory.get('callback-secret'));
    const receive = (secretOf: string, body: JsonObject) =>
      rig.adapter().receive?.({ secret: secretOf, body });
    expect(await receive('guessed', { id: 'TL1' })).toBe(false);
    const asked = rig.askWithin(9_000, 'authorize', { amountMinor: 500 }, 'h');
    await until('the terminal reads', () => rig.view().state === 'READING');
    for (const body of [{ id: 'TL1' }, {}, { id: 5 }, { status: 'success' }])
      expect(await receive(secret, body as JsonObject)).toBe(true);
    await rig.ccv.emulator.actions['stop']?.run({});
    expect(await asked).toMatchObject({ output: { outcome: 'cancelledByDriver' } });
  });

  it('should charge once when the answer is lost, since the same request is one transaction', async () => {
    await start();
    await rig.reserve(500, 'h');
    knob('commitReply', 'lost');
    expect(await ask('commit', { holdId: 'h', amountMinor: 99 })).toMatchObject({
      output: { outcome: 'done' },
    });
    expect(types()).toEqual(['authorise success', 'capture success']);
  });

  it('should release with a reversal, once', async () => {
    await start();
    await rig.reserve(500, 'h');
    knob('cancelReply', 'lost');
    const cancel = () => ask('cancel', { holdId: 'h', reason: 'notStarted' });
    expect(await cancel()).toMatchObject({ output: { outcome: 'done' } });
    expect(await cancel()).toMatchObject({ output: { outcome: 'alreadyClosed' } });
    expect(types()).toEqual(['authorise success', 'reversal success']);
  });

  it('should find a reservation again whose answer was lost with the engine', async () => {
    await start();
    knob('bankMs', 300);
    const asked = rig.askWithin(9_000, 'authorize', { amountMinor: 500 }, 'h');
    await rig.tap();
    await rig.adapter().stop();
    await asked;
    await rig.restart();
    await until('the bank reserved', () => rig.view().reservations.length === 1);
    await expect
      .poll(() => ask('lookUp', { holdId: 'h' }), { timeout: 8_000 })
      .toMatchObject({ output: { outcome: 'reserved', authorizedMinor: 500 } });
    expect(rig.view().heard.filter((name) => name === 'authorize')).toHaveLength(1);
  });

  it('should leave to a person what CCV wants a person to look at', async () => {
    await start();
    knob('nextFinal', 'manualintervention');
    expect(await rig.reserve(500, 'h')).toEqual({ kind: 'failure', error: { code: 'unknown' } });
    expect(await ask('lookUp', { holdId: 'h' })).toMatchObject({
      output: { outcome: 'cannotTell' },
    });
    // It blocks nobody else.
    expect(await rig.reserve(500, 'next')).toMatchObject({ output: { outcome: 'approved' } });
  });

  it('should keep no card number, and not be used with the key of the other environment', async () => {
    await start();
    await rig.reserve(500, 'h');
    const written = rig.host.everStored() + JSON.stringify(rig.host.lines);
    for (const secret of ['4761739001010119', '9110101009371674', 't_emulator'])
      expect(written).not.toContain(secret);
    await rig.close();
    const { cloud, ...others } = ccvCloudSettings() as { cloud: JsonObject; transport: string };
    await start({ ...others, cloud: { ...cloud, environment: 'production' } });
    await until('it is offline', () => rig.host.of('terminal.offline').length > 0);
    expect(JSON.stringify(rig.host.lines)).toContain('the API key is not of the environment');
    expect(rig.view().heard).not.toContain('authorize');
  });
});

describe('a payment that CCV does not know', () => {
  const recoverAfter = (ms: number, reply: ExchangeReply) => {
    const { cloud } = ccvSettings(ccvCloudSettings());
    if (cloud === undefined) throw new Error('no cloud');
    const port = createCloud({
      settings: ccvSettings(ccvCloudSettings()),
      cloud,
      currency: { code: 'EUR', digits: 2 },
      exchange: async () => reply,
      hints: { secret: '', wait: async () => undefined, receive: () => true },
      place: 'street/t1',
      nowMs: () => ms,
    });
    return port.recover({ requestId: 7, kind: 'authorise', amountMinor: 5, atMs: 0 }, 1_000);
  };
  const none: ExchangeReply = { kind: 'answer', status: 200, body: [] };

  it('should count as never made only after a minute', async () => {
    expect(await recoverAfter(59_000, none)).toEqual({ kind: 'silent' });
    expect(await recoverAfter(61_000, none)).toMatchObject({ meaning: 'notFound' });
    const missing: ExchangeReply = { kind: 'answer', status: 404, body: { type: 'x' } };
    expect(await recoverAfter(61_000, missing)).toMatchObject({ meaning: 'notFound' });
  });

  it.each<ExchangeReply>([
    { kind: 'answer', status: 500, body: [] },
    { kind: 'answer', status: 200, body: undefined },
    { kind: 'answer', status: 200, body: {} },
    { kind: 'answer', status: 401, body: {} },
    { kind: 'silent' },
    { kind: 'notSent' },
    {
      kind: 'answer',
      status: 200,
      body: [{ reference: 'TL1', status: 'success', merchantOrderReference: 'street/t1/8' }],
    },
  ])('should stay unknown after %j', async (reply) => {
    expect(await recoverAfter(999_000, reply)).toEqual({ kind: 'silent' });
  });
});

// Proves that a payment whose answer was lost is recovered, that no other begins before it is clear, and that nothing is
// reserved or charged twice, against the emulated terminal.
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { type CcvRig, createCcvRig } from '../../../contract/ccv-rig.ts';
import { askTerminal } from '../../../contract/terminal.cases.ts';
import { until } from '../../../contract/until.ts';

let rig: CcvRig;
const start = async (more: JsonObject = {}) => {
  rig = await createCcvRig(more);
};
afterEach(() => rig.close());

const knob = (name: string, value: string | number) => rig.ccv.emulator.knobs.set(name, value);
const ask = (operation: string, input: JsonObject) =>
  askTerminal(rig, `terminal.${operation}`, input);
const openRequest = () => rig.host.memory.get('open-request');
const reading = () => until('the terminal reads', () => rig.view().state === 'READING');
const states = () => rig.view().reservations.map(({ state }) => state);

/** The bank reserves, nobody hears of it, and the adapter is stopped. */
async function loseApproval(): Promise<void> {
  knob('authorizeReply', 'lost');
  const asked = rig.askWithin(20_000, 'authorize', { amountMinor: 500 }, 'h');
  await reading();
  knob('online', 'no');
  await rig.ccv.emulator.actions['tap']?.run({});
  await until('the bank reserved', () => states().length === 1);
  await rig.adapter().stop();
  await asked;
}

describe('a payment whose answer was lost', () => {
  it('should be approved when the terminal says so to a recovery', async () => {
    await start();
    knob('authorizeReply', 'lost');
    expect(await rig.reserve(500, 'h')).toMatchObject({
      output: { outcome: 'approved', authorizedMinor: 500 },
    });
    expect(rig.view().heard).toContain('recover');
    expect(await openRequest()).toBeUndefined();
    expect(states()).toEqual(['RESERVED']);
  });

  it('should have failed when the request got lost, and be sent no second time', async () => {
    await start();
    knob('authorizeReply', 'dropped');
    const result = await rig.askWithin(10_000, 'authorize', { amountMinor: 500 }, 'h');
    expect(result).toEqual({ kind: 'failure', error: { code: 'failed' } });
    expect(await ask('lookUp', { holdId: 'h' })).toMatchObject({ output: { outcome: 'notFound' } });
    const again = await rig.askWithin(10_000, 'authorize', { amountMinor: 500 }, 'h');
    expect(again).toEqual({ kind: 'failure', error: { code: 'unknown' } });
    expect(rig.view().heard.filter((name) => name === 'authorize')).toHaveLength(1);
  });

  it.each(['failed', 'last', 'error'])(
    'should be clear where the terminal tells of others: "%s"',
    async (how) => {
      await start({ errorTypes: { PAYMENT_NOT_FOUND: 'notFound' } });
      await rig.reserve(500, 'earlier');
      knob('recoverOther', how);
      knob('authorizeReply', 'dropped');
      const result = await rig.askWithin(10_000, 'authorize', { amountMinor: 500 }, 'h');
      expect(result).toEqual({ kind: 'failure', error: { code: 'failed' } });
      expect(await ask('lookUp', { holdId: 'earlier' })).toMatchObject({
        output: { outcome: 'reserved', authorizedMinor: 500 },
      });
    },
  );

  it('should be written down before the terminal hears of it', async () => {
    await start();
    const asked = rig.askWithin(10_000, 'authorize', { amountMinor: 500 }, 'h');
    await reading();
    expect(await openRequest()).toMatchObject({ holdId: 'h', kind: 'authorise', amountMinor: 500 });
    await rig.ccv.emulator.actions['stop']?.run({});
    await asked;
    expect(await openRequest()).toBeUndefined();
  });

  it('should be recovered at the next start, before anything else is paid', async () => {
    await start();
    await loseApproval();
    knob('online', 'yes');
    await rig.restart();
    expect(await rig.reserve(700, 'next')).toMatchObject({ output: { outcome: 'approved' } });
    const { heard } = rig.view();
    expect(heard.indexOf('recover')).toBeGreaterThan(heard.indexOf('authorize'));
    expect(heard.indexOf('recover')).toBeLessThan(heard.lastIndexOf('authorize'));
    expect(await ask('lookUp', { holdId: 'h' })).toMatchObject({
      output: { outcome: 'reserved', authorizedMinor: 500 },
    });
    const commit = await ask('commit', { holdId: 'h', amountMinor: 123 });
    expect(commit).toMatchObject({ output: { outcome: 'done', committedMinor: 123 } });
    expect(rig.view().reservations[0]).toMatchObject({ state: 'CAPTURED', captured: 123 });
  });

  it('should keep every other payment away as long as nobody can tell', async () => {
    await start();
    await rig.reserve(900, 'other');
    await loseApproval();
    await rig.restart();
    // The terminal is there again, and only the recovery gets no answer.
    knob('recovery', 'silent');
    knob('online', 'yes');
    const count = () => rig.view().heard.filter((name) => name === 'status').length;
    const asked = count();
    await until('it is usable', () => count() > asked + 1);
    const before = rig.view().heard.filter((name) => name !== 'recover' && name !== 'status');
    expect(await rig.askWithin(4_000, 'authorize', { amountMinor: 500 }, 'next')).toEqual({
      kind: 'failure',
      error: { code: 'notSent' },
    });
    expect(await rig.askWithin(4_000, 'commit', { holdId: 'other', amountMinor: 5 })).toMatchObject(
      { output: { outcome: 'inProgress' } },
    );
    expect(await ask('readCard', { purpose: 'pay', amountMinor: 5, waitMs: 100 })).toEqual({
      kind: 'failure',
      error: { code: 'notSent' },
    });
    expect(await ask('lookUp', { holdId: 'h' })).toMatchObject({
      output: { outcome: 'cannotTell' },
    });
    knob('recovery', 'answered');
    expect(rig.view().heard.filter((name) => name !== 'recover' && name !== 'status')).toEqual(
      before,
    );
    const commit = await ask('commit', { holdId: 'other', amountMinor: 5 });
    expect(commit).toMatchObject({ output: { outcome: 'done' } });
  });

  it('should no longer block the terminal once a person has cleared it up', async () => {
    await start();
    await loseApproval();
    const open = (await openRequest()) as { requestId: number };
    knob('online', 'yes');
    await rig.close();
    const { host } = rig;
    await start({ givenUp: [open.requestId] });
    for (const { key, value } of await host.memory.list('')) await rig.host.memory.put(key, value);
    await rig.restart();
    expect(await rig.reserve(500, 'next')).toMatchObject({ output: { outcome: 'approved' } });
    expect(rig.view().heard).not.toContain('recover');
    expect(await ask('lookUp', { holdId: 'h' })).toMatchObject({
      output: { outcome: 'cannotTell' },
    });
  });
});

describe('a charge whose answer was lost', () => {
  it('should be done once when the terminal says so to a recovery', async () => {
    await start();
    await rig.reserve(500, 'h');
    knob('commitReply', 'lost');
    const input = { holdId: 'h', amountMinor: 120 };
    expect(await ask('commit', input)).toMatchObject({
      output: { outcome: 'done', committedMinor: 120 },
    });
    expect(await ask('commit', input)).toMatchObject({ output: { outcome: 'alreadyClosed' } });
    expect(rig.view().heard.filter((name) => name === 'commit')).toHaveLength(1);
  });

  it('should be sent again under a new number when it certainly had no effect', async () => {
    await start();
    await rig.reserve(500, 'h');
    knob('commitReply', 'dropped');
    const input = { holdId: 'h', amountMinor: 120 };
    expect(await ask('commit', input)).toMatchObject({ output: { outcome: 'inProgress' } });
    expect(await ask('commit', input)).toMatchObject({ output: { outcome: 'done' } });
    expect(rig.view().reservations).toMatchObject([{ state: 'CAPTURED', captured: 120 }]);
  });

  it('should be a question for a person when the reservation is closed and nobody says how', async () => {
    await start({ errorTypes: { ALREADY_CAPTURED: 'alreadyClosed' } });
    await rig.reserve(500, 'h');
    knob('nextCommit', 'conflict');
    const input = { holdId: 'h', amountMinor: 120 };
    const closed = { output: { outcome: 'alreadyClosed', closedAs: 'unknown' } };
    expect(await ask('commit', input)).toMatchObject(closed);
    expect(await ask('commit', input)).toMatchObject(closed);
    expect(await ask('lookUp', { holdId: 'h' })).toMatchObject({
      output: { outcome: 'cannotTell' },
    });
  });

  it('should wait while a driver is asked for his card, and be told as on its way', async () => {
    await start();
    await rig.reserve(500, 'h');
    const asked = rig.askWithin(20_000, 'authorize', { amountMinor: 500 }, 'next');
    await reading();
    expect(await rig.askWithin(2_500, 'commit', { holdId: 'h', amountMinor: 5 })).toMatchObject({
      output: { outcome: 'inProgress' },
    });
    await rig.ccv.emulator.actions['stop']?.run({});
    await asked;
    expect(await ask('commit', { holdId: 'h', amountMinor: 5 })).toMatchObject({
      output: { outcome: 'done' },
    });
  });

  it('should say why it releases, and send no charge below the least amount', async () => {
    await start({ minimumCaptureMinor: 50 });
    await rig.reserve(500, 'h');
    expect(await ask('commit', { holdId: 'h', amountMinor: 49 })).toMatchObject({
      output: { outcome: 'captureFailed' },
    });
    expect(rig.view().heard).not.toContain('commit');
    await ask('cancel', { holdId: 'h', reason: 'notStarted' });
    expect(rig.view().reservations).toMatchObject([
      { state: 'RELEASED', reasonCode: 'CLIENT_DID_NOT_TAKE_PRODUCT_IN_TIME' },
    ]);
  });
});

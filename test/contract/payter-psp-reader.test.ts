import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { neverAborted, operationCall } from './operation-call.ts';
import {
  createPayterPspRig,
  type PayterPspRig,
  type PayterPspRigOptions,
} from './payter-psp-rig.ts';
import { askTerminal } from './terminal.cases.ts';
import { until } from './until.ts';

let rig: PayterPspRig;

async function arrive(options: PayterPspRigOptions = {}): Promise<void> {
  rig = await createPayterPspRig(options);
}

afterEach(() => rig.close());

const read = (input: JsonObject = {}) =>
  askTerminal(rig, 'terminal.readCard', {
    purpose: 'pay',
    amountMinor: 500,
    waitMs: 5000,
    ...input,
  });
const card = { output: { outcome: 'card' } };
const failed = { error: { code: 'failed' } };

describe('reading a card', () => {
  it('should read without money to identify, and leave the terminal ready', async () => {
    await arrive();
    const identified = read({ purpose: 'identify' });
    await rig.reaches('WAIT_CARD');
    expect(rig.view().reading?.amountMinor).toBeNull();
    await rig.act('tap');
    expect(await identified).toMatchObject(card);
    expect(rig.view().state).toBe('ENABLED');
  });

  it('should identify at a P6X by a Start Session whose card is dropped', async () => {
    await arrive({ settings: { family: 'p6x', identifyAmountMinor: 100 } });
    const identified = read({ purpose: 'identify' });
    await rig.reaches('WAIT_CARD');
    expect(rig.view().reading?.amountMinor).toBe(100);
    await rig.act('tap');
    expect(await identified).toMatchObject(card);
    expect(rig.view()).toMatchObject({ state: 'ENABLED', sessions: [] });
  });

  it('should go on when the terminal ends the wait by itself, in both ways that it may say so', async () => {
    await arrive();
    rig.knob('readMs', 1100);
    const reading = read({ waitMs: 10_000 });
    await until('begun again', () => rig.view().heard.filter((it) => it === 'start').length === 2);
    rig.knob('readEnd', 'declined');
    await until('and again', () => rig.view().heard.filter((it) => it === 'start').length === 3);
    await rig.act('tap');
    expect(await reading).toMatchObject(card);
  });

  it('should not ask again and again when the terminal ends the wait at once', async () => {
    await arrive();
    rig.knob('readMs', 50);
    expect(await read({ waitMs: 10_000 })).toMatchObject(failed);
    expect(rig.view().heard.filter((name) => name === 'start')).toHaveLength(1);
  });

  it('should fail when the terminal refuses to read, or says nothing and does not', async () => {
    await arrive();
    for (const arming of ['refused', 'never']) {
      rig.knob('arming', arming);
      expect(await read(), arming).toMatchObject(failed);
    }
    expect(await rig.tapToPay(500)).toMatchObject(card);
  });

  it('should cancel at the terminal when nobody waits any more', async () => {
    await arrive();
    const abort = new AbortController();
    const address = { family: 'terminal', terminalId: rig.terminalId } as const;
    const input = { purpose: 'pay', amountMinor: 500, waitMs: 60_000 };
    const reading = rig
      .adapter()
      .execute(operationCall('terminal.readCard', address, input), abort.signal);
    await rig.reaches('WAIT_CARD');
    abort.abort();
    expect(await reading).toMatchObject(failed);
    expect(rig.view().state).toBe('ENABLED');
  });

  it('should take a new read in the same moment in which the one before is given up', async () => {
    await arrive();
    const address = { family: 'terminal', terminalId: rig.terminalId } as const;
    const input = { purpose: 'pay', amountMinor: 500, waitMs: 60_000 };
    const abort = new AbortController();
    const execute = (signal: AbortSignal) =>
      rig.adapter().execute(operationCall('terminal.readCard', address, input), signal);
    const first = execute(abort.signal);
    await rig.reaches('WAIT_CARD');
    abort.abort();
    const second = execute(neverAborted);
    expect(await first).toMatchObject(failed);
    await rig.reaches('WAIT_CARD');
    await rig.act('tap');
    expect(await second).toMatchObject(card);
  });

  it('should not take a card of the read before it, which is being cancelled, for the new read', async () => {
    await arrive();
    const address = { family: 'terminal', terminalId: rig.terminalId } as const;
    const abort = new AbortController();
    const execute = (amountMinor: number, signal: AbortSignal) => {
      const input = { purpose: 'pay', amountMinor, waitMs: 60_000 };
      return rig.adapter().execute(operationCall('terminal.readCard', address, input), signal);
    };
    const first = execute(500, abort.signal);
    await rig.reaches('WAIT_CARD');
    abort.abort();
    const second = execute(700, neverAborted);
    // The terminal tells of this card before it hears that the read is over.
    await rig.act('tap');
    expect(await first).toMatchObject(failed);
    await until('it reads for the new amount', () => rig.view().reading?.amountMinor === 700);
    await rig.act('tap');
    const read = await second;
    expect(read).toMatchObject(card);
    const cardKey = read.kind === 'outcome' ? String(read.output['cardKey']) : '';
    expect(
      await askTerminal(rig, 'terminal.authorize', { amountMinor: 700, cardKey }),
    ).toMatchObject({ output: { outcome: 'approved', authorizedMinor: 700 } });
    expect(rig.view().sessions).toMatchObject([{ authorizedMinor: 700, state: 'AUTHORIZED' }]);
  });

  it('should let a read that was given up before it began not disturb the next one', async () => {
    await arrive({
      prepare: (knob) => {
        knob('setupReply', 'late');
        knob('lateMs', 200);
      },
      startsLate: true,
    });
    const address = { family: 'terminal', terminalId: rig.terminalId } as const;
    const input = { purpose: 'pay', amountMinor: 500, waitMs: 60_000 };
    const abort = new AbortController();
    const execute = (signal: AbortSignal) =>
      rig.adapter().execute(operationCall('terminal.readCard', address, input), signal);
    const first = execute(abort.signal);
    const second = execute(neverAborted);
    abort.abort();
    expect(await first).toMatchObject(failed);
    await rig.reaches('WAIT_CARD');
    await rig.act('tap');
    expect(await second).toMatchObject(card);
  });

  it('should drop a card that nobody authorizes', async () => {
    await arrive({
      change: (settings) => ({
        ...settings,
        timings: { ...settings.timings, heldCardMs: 200 },
      }),
    });
    expect(await rig.tapToPay(500)).toMatchObject(card);
    await rig.reaches('ENABLED');
  });

  it('should give a card back that nobody waits for', async () => {
    await arrive();
    const reading = read({ waitMs: 300 });
    await rig.reaches('WAIT_CARD');
    expect(await reading).toMatchObject({ output: { outcome: 'timeout' } });
    // A card that was read in the moment in which the wait ended.
    await rig.act('send', { hex: 'AA033C34001D' });
    await until('cancelled', () => rig.view().heard.filter((it) => it === 'cancel').length === 2);
    expect(await rig.tapToPay(500)).toMatchObject(card);
  });

  it('should know two taps of a card as one card, and another card as another', async () => {
    await arrive();
    const keyOf = async (hash: string) => {
      const tapped = await rig.tapToPay(500, { hash });
      return tapped.kind === 'outcome' ? tapped.output['cardKey'] : undefined;
    };
    const first = await keyOf('A'.repeat(40));
    expect(await keyOf('A'.repeat(40))).toBe(first);
    expect(await keyOf('B'.repeat(40))).not.toBe(first);
  });
});

describe('the connection', () => {
  it('should be kept although the terminal closes silent ones', async () => {
    await arrive({ prepare: (knob) => knob('idleMs', 400) });
    const heardBefore = rig.view().heard.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(rig.view()).toMatchObject({ isConnected: true, state: 'ENABLED' });
    expect(rig.view().heard).toHaveLength(heardBefore);
  });

  it('should set a terminal up anew that lost power without a word', async () => {
    await arrive();
    // As on a serial line: the state is lost, and nothing closes.
    await rig.act('reboot');
    await until('offline', () => rig.host.of('terminal.offline').length === 1);
    await until('online', () => rig.host.of('terminal.online').length === 2);
    const { heard } = rig.view();
    expect(heard.slice(-4)).toEqual(['synchronize', 'protocol', 'setup', 'enable']);
    expect(await rig.tapToPay(500)).toMatchObject(card);
  });

  it('should understand Get Status under the other header that the documents name', async () => {
    await arrive();
    rig.knob('statusHeader', '00');
    expect(await rig.reserve(500, 'h')).toMatchObject({ output: { outcome: 'approved' } });
  });

  it('should speak extended blocks where they are agreed', async () => {
    await arrive({
      settings: { protocolFlags: 10, extendedBlocks: true },
      prepare: (knob) => knob('extendedFlag', 8),
    });
    expect(await rig.reserve(500, 'h')).toMatchObject({ output: { outcome: 'approved' } });
    expect(
      await askTerminal(rig, 'terminal.commit', { holdId: 'h', amountMinor: 100 }),
    ).toMatchObject({ output: { outcome: 'handedOver' } });
    const other = await rig.tapToPay(500, { kind: 'rfid', hash: 'X'.repeat(60) });
    expect(other).toMatchObject({ output: { outcome: 'card', kind: 'other' } });
  });

  it('should be cut when a block does not end', async () => {
    await arrive({
      change: (settings) => ({
        ...settings,
        timings: { ...settings.timings, answerMs: 60_000 },
      }),
    });
    rig.knob('byteMs', 120);
    await until('offline', () => rig.host.of('terminal.offline').length > 0);
    rig.knob('byteMs', null);
    await until('online', () => rig.host.of('terminal.online').length > 1);
  });

  it('should be cut when the terminal floods it with messages that nobody asked for', async () => {
    await arrive();
    const linesBefore = rig.host.lines.length;
    // An approval, a card, and a message that no document shows, in turn.
    await rig.act('send', { hex: 'AA073C310000000B0029AA033C34001DAA023C775F'.repeat(500) });
    await until('offline', () => rig.host.of('terminal.offline').length > 0);
    await until('online', () => rig.host.of('terminal.online').length > 1);
    expect(rig.host.lines.length - linesBefore).toBeLessThan(100);
    const asked = rig.view().heard.filter((name) => name === 'void' || name === 'cancel');
    expect(asked.length).toBeLessThanOrEqual(100);
  });

  it('should be cut when a block is longer than any may be, or broken', async () => {
    await arrive();
    for (const hex of ['AAFF', 'AA033C000000', '00']) {
      const before = rig.host.of('terminal.offline').length;
      await rig.act('send', { hex });
      await until(hex, () => rig.host.of('terminal.offline').length > before);
      await until('online', () => rig.host.of('terminal.online').length > before + 1);
    }
  });
});

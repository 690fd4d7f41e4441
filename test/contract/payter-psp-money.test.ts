import { afterEach, describe, expect, it } from 'vitest';
import type { PspSettings } from '../../adapters/terminals/payter-psp/psp-settings.ts';
import type { OperationResult } from '../../engine/contracts/device-adapter.ts';
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

const withTimings =
  (timings: Partial<PspSettings['timings']>) =>
  (settings: PspSettings): PspSettings => ({
    ...settings,
    timings: { ...settings.timings, ...timings },
  });

const ask = (operation: string, input: JsonObject, operationId?: string) =>
  askTerminal(rig, `terminal.${operation}`, input, operationId);

/** Asks with so long until the deadline. */
function askWithin(
  ms: number,
  operation: string,
  input: JsonObject,
  operationId: string,
): Promise<OperationResult> {
  const address = { family: 'terminal', terminalId: rig.terminalId } as const;
  const more = { operationId, deadlineAtMs: Date.now() + ms };
  return rig
    .adapter()
    .execute(operationCall(`terminal.${operation}`, address, input, more), neverAborted);
}

const cardKeyOf = (result: OperationResult) =>
  result.kind === 'outcome' ? String(result.output['cardKey']) : '';
const unknown = { kind: 'failure', error: { code: 'unknown' } } as const;
const logged = () => rig.host.lines.map(({ details }) => details['reference']);

describe('an authorize', () => {
  it('should carry our reference to the terminal, and to the log when its answer is lost', async () => {
    await arrive();
    rig.knob('authorizeReply', 'lost');
    const lost = await rig.reserve(500, 'h');
    const [session] = rig.view().sessions;
    expect(session?.state).toBe('AUTHORIZED');
    const reference = session?.reference ?? '';
    expect(reference).toMatch(/^s-1\/1\/\d+$/);
    expect(lost).toEqual({ kind: 'failure', error: { code: 'unknown', reference } });
    expect(logged()).toContain(reference);
    expect(await ask('lookUp', { holdId: 'h' })).toEqual(lost);
  });

  it('should carry a number to a P6X, which takes no text', async () => {
    await arrive({ settings: { family: 'p6x' } });
    rig.knob('authorizeReply', 'lost');
    await rig.reserve(500, 'h');
    expect(rig.view().sessions[0]?.reference).toMatch(/^\d+$/);
    expect(logged()).toContain(rig.view().sessions[0]?.reference);
  });

  it('should be sent once for one request, whatever became of it', async () => {
    await arrive();
    rig.knob('authorizeReply', 'lost');
    await rig.reserve(500, 'h');
    const read = await rig.tapToPay(500);
    const again = { amountMinor: 500, cardKey: cardKeyOf(read) };
    expect(await ask('authorize', again, 'h')).toMatchObject(unknown);
    await rig.restart();
    expect(await ask('authorize', again, 'h')).toMatchObject(unknown);
    expect(rig.view().heard.filter((name) => name === 'authorize')).toHaveLength(1);
  });

  it('should be given back when it is approved after nobody waits any more, and the engine is told', async () => {
    await arrive();
    rig.knob('bankMs', 500);
    const read = await rig.tapToPay(500);
    const input = { amountMinor: 500, cardKey: cardKeyOf(read) };
    expect(await askWithin(100, 'authorize', input, 'h')).toMatchObject(unknown);
    await until('it is given back', () => rig.view().sessions[0]?.state === 'VOIDED');
    await until('told', () => rig.host.of('terminal.settledByTerminal').length > 0);
    expect(rig.host.of('terminal.settledByTerminal')[0]?.payload).toEqual({
      holdId: 'h',
      closedAs: 'released',
    });
    expect(await ask('lookUp', { holdId: 'h' })).toMatchObject({ output: { outcome: 'notFound' } });
    expect(await rig.tapToPay(700)).toMatchObject({ output: { outcome: 'card' } });
  });

  it('should be given back when its number comes after it was lost', async () => {
    await arrive();
    rig.knob('authorizeReply', 'lost');
    expect(await rig.reserve(500, 'h')).toMatchObject(unknown);
    expect(rig.view().sessions[0]).toMatchObject({ sessionId: 11, state: 'AUTHORIZED' });
    await rig.act('send', { hex: 'AA073C310000000B0029' });
    await until('it is given back', () => rig.view().sessions[0]?.state === 'VOIDED');
    await until('told', () => rig.host.of('terminal.settledByTerminal').length > 0);
    expect(await ask('lookUp', { holdId: 'h' })).toMatchObject({ output: { outcome: 'notFound' } });
  });

  it('should not keep the reader for ever when no answer comes', async () => {
    await arrive();
    rig.knob('authorizeReply', 'dropped');
    const read = await rig.tapToPay(500);
    const input = { amountMinor: 500, cardKey: cardKeyOf(read) };
    expect(await askWithin(50, 'authorize', input, 'h')).toMatchObject(unknown);
    await until('set up anew', () => rig.host.of('terminal.online').length > 1);
    expect(await rig.tapToPay(700)).toMatchObject({ output: { outcome: 'card' } });
  });

  it('should ask for the card again when another amount is to be reserved', async () => {
    await arrive();
    const read = await rig.tapToPay(500);
    const asked = ask('authorize', { amountMinor: 700, cardKey: cardKeyOf(read) }, 'h');
    await until('asked again', () => rig.view().reading?.amountMinor === 700);
    await rig.act('tap');
    expect(await asked).toMatchObject({ output: { outcome: 'approved', authorizedMinor: 700 } });
    expect(rig.view().sessions).toMatchObject([{ authorizedMinor: 700 }]);
  });

  it('should wait for the card that was read, and not take another one', async () => {
    await arrive();
    const read = await rig.tapToPay(500);
    const asked = ask('authorize', { amountMinor: 700, cardKey: cardKeyOf(read) }, 'h');
    await until('asked again', () => rig.view().reading?.amountMinor === 700);
    await rig.act('tap', { hash: 'ANOTHER' });
    await until('dropped', () => rig.view().heard.filter((name) => name === 'cancel').length === 2);
    await until('asked once more', () => rig.view().reading?.amountMinor === 700);
    await rig.act('tap');
    expect(await asked).toMatchObject({ output: { outcome: 'approved' } });
    expect(rig.view().sessions).toHaveLength(1);
  });

  it('should decline a card that is no bank card, without asking the bank', async () => {
    await arrive();
    const read = await rig.tapToPay(500, { kind: 'rfid', hash: '04A1B2C3D4E5F6' });
    expect(read).toMatchObject({ output: { outcome: 'card', kind: 'other' } });
    expect(await ask('authorize', { amountMinor: 500, cardKey: cardKeyOf(read) })).toMatchObject({
      output: { outcome: 'declined', reason: 'noPaymentCard' },
    });
    expect(rig.view().heard).not.toContain('authorize');
  });

  it('should tell the name of a decline code, and nothing without one', async () => {
    await arrive();
    rig.knob('declineReason', 9);
    rig.knob('nextAuthorize', 'declined');
    expect(await rig.reserve(500, 'a')).toMatchObject({ output: { reason: 'insufficientFunds' } });
    rig.knob('nextAuthorize', 'declined');
    const plain = await rig.reserve(500, 'b');
    expect(plain).toEqual({ kind: 'outcome', output: { outcome: 'declined' } });
  });

  it('should be unknown at once when the answer has a header that no document shows', async () => {
    await arrive({ change: withTimings({ keepAliveMs: 60_000 }) });
    rig.knob('nextAuthorize', 'partial');
    rig.knob('partialHeader', 0x30);
    expect(await rig.reserve(500, 'h')).toMatchObject(unknown);
    expect(logged()).toContain(rig.view().sessions[0]?.reference);
  });
});

describe('a reservation', () => {
  it('should be charged while another driver is asked for a card', async () => {
    await arrive();
    await rig.reserve(500, 'h');
    const read = ask('readCard', { purpose: 'pay', amountMinor: 900, waitMs: 5000 });
    await rig.reaches('WAIT_CARD');
    expect(await ask('commit', { holdId: 'h', amountMinor: 120 })).toMatchObject({
      output: { outcome: 'handedOver' },
    });
    expect(rig.view()).toMatchObject({ state: 'WAIT_CARD', sessions: [{ finalMinor: 120 }] });
    await rig.act('tap');
    expect(await read).toMatchObject({ output: { outcome: 'card' } });
  });

  it('should be charged after the bank has answered another driver', async () => {
    await arrive();
    await rig.reserve(500, 'h');
    rig.knob('bankMs', 500);
    const other = rig.reserve(900, 'other');
    await until('the bank is asked', () => rig.view().isBusy);
    const charged = ask('commit', { holdId: 'h', amountMinor: 120 });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { isBusy, heard } = rig.view();
    expect([isBusy, heard.includes('commit')]).toEqual([true, false]);
    expect(await other).toMatchObject({ output: { outcome: 'approved' } });
    expect(await charged).toMatchObject({ output: { outcome: 'handedOver' } });
    expect(rig.view().sessions).toMatchObject([{ finalMinor: 120 }, { state: 'AUTHORIZED' }]);
  });

  it('should be handed over while the terminal has no way to the bank', async () => {
    await arrive();
    await rig.reserve(500, 'h');
    rig.knob('bank', 'away');
    expect(await ask('commit', { holdId: 'h', amountMinor: 120 })).toMatchObject({
      output: { outcome: 'handedOver' },
    });
    expect(await ask('lookUp', { holdId: 'h' })).toMatchObject({
      output: { outcome: 'cannotTell' },
    });
    expect(await rig.reserve(500, 'next')).toMatchObject({ output: { outcome: 'declined' } });
  });

  it('should be settled before cards are read again, when the connection was lost over it', async () => {
    await arrive();
    await rig.reserve(500, 'h');
    rig.knob('commitReply', 'dropped');
    expect(await ask('commit', { holdId: 'h', amountMinor: 120 })).toMatchObject(unknown);
    await until('back', () => rig.host.of('terminal.online').length > 1);
    const { heard, sessions } = rig.view();
    expect(heard.slice(heard.lastIndexOf('synchronize'))).toEqual([
      'synchronize',
      'protocol',
      'setup',
      'commit',
      'enable',
    ]);
    expect(sessions).toMatchObject([{ state: 'COMMITTED', finalMinor: 120 }]);
    expect(await ask('commit', { holdId: 'h', amountMinor: 120 })).toMatchObject({
      output: { outcome: 'alreadyClosed', closedAs: 'committed', committedMinor: 120 },
    });
  });

  it('should let a commit that waits for the connection go before cards are read again', async () => {
    await arrive();
    await rig.reserve(500, 'h');
    rig.knob('online', 'no');
    await until('offline', () => rig.host.of('terminal.offline').length > 0);
    const charged = askWithin(20_000, 'commit', { holdId: 'h', amountMinor: 120 }, 'c');
    rig.knob('online', 'yes');
    expect(await charged).toMatchObject({ output: { outcome: 'handedOver' } });
    await until('back', () => rig.host.of('terminal.online').length > 1);
    const { heard } = rig.view();
    expect(heard.slice(heard.lastIndexOf('setup'))).toEqual(['setup', 'commit', 'enable']);
  });

  it('should be closed nobody knows how, when the first commit may have worked', async () => {
    await arrive();
    await rig.reserve(500, 'h');
    rig.knob('commitReply', 'lost');
    expect(await ask('commit', { holdId: 'h', amountMinor: 120 })).toMatchObject(unknown);
    await until('back', () => rig.host.of('terminal.online').length > 1);
    expect(await ask('commit', { holdId: 'h', amountMinor: 120 })).toMatchObject({
      output: { outcome: 'alreadyClosed', closedAs: 'unknown' },
    });
    expect(rig.view().sessions).toMatchObject([{ state: 'COMMITTED', finalMinor: 120 }]);
  });

  it('should be no longer ours once the terminal finished it by itself', async () => {
    await arrive({ change: (settings) => ({ ...settings, setupTimeoutS: 1 }) });
    await rig.reserve(500, 'h');
    expect(rig.view().setup).toEqual({ timeoutS: 1, action: 0 });
    await until('told', () => rig.host.of('terminal.settledByTerminal').length > 0);
    expect(rig.host.of('terminal.settledByTerminal')[0]?.payload).toEqual({
      holdId: 'h',
      closedAs: 'committed',
    });
    expect(rig.view().sessions).toMatchObject([{ finalMinor: 500, endedBy: 'setup' }]);
    expect(await ask('commit', { holdId: 'h', amountMinor: 120 })).toMatchObject({
      output: { outcome: 'alreadyClosed', closedAs: 'committed' },
    });
    expect(rig.view().heard).not.toContain('commit');
  });

  it('should be known to have a new total only when the terminal says so', async () => {
    await arrive();
    await rig.reserve(500, 'h');
    rig.knob('updateReply', 'lost');
    expect(await ask('increase', { holdId: 'h', totalMinor: 900 })).toMatchObject(unknown);
    await until('back', () => rig.host.of('terminal.online').length > 1);
    expect(await ask('commit', { holdId: 'h', amountMinor: 600 })).toMatchObject({
      error: { code: 'failed' },
    });
  });
});

it('should write card data nowhere', async () => {
  await arrive();
  const pan = '4111111111111111';
  const hash = '3012041092BEBAF23AFC1DA175B1F3A529E6F2D1';
  const read = await rig.tapToPay(500, { hash, maskedPan: pan });
  expect(read).toMatchObject({ output: { maskedPan: '************1111' } });
  await ask('authorize', { amountMinor: 500, cardKey: cardKeyOf(read) }, 'h');
  await ask('commit', { holdId: 'h', amountMinor: 120 });
  const written = `${rig.host.everStored()}${JSON.stringify(rig.host.lines)}`;
  for (const secret of [pan, hash, cardKeyOf(read), '1111']) expect(written).not.toContain(secret);
  expect(written).toContain('sessionId');
});

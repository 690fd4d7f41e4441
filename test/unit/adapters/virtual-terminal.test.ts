import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OperationResult } from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import { neverAborted, operationCall } from '../../contract/operation-call.ts';
import { askTerminal } from '../../contract/terminal.cases.ts';
import {
  bankCard,
  createVirtualTerminalRig,
  type VirtualTerminalRig,
} from '../../contract/virtual-terminal-rig.ts';

let rig: VirtualTerminalRig;

beforeEach(async () => {
  rig = await createVirtualTerminalRig();
});
afterEach(() => rig.close());

const ask = (operation: string, input: JsonObject, id?: string) =>
  askTerminal(rig, operation, input, id);
const read = (purpose = 'pay', waitMs = 2000): Promise<OperationResult> =>
  ask('terminal.readCard', { purpose, amountMinor: 5000, waitMs });
const view = () => rig.virtual().view('t1');
const tap = (card: JsonObject) => rig.virtual().tap('t1', card);
const hold = () => ask('terminal.authorize', { amountMinor: 5000, cardKey: 'card-1' }, 'h');
const lookUp = () => ask('terminal.lookUp', { holdId: 'h' });

describe('taps at the virtual terminal', () => {
  it('should give the card to the read that waits', async () => {
    const reading = read();
    await tap(bankCard);
    expect(await reading).toEqual({ kind: 'outcome', output: { outcome: 'card', ...bankCard } });
  });

  it('should be refused while nothing reads', async () => {
    await expect(tap(bankCard)).rejects.toMatchObject({ code: 'TERMINAL_NOT_READING' });
  });

  it.each([
    { cardKey: '4111111111111111', kind: 'bank' },
    { cardKey: '4111-1111-1111-1111', kind: 'bank' },
    { cardKey: 'x', kind: 'bank' },
    { cardKey: 'card one', kind: 'bank' },
    { cardKey: 'card-1', kind: 'gold' },
    { cardKey: 'card-1' },
    { kind: 'bank' },
    { ...bankCard, maskedPan: '4111111111111111' },
    { ...bankCard, pan: '4111111111111111' },
    { ...bankCard, '4111111111111111': 1 },
    { cardKey: 7, kind: 'bank' },
  ])('should refuse %j, and keep no trace of it', async (card) => {
    const reading = read('pay', 50);
    const error: unknown = await tap(card).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ code: 'TERMINAL_CARD_DATA' });
    expect(String(error)).not.toContain('4111');
    expect(await reading).toMatchObject({ output: { outcome: 'timeout' } });
    expect(rig.host.everStored() + JSON.stringify(rig.host.lines)).not.toContain('4111');
  });

  it('should be refused by a terminal that is not there', async () => {
    await expect(rig.virtual().tap('t9', bankCard)).rejects.toMatchObject({
      code: 'TERMINAL_UNKNOWN',
    });
  });

  it('should go to the newest read; the older one is told', async () => {
    const first = read();
    const second = read('identify');
    expect(await first).toEqual({ kind: 'failure', error: { code: 'failed' } });
    await tap(bankCard);
    expect(await second).toMatchObject({ output: { outcome: 'card' } });
  });

  it('should find no read any more after it was called off', async () => {
    const abort = new AbortController();
    const address = { family: 'terminal', terminalId: 't1' } as const;
    const call = operationCall('terminal.readCard', address, { purpose: 'pay', waitMs: 2000 });
    const reading = rig.adapter().execute(call, abort.signal);
    abort.abort();
    await reading;
    expect(view().reading).toBe('no');
    await expect(tap(bankCard)).rejects.toMatchObject({ code: 'TERMINAL_NOT_READING' });
  });

  it('should tell the last digits of the card that was read with the approval, and of no other', async () => {
    const reading = read();
    await tap({ ...bankCard, maskedPan: '**** 1234' });
    await reading;
    const pay = (cardKey: string) => ask('terminal.authorize', { amountMinor: 700, cardKey });
    expect(await pay('card-1')).toMatchObject({ output: { maskedPan: '**** 1234' } });
    expect(JSON.stringify(await pay('card-2'))).not.toContain('1234');
  });

  it('should pay with the card that is presented during authorize when none was given', async () => {
    const paying = ask('terminal.authorize', { amountMinor: 700 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    await tap(bankCard);
    expect(await paying).toMatchObject({
      output: { outcome: 'approved', authorizedMinor: 700, cardKey: 'card-1' },
    });
  });
});

describe('the screen of the virtual terminal', () => {
  const show = () => ask('terminal.show', { text: { key: 'welcome', args: {} } });

  it('should show the text of the flow, and its own payment screen before it', async () => {
    await show();
    expect(view().screen).toEqual({ source: 'flow', lines: ['welcome'], sessionId: 's-1' });
    const reading = read();
    expect(view()).toMatchObject({
      reading: 'pay',
      screen: { source: 'terminal', lines: ['Present your card', 'EUR 50.00'] },
    });
    await tap(bankCard);
    await reading;
    expect(view().screen.source).toBe('flow');
  });

  it('should say on its own payment screen which bay it asks about', async () => {
    const address = { family: 'terminal', terminalId: 't1' } as const;
    const input = { purpose: 'pay', amountMinor: 5000, waitMs: 50 };
    const call = operationCall('terminal.readCard', address, input, { bay: 'Bay 2' });
    const reading = rig.adapter().execute(call, neverAborted);
    expect(view().screen.lines).toEqual(['Bay 2: Present your card', 'EUR 50.00']);
    await reading;
  });

  it('should leave the screen to the flow while it only identifies', async () => {
    await show();
    const reading = read('identify', 20);
    expect(view()).toMatchObject({ reading: 'identify', screen: { source: 'flow' } });
    await reading;
  });
});

describe('the knobs of the virtual terminal', () => {
  const turn = (operation: string, id: string | null) => rig.virtual().setKnob('t1', operation, id);

  it('should work once', async () => {
    turn('terminal.authorize', 'declined');
    expect(await hold()).toMatchObject({ output: { outcome: 'declined' } });
    expect(await hold()).toMatchObject({ output: { outcome: 'approved' } });
  });

  it('should offer what the contract lists, with a sentence, and show what is chosen', () => {
    turn('terminal.commit', 'captureFailed');
    const commit = rig
      .virtual()
      .knobs('t1')
      .find(({ operation }) => operation === 'terminal.commit');
    expect(commit?.next).toBe('captureFailed');
    expect(commit?.choices.map(({ id }) => id)).toEqual([
      'done',
      'handedOver',
      'inProgress',
      'captureFailed',
      'alreadyClosed',
      'failed',
      'unknown:0',
      'unknown:1',
    ]);
    expect(commit?.choices.every(({ say }) => say.en.length > 0)).toBe(true);
    turn('terminal.commit', null);
  });

  it.each([
    ['terminal.authorize', 'exploded'],
    ['terminal.readCard', 'deferred'],
    ['terminal.nonsense', 'done'],
    ['terminal.lookUp', 'committed'],
  ])('should refuse %s %s', (operation, id) => {
    expect(() => turn(operation, id)).toThrow('TERMINAL_KNOB');
  });

  it('should tell a look-up whose card it is that a silence reserved on', async () => {
    const reading = read();
    await tap(bankCard);
    await reading;
    turn('terminal.authorize', 'unknown:1');
    await ask('terminal.authorize', { amountMinor: 5000, cardKey: bankCard.cardKey }, 'h');
    const { cardKey, maskedPan } = bankCard;
    expect(await lookUp()).toMatchObject({ output: { outcome: 'reserved', cardKey, maskedPan } });
  });

  it.each([
    ['unknown:0', 'notFound'],
    ['unknown:1', 'reserved'],
    ['unknown:2', 'cannotTell'],
    ['notSent', 'notFound'],
    ['failed', 'notFound'],
  ])('should leave behind "%s" of authorize what the bank then calls %s', async (id, truth) => {
    turn('terminal.authorize', id);
    expect(await hold()).toMatchObject({ kind: 'failure', error: { code: id.split(':')[0] } });
    expect(await lookUp()).toMatchObject({ output: { outcome: truth } });
  });

  it.each([
    ['terminal.commit', 'unknown:0', 'reserved'],
    ['terminal.commit', 'unknown:1', 'committed'],
    ['terminal.commit', 'handedOver', 'committed'],
    ['terminal.commit', 'captureFailed', 'reserved'],
    ['terminal.cancel', 'unknown:0', 'reserved'],
    ['terminal.cancel', 'unknown:1', 'released'],
    ['terminal.cancel', 'inProgress', 'reserved'],
  ])('should leave behind %s "%s" what the bank then calls %s', async (operation, id, truth) => {
    await hold();
    turn(operation, id);
    await ask(operation, { holdId: 'h', amountMinor: 100, reason: 'nothingUsed' });
    expect(await lookUp()).toMatchObject({ output: { outcome: truth } });
  });

  it('should read the approved amount back when it is less than asked', async () => {
    turn('terminal.authorize', 'partiallyApproved');
    expect(await hold()).toMatchObject({ output: { authorizedMinor: 2500 } });
  });

  it('should never reserve twice under one id', async () => {
    await hold();
    expect(await hold()).toEqual({ kind: 'failure', error: { code: 'unknown' } });
  });
});

describe('a virtual terminal that drops out', () => {
  it('should end the read, take nothing, and tell when it is back', async () => {
    const reading = read();
    await rig.virtual().setOnline('t1', false);
    expect(await reading).toEqual({ kind: 'failure', error: { code: 'unknown' } });
    expect(await hold()).toEqual({ kind: 'failure', error: { code: 'notSent' } });
    await rig.virtual().setOnline('t1', true);
    expect(rig.host.events.map(({ type }) => type)).toEqual([
      'terminal.offline',
      'terminal.online',
    ]);
  });

  it('should not know a request that it does not offer', async () => {
    const address = { family: 'terminal', terminalId: 't1' } as const;
    const call = operationCall('terminal.dance', address, { waitMs: 1, items: [] });
    expect(await rig.adapter().execute(call, neverAborted)).toMatchObject({ kind: 'failure' });
  });
});

describe('choosing at the virtual terminal', () => {
  const offer = (waitMs = 2000) =>
    ask('terminal.choose', { items: ['left', 'right'], labels: ['Left', 'Right'], waitMs });
  const choose = (item: string) => rig.virtual().choose('t1', item);

  it('should take what is offered, and nothing else', async () => {
    const offered = offer();
    await expect(choose('middle')).rejects.toMatchObject({ code: 'TERMINAL_NOT_OFFERED' });
    await choose('right');
    expect(await offered).toEqual({
      kind: 'outcome',
      output: { outcome: 'chosen', item: 'right' },
    });
    await expect(choose('right')).rejects.toMatchObject({ code: 'TERMINAL_NOT_OFFERED' });
  });

  it('should say that nobody chose', async () => {
    expect(await offer(20)).toMatchObject({ output: { outcome: 'timeout' } });
  });

  it('should end when the terminal drops out', async () => {
    const offered = offer();
    await rig.virtual().setOnline('t1', false);
    expect(await offered).toMatchObject({ kind: 'failure' });
  });
});

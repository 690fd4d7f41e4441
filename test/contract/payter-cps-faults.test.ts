// Proves what the documents say about Payter CPS and no contract case shows: arming is checked, callbacks are hints, a missing
// answer is resolved by the sessions of the card, and nothing of a card or key is written.
import { afterEach, describe, expect, it } from 'vitest';
import type { OperationResult } from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { neverAborted, operationCall } from './operation-call.ts';
import {
  createPayterCpsRig,
  type PayterCpsRig,
  type PayterCpsRigOptions,
  screenOf,
  sessionsOf,
  show,
  stateOf,
} from './payter-cps-rig.ts';
import { askTerminal } from './terminal.cases.ts';
import { until } from './until.ts';

let rig: PayterCpsRig;
const quiet = { pollMs: 60_000 };
const address = { family: 'terminal', terminalId: 't1' } as const;

async function open(options: PayterCpsRigOptions = {}): Promise<PayterCpsRig> {
  rig = await createPayterCpsRig({ ...options, settings: { ...quiet, ...options.settings } });
  return rig;
}

const knob = (name: string, value: string | number) => rig.cps.emulator.knobs.set(name, value);
const act = async (name: string, body: JsonObject = {}) =>
  rig.cps.emulator.actions[name]?.run(body);
const ask = (operation: string, input: JsonObject, id?: string) =>
  askTerminal(rig, `terminal.${operation}`, input, id);
const lookUp = () => ask('lookUp', { holdId: 'h' });
const state = () => stateOf(rig.cps);
const outcomeOf = (result: OperationResult) =>
  result.kind === 'outcome' ? result.output.outcome : `!${result.error.code}`;

afterEach(() => rig.close());

describe('reading a card', () => {
  const pay = { purpose: 'pay', amountMinor: 500, waitMs: 3_000 };

  it('should not believe a start that was answered 200: a terminal that does not read is stopped and said to have failed', async () => {
    await open();
    knob('arming', 'never');
    expect(await ask('readCard', pay)).toEqual({ kind: 'failure', error: { code: 'failed' } });
    expect(state()).toBe('IDLE');
    expect(rig.host.lines.map(({ message }) => message)).toEqual([
      'the terminal was told to read and does not',
    ]);
  });

  it('should wait for a terminal that is slow to read', async () => {
    await open({ settings: { readCheckMs: 5_000 } });
    knob('arming', 'slow');
    expect(outcomeOf(await rig.read(500))).toBe('card');
  });

  it.each(['204', '404', '408', '200'])(
    'should take a %s for "no card yet", by poll alone',
    async (status) => {
      await open({ callbacks: false });
      knob('noCardStatus', status);
      expect(outcomeOf(await ask('readCard', { ...pay, waitMs: 60 }))).toBe('timeout');
      expect(outcomeOf(await rig.read(500))).toBe('card');
    },
  );

  it.each(['once', 'twice', 'never', 'late', 'early'])(
    'should tell the card once when CPS calls back %s',
    async (how) => {
      await open();
      knob('callback', how);
      knob('lateMs', 100);
      const reading = ask('readCard', pay);
      if (how !== 'early') await rig.tap();
      expect(outcomeOf(await reading)).toBe('card');
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(rig.host.events).toEqual([]);
      expect(state()).toBe('CARD');
    },
  );

  it('should start again a terminal that ends its read by itself or reboots', async () => {
    await open({ callbacks: false });
    knob('readMs', 30);
    const reading = ask('readCard', { ...pay, waitMs: 15_000 });
    await until('it reads', () => state() === 'READING');
    await until('it has ended', () => state() === 'IDLE');
    knob('readMs', 60_000);
    await act('reboot');
    await until('it reads again', () => state() === 'READING', 14_000);
    await act('tap');
    expect(outcomeOf(await reading)).toBe('card');
  }, 30_000);

  it('should return the terminal to idle when nobody waits any more, and let a newer read take over', async () => {
    await open();
    const abort = new AbortController();
    const first = rig
      .adapter()
      .execute(operationCall('terminal.readCard', address, pay), abort.signal);
    await until('it reads', () => state() === 'READING');
    abort.abort();
    expect(outcomeOf(await first)).toBe('!failed');
    expect(state()).toBe('IDLE');
    const older = ask('readCard', pay);
    await until('it reads', () => state() === 'READING');
    const newer = ask('readCard', { ...pay, amountMinor: 700 });
    expect(outcomeOf(await older)).toBe('!failed');
    await rig.tap();
    expect(outcomeOf(await newer)).toBe('card');
    expect(rig.cps.emulator.view()).toMatchObject({ reading: { authorizedAmount: '700' } });
  });

  it.each([
    ['a bank card', {}, 'bank', /^cps:[a-p]{40}$/],
    ['a member card', { ifd: 'PROPRIETARY', cardId: '04A1B2' }, 'member', /^member:stand-in$/],
    [
      'a QR code',
      { ifd: 'GENERIC', aid: 'QR', cardId: 'https://example.com/secret' },
      'other',
      /^cps:[a-p]{40}$/,
    ],
  ])('should drop %s that only identifies', async (_, card, kind, cardKey) => {
    await open();
    const reading = ask('readCard', { purpose: 'identify', waitMs: 3_000 });
    await rig.tap(card);
    expect(await reading).toMatchObject({
      output: { outcome: 'card', kind, cardKey: expect.stringMatching(cardKey) },
    });
    expect(state()).toBe('IDLE');
    expect(sessionsOf(rig)).toEqual([]);
  });

  it('should give the same card the same key, another card another, and keep that over a restart', async () => {
    await open();
    const keyOf = async (cardId: string): Promise<unknown> => {
      const reading = ask('readCard', { purpose: 'identify', waitMs: 3_000 });
      await rig.tap({ cardId });
      const result = await reading;
      return result.kind === 'outcome' ? result.output['cardKey'] : undefined;
    };
    const key = await keyOf('A'.repeat(64));
    expect(await keyOf('A'.repeat(64))).toBe(key);
    expect(await keyOf('B'.repeat(64))).not.toBe(key);
    await rig.restart();
    expect(await keyOf('A'.repeat(64))).toBe(key);
  });

  it('should go on with the card that came while the engine was away', async () => {
    await open();
    const call = operationCall('terminal.readCard', address, pay);
    const before = rig.adapter().execute(call, neverAborted);
    await until('it reads', () => state() === 'READING');
    await rig.adapter().stop();
    await before;
    await act('tap');
    await rig.restart();
    const again = await rig.adapter().execute({ ...call, attempt: 2 }, neverAborted);
    expect(outcomeOf(again)).toBe('card');
  });
});

describe('callbacks', () => {
  it('should ignore a call with another secret, about another terminal, or of no shape, and take a repeated one', async () => {
    await open();
    const reading = ask('readCard', { purpose: 'pay', amountMinor: 500, waitMs: 3_000 });
    await until('it reads', () => state() === 'READING');
    const read = (await rig.host.memory.get('read')) as { secret: string };
    const receive = async (secret: string, body: JsonObject | null) =>
      rig.adapter().receive?.({ secret, body });
    const serialNumber = 'P6X000001';
    expect(await receive('x'.repeat(32), { serialNumber })).toBe(false);
    expect(await receive('', null)).toBe(false);
    expect(await receive(read.secret, { serialNumber: 'P6X999999' })).toBe(true);
    expect(await receive(read.secret, null)).toBe(true);
    expect(await rig.host.memory.get('read')).toMatchObject({ calledAtMs: null });
    // A card that CPS does not hold is believed to nobody.
    expect(await receive(read.secret, { serialNumber, cardId: 'FORGED', ifd: 'EMV' })).toBe(true);
    expect(await receive(read.secret, { serialNumber, cardId: 'FORGED', ifd: 'EMV' })).toBe(true);
    expect(await rig.host.memory.get('read')).toMatchObject({ calledAtMs: expect.any(Number) });
    expect(state()).toBe('READING');
    await rig.tap();
    expect(outcomeOf(await reading)).toBe('card');
  });

  it('should ask for the state when the webhook of the account calls', async () => {
    await open({ settings: { stateSecret: { env: 'STATE_SECRET' } } });
    await until('the first look is over', () => rig.host.of('terminal.offline').length === 0);
    const secret = 'emulator-key';
    const about = (serialNumber: string) =>
      rig.adapter().receive?.({ secret, body: { serialNumber, online: false, state: 'IDLE' } });
    expect(await about('P6X999999')).toBe(false);
    // Forged: CPS says that it is online.
    expect(await about('P6X000001')).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(rig.host.events).toEqual([]);
    knob('online', 'no');
    await about('P6X000001');
    await until('it is offline', () => rig.host.of('terminal.offline').length === 1);
  });
});

describe('a reservation without an answer', () => {
  it('should be found by its card when it was made', async () => {
    await open();
    knob('authorizeReply', 'lost');
    expect(outcomeOf(await rig.reserve(500, 'h'))).toBe('!unknown');
    expect(await lookUp()).toMatchObject({
      output: {
        outcome: 'reserved',
        authorizedMinor: 500,
        reference: sessionsOf(rig)[0]?.sessionId,
      },
    });
    expect(outcomeOf(await ask('commit', { holdId: 'h', amountMinor: 120 }))).toBe('done');
    expect(sessionsOf(rig)).toMatchObject([{ state: 'COMMITED', finalAmount: 120 }]);
  });

  it('should be said not to be only when CPS cannot be at it any more', async () => {
    await open();
    knob('authorizeReply', 'dropped');
    expect(outcomeOf(await rig.reserve(500, 'h'))).toBe('!unknown');
    expect(outcomeOf(await lookUp())).toBe('cannotTell');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(outcomeOf(await lookUp())).toBe('notFound');
  });

  it('should not be disturbed by the next driver while CPS may still be at it', async () => {
    await open();
    knob('authorizeReply', 'dropped');
    await rig.reserve(500, 'h');
    knob('state', 'AUTHORIZING');
    const pay = { purpose: 'pay', amountMinor: 700, waitMs: 200 };
    expect(outcomeOf(await ask('readCard', pay))).toBe('!failed');
    knob('state', 'real');
    expect(state()).toBe('CARD');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    knob('state', 'AUTHORIZING');
    expect(outcomeOf(await lookUp())).toBe('cannotTell');
  });

  it('should say where a person finds it', async () => {
    await open();
    knob('authorizeReply', 'lost');
    expect(await rig.reserve(500, 'h')).toEqual({
      kind: 'failure',
      error: { code: 'unknown', reference: expect.stringMatching(/^P6X000001 20\d\d-/) },
    });
  });

  it('should never be asked for a second time under the same id', async () => {
    await open();
    await rig.reserve(500, 'h');
    expect(outcomeOf(await ask('authorize', { amountMinor: 500, cardKey: 'x' }, 'h'))).toBe(
      '!unknown',
    );
    expect(sessionsOf(rig)).toHaveLength(1);
  });

  it('should not be taken for an open session of the same card from another time', async () => {
    // By the clock of this site every session of CPS began two hours ago.
    await open({ settings: { transactionTimeOffsetMinutes: 120 } });
    knob('authorizeReply', 'lost');
    await rig.reserve(500, 'h');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(outcomeOf(await lookUp())).toBe('cannotTell');
  });

  it('should not be taken for a session of another card or of another reservation', async () => {
    await open();
    await rig.reserve(500, 'first');
    knob('authorizeReply', 'dropped');
    const cardKey = await rig.read(500, { cardId: 'B'.repeat(64) });
    const key = cardKey.kind === 'outcome' ? String(cardKey.output['cardKey']) : '';
    await ask('authorize', { amountMinor: 500, cardKey: key }, 'h');
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(outcomeOf(await lookUp())).toBe('notFound');
  });

  it.each([
    ['another amount', { amountMinor: 900 }],
    ['another card', { cardKey: 'cps:somebodyelse' }],
  ])('should not be asked for with %s than was read', async (_, other) => {
    await open();
    const card = await rig.read(500);
    const cardKey = card.kind === 'outcome' ? String(card.output['cardKey']) : '';
    expect(outcomeOf(await ask('authorize', { amountMinor: 500, cardKey, ...other }, 'h'))).toBe(
      '!failed',
    );
    expect(sessionsOf(rig)).toEqual([]);
    expect(state()).toBe('IDLE');
    expect(outcomeOf(await lookUp())).toBe('notFound');
  });
});

describe('the list of open reservations', () => {
  const list = async () => {
    const result = await ask('listHolds', {});
    return result.kind === 'outcome' ? result.output : undefined;
  };

  it('should name ours, also one whose answer got lost, and those that nobody here knows', async () => {
    await open();
    await rig.reserve(500, 'closed');
    await ask('cancel', { holdId: 'closed', reason: 'nothingUsed' });
    await rig.reserve(600, 'first');
    await ask('commit', { holdId: 'first', amountMinor: 5 });
    await rig.reserve(700, 'stray');
    await rig.host.memory.remove('hold/stray');
    const other = { cardId: 'B'.repeat(64) };
    const card = await rig.read(800, other);
    const cardKey = card.kind === 'outcome' ? String(card.output['cardKey']) : '';
    knob('authorizeReply', 'lost');
    await ask('authorize', { amountMinor: 800, cardKey }, 'lost');
    const [, , stray, lost] = sessionsOf(rig);
    expect(await list()).toEqual({
      outcome: 'listed',
      complete: true,
      holds: [
        { reference: stray?.sessionId, authorizedMinor: 700, openedAtMs: expect.any(Number) },
        {
          holdId: 'lost',
          reference: lost?.sessionId,
          authorizedMinor: 800,
          openedAtMs: expect.any(Number),
        },
      ],
    });
  });
});

describe('closing a reservation', () => {
  const commit = { holdId: 'h', amountMinor: 120 };
  const cancel = { holdId: 'h', reason: 'nothingUsed' };

  it('should go on after a 500, and learn from 409 that a lost reply had its effect', async () => {
    await open();
    await rig.reserve(500, 'h');
    knob('nextCommit', 'error');
    expect(outcomeOf(await ask('commit', commit))).toBe('!unknown');
    knob('commitReply', 'lost');
    expect(outcomeOf(await ask('commit', commit))).toBe('!unknown');
    expect(await ask('commit', commit)).toMatchObject({
      output: { outcome: 'alreadyClosed', closedAs: 'committed', committedMinor: 120 },
    });
  });

  it('should not call 200 with FAILED a capture', async () => {
    await open();
    await rig.reserve(500, 'h');
    knob('nextCommit', 'failed');
    expect(outcomeOf(await ask('commit', commit))).toBe('captureFailed');
    expect(outcomeOf(await ask('commit', commit))).toBe('captureFailed');
    expect(outcomeOf(await lookUp())).toBe('cannotTell');
  });

  it('should say how somebody else closed it', async () => {
    await open();
    await rig.reserve(500, 'h');
    knob('nextCancel', 'conflict');
    expect(await ask('cancel', cancel)).toMatchObject({ output: { closedAs: 'released' } });
    expect(await ask('commit', commit)).toMatchObject({ output: { closedAs: 'released' } });
  });

  it('should work while another driver is at the reader', async () => {
    await open();
    await rig.reserve(500, 'h');
    const reading = ask('readCard', { purpose: 'pay', amountMinor: 700, waitMs: 3_000 });
    await until('it reads', () => state() === 'READING');
    expect(outcomeOf(await ask('commit', commit))).toBe('done');
    expect(state()).toBe('READING');
    await rig.tap({ cardId: 'B'.repeat(64) });
    expect(outcomeOf(await reading)).toBe('card');
  });

  it('should not be tried in another environment than it was made in', async () => {
    await open();
    await rig.reserve(500, 'h');
    const hold = (await rig.host.memory.get('hold/h')) as JsonObject;
    await rig.host.memory.put('hold/h', { ...hold, environment: 'test' });
    expect(outcomeOf(await ask('commit', commit))).toBe('!failed');
    expect(outcomeOf(await lookUp())).toBe('cannotTell');
    expect(sessionsOf(rig)).toMatchObject([{ state: 'AUTHORIZED' }]);
    expect(rig.host.lines.map(({ level }) => level)).toContain('error');
  });
});

describe('the link cut between any two bytes', () => {
  /** Every how many bytes; FORECOURT_EVERY_BYTE=1 tries each. */
  const step = process.env['FORECOURT_EVERY_BYTE'] === '1' ? 1 : 53;
  const cuts = (last: number) =>
    Array.from({ length: Math.ceil(last / step) }, (_, at) => at * step);

  it.each(['dropToTerminal', 'dropToController'])(
    'should never lose or invent a reservation: %s',
    async (direction) => {
      await open({ callbacks: false, family: 'p6x' });
      for (const count of cuts(1_400)) {
        const holdId = `h-${count}`;
        const before = sessionsOf(rig).length;
        const card = await rig.read(500, { cardId: `CARD${count}` });
        const cardKey = card.kind === 'outcome' ? String(card.output['cardKey']) : '';
        knob(direction, count);
        const result = outcomeOf(await ask('authorize', { amountMinor: 500, cardKey }, holdId));
        rig.cps.emulator.knobs.set(direction, null);
        const made = sessionsOf(rig).length - before;
        if (result === 'approved') expect(made, holdId).toBe(1);
        else if (result === '!unknown') {
          const found = outcomeOf(await ask('lookUp', { holdId }));
          expect(found, holdId).toBe(made === 1 ? 'reserved' : 'cannotTell');
        } else {
          expect(['!failed', '!notSent'], holdId).toContain(result);
          expect(made, holdId).toBe(0);
        }
      }
    },
    120_000,
  );

  it.each(['dropToTerminal', 'dropToController'])(
    'should charge once and tell nothing else than what CPS did: %s',
    async (direction) => {
      await open({ callbacks: false, family: 'p6x' });
      for (const count of cuts(1_200)) {
        const holdId = `h-${count}`;
        const card = await rig.read(500, { cardId: `CARD${count}` });
        const cardKey = card.kind === 'outcome' ? String(card.output['cardKey']) : '';
        await ask('authorize', { amountMinor: 500, cardKey }, holdId);
        knob(direction, count);
        const first = outcomeOf(await ask('commit', { holdId, amountMinor: 99 }));
        rig.cps.emulator.knobs.set(direction, null);
        const isCharged = sessionsOf(rig).at(-1)?.state === 'COMMITED';
        expect(first, holdId).toBe(isCharged && first === 'done' ? 'done' : '!unknown');
        const second = outcomeOf(await ask('commit', { holdId, amountMinor: 99 }));
        expect(second, holdId).toBe(isCharged ? 'alreadyClosed' : 'done');
      }
      expect(new Set(sessionsOf(rig).map(({ finalAmount }) => finalAmount))).toEqual(new Set([99]));
    },
    120_000,
  );
});

describe('what is written', () => {
  it('should hold no card number, no cardId and no key, whatever CPS sends', async () => {
    await open();
    const pan = '5123450000001234';
    const written = (): string =>
      rig.host.everStored() + JSON.stringify([rig.host.lines, rig.host.events]);
    for (const card of [
      { cardId: pan, maskedPan: pan },
      { cardId: `SECRET-${pan}`, maskedPan: '512345******1234' },
      { ifd: `EMV ${pan}`, aid: pan, cardId: 'SECRET-ID', maskedPan: pan },
    ]) {
      const result = await rig.read(500, card);
      expect(JSON.stringify(result)).not.toMatch(/512345|SECRET/);
      const cardKey = result.kind === 'outcome' ? String(result.output['cardKey']) : '';
      const reserved = await ask(
        'authorize',
        { amountMinor: 500, cardKey },
        `h-${card.cardId.length}`,
      );
      expect(JSON.stringify(reserved)).not.toMatch(/512345|SECRET/);
    }
    expect(written()).not.toMatch(/512345|SECRET|emulator-key/);
  });

  it('should tell an operator that CPS refuses the key, without the key', async () => {
    await open({ settings: { apiKey: { env: 'OTHER' } }, key: 'sk-wrong' });
    expect(outcomeOf(await ask('readCard', { purpose: 'pay', amountMinor: 5, waitMs: 500 }))).toBe(
      '!failed',
    );
    await ask('lookUp', { holdId: 'h' });
    const messages = rig.host.lines.map(({ message }) => message);
    expect(messages.filter((message) => message === 'CPS refuses the API key')).toHaveLength(1);
    expect(JSON.stringify(rig.host.lines)).not.toContain('sk-wrong');
  });
});

describe('the screen on which the card is asked for', () => {
  const read = (bay: string | undefined) =>
    rig
      .adapter()
      .execute(
        operationCall(
          'terminal.readCard',
          address,
          { purpose: 'pay', amountMinor: 500, waitMs: 200 },
          bay === undefined ? {} : { bay },
        ),
        neverAborted,
      );
  const asked = () => (rig.cps.emulator.view() as { readonly reading: JsonObject | null }).reading;

  it.each([
    [
      'what is shown for it',
      'Left',
      ['Left: Present your card', 'EUR 50'],
      'Left: Present your card',
    ],
    ['its name, while another one is spoken of', 'Right', ['Left: You paid', 'EUR 5'], 'Right'],
    ['its name, where nothing is shown', 'Right', [], 'Right'],
    [
      'what is shown, where there is one connector',
      undefined,
      ['Present your card'],
      'Present your card',
    ],
  ])('should say for a connector %s', async (_, bay, lines, title) => {
    await open();
    if (lines.length > 0) await show(rig, 's-1', lines);
    const reading = read(bay);
    await until('it reads', () => asked() !== null);
    expect(asked()).toMatchObject({ uiMessageTitle: title });
    if (title === 'Right') expect(asked()).not.toHaveProperty('uiMessage');
    await reading;
  });
});

describe('screens of an Apollo', () => {
  it('should show a text of the site with a button, and tell a press once', async () => {
    await open();
    await show(rig, '', ['Plug in to start', 'EUR 0.45 per kWh']);
    const first = screenOf(rig);
    expect(first).toMatchObject({
      type: 'carousel',
      properties: {
        title: 'Plug in to start',
        subtitle: 'EUR 0.45 per kWh',
        'buttons.start': '',
        'buttons.start.label': 'Start',
      },
    });
    await act('press', { response: 'start' });
    await act('press', { response: 'start' });
    await until('it is told', () => rig.host.of('terminal.touched').length > 0);
    await until('the screen is new', () => screenOf(rig)?.id !== first?.id);
    await act('press', { response: 'start' });
    await until('it is told again', () => rig.host.of('terminal.touched').length === 2);
  });

  it('should offer no button when nobody hears it pressed', async () => {
    await open({ callbacks: false });
    await show(rig, '', ['Plug in to start']);
    expect(screenOf(rig)).toMatchObject({ type: 'carousel', callbackUrl: null });
    expect(Object.keys(screenOf(rig)?.properties ?? {})).toEqual(['title', 'subtitle']);
  });

  it.each([
    ['info', { title: 'Charging', subtitle: 'EUR 1.20\n2.7 kWh' }],
    ['dispense', { title: 'Charging', subtitle: 'EUR 1.20\n2.7 kWh' }],
    ['message', { title: 'Charging', message: 'EUR 1.20\n2.7 kWh' }],
  ])('should show a text of a flow as %s', async (sessionScreen, properties) => {
    await open({ settings: { sessionScreen } });
    await show(rig, 's-1', ['Charging', 'EUR 1.20', '2.7 kWh']);
    expect(screenOf(rig)).toMatchObject({ type: sessionScreen, properties });
  });

  it('should show an address as a QR code where the screen for it is known', async () => {
    await open({ settings: { qrScreen: { type: 'qr', property: 'content' } } });
    await show(rig, 's-1', ['Your receipt', 'https://r.example/1']);
    expect(screenOf(rig)).toMatchObject({
      type: 'qr',
      properties: { title: 'Your receipt', content: 'https://r.example/1' },
    });
  });

  it('should come back after the payment screen of the terminal', async () => {
    await open();
    await show(rig, 's-1', ['Present your card']);
    const reading = ask('readCard', { purpose: 'pay', amountMinor: 500, waitMs: 1_000 });
    await until('it reads', () => state() === 'READING');
    expect(rig.cps.emulator.view()).toMatchObject({
      reading: { uiMessageTitle: 'Present your card' },
    });
    await act('reboot');
    await reading;
    await until('it is there again', () => screenOf(rig)?.type === 'info');
  });

  it('should ignore the press of an item that was not offered', async () => {
    await open();
    const choice = ask('choose', { items: ['left', 'right'], waitMs: 3_000 });
    await until('the choice is shown', () => screenOf(rig)?.type === 'selection');
    await act('press', { response: 'middle' });
    await act('press', { response: 'left' });
    expect(await choice).toMatchObject({ output: { outcome: 'chosen', item: 'left' } });
  });
});

import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { compileFlow } from '../../../../engine/core/compile/compile-flow.ts';
import type { Evaluator } from '../../../../engine/core/compile/evaluator.ts';
import { operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import { start, step } from '../../../../engine/core/step/step.ts';
import { assign, TinySession, tinyFlow, when } from '../step/tiny-flow.ts';

const fields = {
  tries: { type: 'integer', minimum: 0, maximum: 3, default: 0, description: 'Saturates.' },
  totalMinor: {
    type: 'integer',
    'x-unit': 'minor',
    minimum: 0,
    maximum: 500,
    default: 0,
    description: 'Money.',
  },
  isOpen: { type: 'boolean', default: false, description: 'Open.' },
  ending: { enum: ['none', 'paid'], default: 'none', description: 'End.' },
  cardKey: { 'x-opaque': 'card', description: 'Card.' },
} as const;

/** Remembers what the event says under the given name. */
function remember(name: keyof typeof fields, value: Json): TinySession {
  const on = { 'charger.totals': { actions: assign({ [name]: { $expr: 'event.given' } }) } };
  return new TinySession({ on }, { context: fields }).event('charger.totals', { given: value });
}

describe('compile: what a remembered value can hold', () => {
  it.each([
    ['tries', 2, 2],
    ['tries', 4, 3],
    ['tries', -1, 0],
    ['totalMinor', 500, 500],
    ['isOpen', true, true],
    ['ending', 'paid', 'paid'],
    ['cardKey', 'card-a', 'card-a'],
    ['cardKey', null, null],
  ] as const)('should keep %s := %j as %j', (name, given, kept) => {
    const session = remember(name, given);
    expect(session.result.fault).toBeUndefined();
    expect(session.state.context[name]).toBe(kept);
  });

  it.each([
    ['totalMinor', 501],
    ['totalMinor', -1],
    ['tries', 'many'],
    ['isOpen', 1],
    ['ending', 'lost'],
    ['cardKey', 7],
    ['tries', null],
  ] as const)('should fault on %s := %j and keep the old value', (name, given) => {
    const session = remember(name, given);
    expect(session.result.fault?.pointer).toContain(
      `/machine/on/charger.totals/actions/params/${name}`,
    );
    expect(session.state.context[name]).toBe(
      'default' in fields[name] ? fields[name].default : null,
    );
  });

  it('should compute all values of one assign from before it, and see the one before in the next', () => {
    const on = {
      'charger.totals': {
        actions: [
          assign({ tries: 1, totalMinor: { $expr: 'context.tries' } }),
          assign({ totalMinor: { $expr: 'context.totalMinor + context.tries' } }),
        ],
      },
    };
    const session = new TinySession({ on }, { context: fields }).event('charger.totals');
    expect(session.state.context).toMatchObject({ tries: 1, totalMinor: 1 });
  });
});

describe('compile: requests and texts', () => {
  const invoke = (src: string, input: Record<string, Json>) => ({
    initial: 'ask',
    states: { ask: { invoke: { src, input, onDone: {}, onError: {} } } },
  });

  it('should leave out of a request what has no value', () => {
    const input = { amountMinor: 5000, cardKey: { $expr: 'context.cardKey' } };
    const session = new TinySession(invoke('terminal.authorize', input), { context: fields });
    expect(session.result.effects[0]).toMatchObject({ input: { amountMinor: 5000 } });
    expect(session.result.effects[0]).not.toHaveProperty('input.cardKey');
  });

  it('should fault when a request lacks an amount, rather than leave it out', () => {
    const input = { amountMinor: { $expr: 'event.totalMinor' } };
    const session = new TinySession(invoke('terminal.authorize', input), { context: fields });
    expect(session.result.fault?.code).toBe('EXPR_ABSENT');
    expect(session.result.effects).toEqual([]);
  });

  it('should send lists, objects and expressions inside them as plain values', () => {
    const input = { waitMs: 5, items: ['ac', { $expr: 'context.ending' }] };
    const session = new TinySession(invoke('terminal.choose', input), { context: fields });
    expect(session.result.effects[0]).toMatchObject({
      input: { waitMs: 5, items: ['ac', 'none'] },
    });
  });

  it('should show a text with its values, also one that has none', () => {
    const args = { total: { $expr: 'context.totalMinor' }, card: { $expr: 'context.cardKey' } };
    const entry = { type: 'terminal.show', params: { text: { $text: 'bill', args } } };
    const session = new TinySession({ entry }, { context: fields });
    expect(session.result.effects).toEqual([
      {
        kind: 'notice',
        noticeId: 's/0/1',
        operation: 'terminal.show',
        input: { text: { key: 'bill', args: { total: 0, card: null } } },
      },
    ]);
  });

  it('should never take a plain text for code', () => {
    const entry = { type: 'terminal.show', params: { text: 'context.totalMinor' } };
    expect(new TinySession({ entry }).result.effects[0]).toMatchObject({
      input: { text: 'context.totalMinor' },
    });
  });
});

describe('compile: settings', () => {
  const params = {
    wait: {
      type: 'duration',
      default: 'PT60S',
      minimum: 'PT10S',
      maximum: 'PT5M',
      description: 'Wait.',
    },
    amountMinor: {
      type: 'integer',
      default: 5000,
      minimum: 100,
      maximum: 50000,
      description: 'Amount.',
    },
    isLoud: { type: 'boolean', default: false, description: 'Loud.' },
    mode: { type: 'string', enum: ['a', 'b'], default: 'a', description: 'Mode.' },
  } as const;
  const begin = (given: Record<string, Json>) => new TinySession({}, { params }, { params: given });

  it('should take the defaults, durations in milliseconds', () => {
    expect(begin({}).state.params).toEqual({
      wait: 60_000,
      amountMinor: 5000,
      isLoud: false,
      mode: 'a',
    });
  });

  it('should take what a site sets, up to the bounds', () => {
    const given = { wait: 'PT5M', amountMinor: 100, isLoud: true, mode: 'b' };
    expect(begin(given).state.params).toEqual({ ...given, wait: 300_000 });
  });

  it.each([
    ['wait', 'PT9S'],
    ['wait', 'PT5M1S'],
    ['wait', 'soon'],
    ['wait', 60_000],
    ['amountMinor', 99],
    ['amountMinor', 50_001],
    ['amountMinor', 100.5],
    ['amountMinor', '5000'],
    ['isLoud', 'yes'],
    ['mode', 'c'],
    ['mode', null],
    ['other', 1],
    ['constructor', 1],
  ])('should refuse %s = %j with FLOW_PARAM', (name, value) => {
    expect(() => begin({ [name]: value })).toThrow(expect.objectContaining({ code: 'FLOW_PARAM' }));
  });

  it('should wait as long as the setting says, or a plain number of milliseconds', () => {
    const machine = { initial: 'a', states: { a: { after: { wait: 'b', 1500: 'b' } }, b: {} } };
    const session = new TinySession(machine, { params }, { params: { wait: 'PT10S' } });
    expect(session.effects.toSorted()).toEqual(['arm 10000', 'arm 1500']);
  });
});

describe('compile: the machine', () => {
  it('should say what XState refuses', () => {
    const flow = tinyFlow({
      initial: 'a',
      states: { a: { on: { 'charger.started': 'nowhere' } } },
    });
    expect(() => compileFlow(flow, operationDefinition)).toThrow(
      expect.objectContaining({ code: 'FLOW_XSTATE' }),
    );
  });

  it('should ask an injected evaluator for every guard and value', () => {
    const asked: string[] = [];
    const evaluator: Evaluator = {
      guard: ({ text }) => {
        asked.push(text);
        return true;
      },
      value: ({ text }) => {
        asked.push(text);
        return 2;
      },
      fit: (value) => value,
      record: () => undefined,
      takeFaults: () => [],
    };
    const on = {
      'charger.totals': {
        guard: when('event.energyWh > 5'),
        actions: assign({ tries: { $expr: 'context.tries + 1' } }),
      },
    };
    const flow = compileFlow(tinyFlow({ on }, { context: fields }), operationDefinition, {
      evaluator,
    });
    const { state } = start(flow, {
      sessionId: 's',
      atMs: 0,
      trigger: { type: 'charger.pluggedIn' },
      params: {},
    });
    const result = step(flow, state, {
      id: 'i',
      atMs: 0,
      kind: 'event',
      event: { type: 'charger.totals' },
    });
    expect(asked).toEqual(['event.energyWh > 5', 'context.tries + 1']);
    expect(result.state.context['tries']).toBe(2);
  });

  it('should fault at an expression that does not parse, never pass over it', () => {
    const on = { 'charger.totals': { guard: when('event.energyWh >'), target: '.b' } };
    const session = new TinySession({ initial: 'a', states: { a: {}, b: {} }, on }).event(
      'charger.totals',
    );
    expect(session.result.fault).toMatchObject({
      pointer: '/machine/on/charger.totals/guard/params/$expr',
    });
    expect(session.paths).toEqual(['a']);
  });
});

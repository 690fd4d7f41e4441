import { describe, expect, it } from 'vitest';
import { raiseEpoch } from '../../../../engine/core/step/raise-epoch.ts';
import { start, step } from '../../../../engine/core/step/step.ts';
import { assign, outcome, TinySession, when } from './tiny-flow.ts';

const counter = {
  type: 'integer',
  minimum: 0,
  maximum: 3,
  default: 0,
  description: 'Counts.',
} as const;

describe('step: shapes of machines', () => {
  const regions = {
    initial: 'both',
    states: {
      both: {
        type: 'parallel',
        onDone: 'over',
        states: {
          cable: {
            initial: 'in',
            states: { in: { on: { 'charger.unplugged': 'out' } }, out: { type: 'final' } },
          },
          money: {
            initial: 'open',
            states: { open: { on: { 'charger.ended': 'closed' } }, closed: { type: 'final' } },
          },
        },
      },
      over: { type: 'final' },
    },
  } as const;

  it('should run regions side by side and go on when all are done', () => {
    const session = new TinySession(regions);
    expect(session.paths).toEqual([
      'both',
      'both.cable',
      'both.cable.in',
      'both.money',
      'both.money.open',
    ]);
    session.event('charger.unplugged').throughJson();
    expect(session.paths).toContain('both.cable.out');
    expect(session.event('charger.ended').state.status).toBe('ended');
  });

  it.each([
    ['deep', 'work.deeper.two'],
    ['shallow', 'work.deeper.one'],
  ] as const)('should come back by %s history, also from JSON', (history, path) => {
    const session = new TinySession({
      initial: 'work',
      states: {
        work: {
          initial: 'first',
          on: { 'charger.linkLost': 'away' },
          states: {
            first: { on: { 'charger.started': 'deeper' } },
            deeper: {
              initial: 'one',
              states: { one: { on: { 'charger.totals': 'two' } }, two: {} },
            },
            back: { type: 'history', history },
          },
        },
        away: { on: { 'charger.linkBack': 'work.back' } },
      },
    });
    session
      .event('charger.started')
      .event('charger.totals')
      .event('charger.linkLost')
      .throughJson();
    expect(session.event('charger.linkBack').paths.at(-1)).toBe(path);
  });

  it('should give the output of the flow when a nested final ends it', () => {
    const session = new TinySession(
      {
        initial: 'charge',
        output: { ending: { $expr: 'context.ending' }, paid: true },
        states: {
          charge: {
            initial: 'on',
            onDone: { target: 'over', actions: assign({ ending: 'over' }) },
            states: { on: { on: { 'charger.ended': 'off' } }, off: { type: 'final' } },
          },
          over: { type: 'final' },
        },
      },
      { context: { ending: { enum: ['none', 'over'], default: 'none', description: 'How.' } } },
    );
    session.event('charger.ended');
    expect(session.state).toMatchObject({
      status: 'ended',
      output: { ending: 'over', paid: true },
    });
  });

  it('should follow the first true "always" and never rest in a transient state', () => {
    const session = new TinySession(
      {
        initial: 'wait',
        states: {
          wait: {
            on: {
              'charger.totals': {
                target: 'check',
                actions: assign({ n: { $expr: 'context.n + 1' } }),
              },
            },
          },
          check: {
            always: [{ guard: when('context.n < 2'), target: 'wait' }, { target: 'enough' }],
          },
          enough: {},
        },
      },
      { context: { n: counter } },
    );
    expect(session.event('charger.totals').paths).toEqual(['wait']);
    expect(session.event('charger.totals').paths).toEqual(['enough']);
  });

  it('should prefer a named handler to a wildcard, and ignore what nobody handles', () => {
    const session = new TinySession({
      initial: 'a',
      states: {
        a: { on: { 'charger.*': 'any', 'charger.unplugged': 'named' } },
        any: {},
        named: {},
      },
    });
    const before = session.state;
    session.event('terminal.touched');
    expect(session.result).toEqual({ state: before, effects: [] });
    expect(session.event('charger.unplugged').paths).toEqual(['named']);
  });

  it('should take answers and timers of other regions for "*", as XState does, and never for "charger.*"', () => {
    const counted = (name: string) => ({
      actions: assign({ [name]: { $expr: `context.${name} + 1` } }),
    });
    const session = new TinySession(
      {
        type: 'parallel',
        states: {
          asking: {
            initial: 'ask',
            states: {
              ask: {
                invoke: { src: 'site.readTotals', input: {}, onDone: 'rest', onError: 'rest' },
              },
              rest: { after: { 2000: 'late' } },
              late: {},
            },
          },
          every: { on: { '*': counted('n') } },
          charger: { on: { 'charger.*': counted('m') } },
        },
      },
      { context: { n: counter, m: counter } },
    );
    session.answer('site.readTotals', 'notKnown');
    expect(session.state.context).toEqual({ n: 1, m: 0 });
    session.fire();
    expect(session.paths).toContain('asking.late');
    expect(session.state.context).toEqual({ n: 2, m: 0 });
    session.event('charger.unplugged');
    expect(session.state.context).toEqual({ n: 3, m: 1 });
  });

  it('should leave a step again only for an arrow that says "reenter"', () => {
    const session = new TinySession(
      {
        initial: 'charge',
        states: {
          charge: {
            initial: 'on',
            entry: assign({ n: { $expr: 'context.n + 1' } }),
            on: {
              'charger.linkLost': '.on',
              'charger.linkBack': { target: '.on', reenter: true },
            },
            states: { on: { on: { 'charger.totals': 'off' } }, off: {} },
          },
        },
      },
      { context: { n: counter } },
    );
    session.event('charger.totals').event('charger.linkLost');
    expect([session.paths.at(-1), session.state.context['n']]).toEqual(['charge.on', 1]);
    session.event('charger.totals').event('charger.linkBack');
    expect([session.paths.at(-1), session.state.context['n']]).toEqual(['charge.on', 2]);
  });

  it.each([
    ['charger.ended', 'paid'],
    ['charger.faulted', 'unpaid'],
  ])('should go on as the nested final says how it ended: %s', (event, path) => {
    const final = (ending: string) => ({ type: 'final', output: { outcome: ending } }) as const;
    const session = new TinySession({
      initial: 'charge',
      states: {
        charge: {
          initial: 'on',
          onDone: [
            { guard: outcome('good'), target: 'paid' },
            { guard: outcome('bad'), target: 'unpaid' },
          ],
          states: {
            on: { on: { 'charger.ended': 'well', 'charger.faulted': 'badly' } },
            well: final('good'),
            badly: final('bad'),
          },
        },
        paid: {},
        unpaid: {},
      },
    });
    expect(session.event(event).paths).toEqual([path]);
  });
});

describe('step: operations and timers', () => {
  const asking = {
    initial: 'ask',
    states: {
      ask: {
        invoke: [
          {
            src: 'terminal.readCard',
            input: { purpose: 'pay', waitMs: 5 },
            onDone: 'over',
            onError: 'over',
          },
          { src: 'site.readTotals', input: {}, onDone: {}, onError: 'over' },
        ],
        after: { 5000: 'over' },
        on: { 'terminal.touched': { target: 'ask', reenter: true }, 'charger.unplugged': 'over' },
      },
      over: {},
    },
  } as const;

  it('should ask several things at once and name each by its own id', () => {
    const session = new TinySession(asking);
    expect(session.effects).toEqual(['arm 5000', 'ask terminal.readCard', 'ask site.readTotals']);
    expect(Object.keys(session.state.operations)).toEqual(['ask', 'ask#2']);
    expect(session.result.effects[2]).toMatchObject({ path: 'ask', operationId: 's/0/3' });
  });

  it('should cancel what is no longer waited for when the state is left', () => {
    const session = new TinySession(asking);
    session.answer('site.readTotals', 'notKnown');
    expect(session.event('charger.unplugged').effects).toEqual([
      'disarm',
      'drop terminal.readCard',
    ]);
    expect(session.state).toMatchObject({ operations: {}, timers: {} });
  });

  it('should use fresh ids on re-entry, so that an old answer or timer is stale', () => {
    const session = new TinySession(asking);
    const old = {
      read: session.operationId('terminal.readCard'),
      timer: Object.values(session.state.timers)[0],
    };
    session.event('terminal.touched');
    expect(session.effects).toEqual([
      'disarm',
      'drop terminal.readCard',
      'drop site.readTotals',
      'arm 5000',
      'ask terminal.readCard',
      'ask site.readTotals',
    ]);
    const before = session.state;
    const base = { id: 'late', atMs: 1 };
    const output = { outcome: 'card', cardKey: 'a', kind: 'bank' };
    session.take({ ...base, kind: 'outcome', operationId: old.read, output });
    expect(session.result).toEqual({ state: before, effects: [], ignored: 'stale' });
    session.take({ ...base, kind: 'timer', timerId: old.timer?.timerId ?? '' });
    expect(session.result).toEqual({ state: before, effects: [], ignored: 'stale' });
    expect(session.fire().paths).toEqual(['over']);
  });

  it('should take an answer only once', () => {
    const session = new TinySession(asking);
    const operationId = session.operationId('site.readTotals');
    session.answer('site.readTotals', 'notKnown');
    const again = {
      id: 'again',
      atMs: 1,
      kind: 'outcome',
      operationId,
      output: { outcome: 'notKnown' },
    } as const;
    expect(session.take(again).result.ignored).toBe('stale');
  });

  it('should never start what a transient state would stop at once', () => {
    const session = new TinySession({
      initial: 'idle',
      states: {
        idle: { on: { 'charger.started': 'transient' } },
        transient: {
          invoke: { src: 'terminal.commit', input: {}, onDone: 'over', onError: 'over' },
          after: { 5000: 'over' },
          always: 'over',
        },
        over: {},
      },
    });
    session.event('charger.started');
    expect(session.result.effects).toEqual([]);
    expect(session.state).toMatchObject({ operations: {}, timers: {} });
  });

  it('should keep a request of the whole flow running when a done one is left, also from JSON', () => {
    const session = new TinySession({
      initial: 'ask',
      invoke: { src: 'site.bindConnector', input: { waitMs: 5 }, onDone: {}, onError: {} },
      states: {
        ask: {
          invoke: { src: 'site.readTotals', input: {}, onDone: {}, onError: {} },
          on: { 'charger.unplugged': 'over' },
        },
        over: {},
      },
    });
    session.answer('site.readTotals', 'notKnown').throughJson().event('charger.unplugged');
    expect(session.effects).toEqual([]);
    expect(Object.values(session.state.operations).map((run) => run.operation)).toEqual([
      'site.bindConnector',
    ]);
  });

  it('should leave nothing running when the session ends', () => {
    const session = new TinySession({
      initial: 'both',
      invoke: { src: 'site.readTotals', input: {}, onDone: {}, onError: {} },
      states: {
        both: { after: { 5000: 'over' }, on: { 'charger.unplugged': 'over' } },
        over: { type: 'final' },
      },
    });
    expect(session.event('charger.unplugged').effects).toEqual(['disarm', 'drop site.readTotals']);
    expect(session.state).toMatchObject({ status: 'ended', operations: {}, timers: {} });
    expect(session.event('charger.started').result.ignored).toBe('ended');
  });

  it('should give fresh ids after a restart', () => {
    const session = new TinySession(asking);
    const given = session.result.effects.map((effect) => JSON.stringify(effect));
    session.throughJson();
    session.result = { ...session.result, state: raiseEpoch(session.state) };
    session.event('terminal.touched');
    const ids = Object.values(session.state.operations).map(({ operationId }) => operationId);
    expect(ids).toEqual(['s/1/5', 's/1/6']);
    for (const id of ids) expect(given.join()).not.toContain(`"${id}"`);
  });

  it('should name the hold in the answer of an acquire, whatever the vendor calls it', () => {
    const session = new TinySession(
      {
        initial: 'ask',
        states: {
          ask: {
            invoke: {
              src: 'terminal.authorize',
              input: { amountMinor: 5000 },
              onDone: [
                {
                  guard: outcome('approved'),
                  target: 'over',
                  actions: assign({ holdId: { $expr: 'event.output.holdId' } }),
                },
              ],
              onError: 'over',
            },
          },
          over: {},
        },
      },
      { context: { holdId: { 'x-opaque': 'id', description: 'The hold.' } } },
    );
    const id = session.operationId('terminal.authorize');
    session.answer('terminal.authorize', 'approved', { authorizedMinor: 5000, holdId: 'vendor' });
    expect(session.state.context).toEqual({ holdId: id });
  });

  it('should tell failures apart by their code', () => {
    const machine = {
      initial: 'ask',
      states: {
        ask: {
          invoke: {
            src: 'charger.start',
            input: {},
            onDone: 'over',
            onError: [
              { guard: { type: 'code', params: { in: ['unknown'] } }, target: 'doubt' },
              { guard: { type: 'code', params: { in: ['notSent', 'failed'] } }, target: 'over' },
            ],
          },
        },
        doubt: {},
        over: {},
      },
    } as const;
    expect(new TinySession(machine).fail('charger.start', 'unknown').paths).toEqual(['doubt']);
    expect(new TinySession(machine).fail('charger.start', 'notSent').paths).toEqual(['over']);
  });

  it('should keep names of the engine for the engine', () => {
    const session = new TinySession(asking);
    for (const type of [
      'xstate.done.actor.ask',
      'xstate.stop',
      'xstate.init',
      'xstate.after.5000.tiny.ask',
    ]) {
      expect(session.event(type).result).toMatchObject({ ignored: 'reserved', effects: [] });
    }
  });
});

describe('step: faults', () => {
  const machine = {
    initial: 'charge',
    on: { 'flow.fault': { target: '.safe', actions: assign({ n: 1 }) } },
    states: {
      charge: {
        invoke: {
          src: 'site.readTotals',
          input: {},
          onDone: {
            target: 'next',
            actions: [
              assign({ n: 3 }),
              assign({ energyWh: { $expr: 'event.output.energyWh + 1' } }),
            ],
          },
          onError: {},
        },
        on: {
          'charger.totals': {
            target: 'next',
            actions: [
              assign({ n: 2 }),
              assign({ energyWh: { $expr: 'event.energyWh * 1000000000' } }),
            ],
          },
          'charger.ended': { guard: when('event.energyWh > 5'), target: 'next' },
        },
      },
      next: {},
      safe: {},
    },
  } as const;
  const context = {
    n: counter,
    energyWh: {
      type: 'integer',
      'x-unit': 'Wh',
      minimum: 0,
      maximum: 100,
      default: 0,
      description: 'Energy.',
    },
  } as const;

  it('should apply nothing of a step in which an expression overflows, and say where', () => {
    const session = new TinySession(machine, { context });
    const before = session.state;
    session.event('charger.totals', { energyWh: 100_000_000 });
    expect(session.result).toEqual({
      state: before,
      effects: [],
      fault: {
        code: 'EXPR_OVERFLOW',
        pointer: '/machine/states/charge/on/charger.totals/actions/1/params/energyWh/$expr',
        message: expect.any(String),
        inputType: 'charger.totals',
      },
    });
  });

  it('should fault when a quantity leaves its range', () => {
    const session = new TinySession(machine, { context });
    session.event('charger.totals', { energyWh: 1 });
    expect(session.result.fault).toMatchObject({
      code: 'FLOW_CONTEXT',
      pointer: '/machine/states/charge/on/charger.totals/actions/1/params/energyWh',
    });
    expect(session.paths).toEqual(['charge']);
  });

  it('should fault, not guess, when a guard reads an absent field', () => {
    const session = new TinySession(machine, { context }).event('charger.ended', {
      reason: 'full',
    });
    expect(session.result.fault?.code).toBe('EXPR_ABSENT');
    expect(session.paths).toEqual(['charge']);
  });

  it('should use the answer up even when the flow cannot take it, also from JSON', () => {
    for (const isStored of [false, true]) {
      const session = new TinySession(machine, { context });
      if (isStored) session.throughJson();
      session.answer('site.readTotals', 'nothingToPay', { energyWh: 100 });
      expect(session.result.fault?.inputType).toBe('site.readTotals: nothingToPay');
      expect(session.state).toMatchObject({ operations: {}, context: { n: 0, energyWh: 0 } });
      expect(session.event('flow.fault').paths).toEqual(['safe']);
      expect(session.state.context['n']).toBe(1);
      expect(session.effects).toEqual([]);
    }
  });

  it('should be stuck when the fault itself cannot be handled', () => {
    const on = { 'flow.fault': { actions: assign({ energyWh: { $expr: 'event.code' } }) } };
    const session = new TinySession({ ...machine, on }, { context }).event('flow.fault', {
      code: 'X',
    });
    expect(session.result).toMatchObject({ state: { status: 'stuck' }, effects: [] });
    expect(session.result.fault).toBeDefined();
    expect(session.event('charger.started').result.ignored).toBe('ended');
  });

  it('should be stuck when nobody handles the fault', () => {
    const session = new TinySession({ initial: 'a', states: { a: {} } }).event('flow.fault', {
      code: 'X',
    });
    expect(session.state.status).toBe('stuck');
  });

  it('should go on when the fault leads into the step that it happened in', () => {
    const session = new TinySession({
      initial: 'safe',
      on: { 'flow.fault': { target: '.safe' } },
      states: { safe: { after: { '5000': 'over' } }, over: { type: 'final' } },
    }).event('flow.fault', { code: 'X' });
    expect(session.state.status).toBe('active');
    expect(session.effects).toEqual(['disarm', 'arm 5000']);
  });

  it('should be stuck at once when the first step faults', () => {
    const session = new TinySession(
      { initial: 'a', states: { a: { entry: assign({ energyWh: 101 }) } } },
      { context },
    );
    expect(session.result).toMatchObject({
      state: { status: 'stuck' },
      effects: [],
      fault: { code: 'FLOW_CONTEXT' },
    });
  });

  it('should stop a flow that spins', () => {
    const session = new TinySession({
      initial: 'wait',
      states: { wait: { on: { 'charger.started': 'a' } }, a: { always: 'b' }, b: { always: 'a' } },
    });
    session.event('charger.started');
    expect(session.result.fault?.code).toBe('CORE_ENDLESS');
    expect(session.paths).toEqual(['wait']);
  });

  it('should refuse a stored state of another flow', () => {
    const session = new TinySession(machine, { context });
    const state = { ...JSON.parse(JSON.stringify(session.state)), value: 'elsewhere' };
    const input = { id: 'i', atMs: 0, kind: 'event', event: { type: 'charger.started' } } as const;
    expect(() => step(session.flow, state, input)).toThrow(
      expect.objectContaining({ code: 'CORE_STATE_UNREADABLE' }),
    );
  });
});

describe('start', () => {
  it('should take the trigger and the settings in, and count time from the host', () => {
    const session = new TinySession(
      { initial: 'a', states: { a: { after: { soon: 'b' } }, b: {} } },
      {
        trigger: { event: 'terminal.cardPresented' },
        params: {
          soon: {
            type: 'duration',
            default: 'PT10S',
            minimum: 'PT5S',
            maximum: 'PT1M',
            description: 'Soon.',
          },
        },
        context: {
          cardKey: {
            'x-opaque': 'card',
            initial: { $expr: 'event.cardKey' },
            description: 'Card.',
          },
          sinceMs: {
            type: 'integer',
            'x-unit': 'at',
            minimum: 0,
            initial: { $expr: 'event.atMs' },
            description: 'When.',
          },
        },
      },
      {
        params: { soon: 'PT30S' },
        trigger: { type: 'terminal.cardPresented', cardKey: 'a' },
        atMs: 77,
      },
    );
    expect(session.state.context).toEqual({ cardKey: 'a', sinceMs: 77 });
    expect(session.effects).toEqual(['arm 30000']);
  });

  it('should not share anything between two sessions of a flow', () => {
    const { flow } = new TinySession({ initial: 'a', states: { a: {} } });
    const begin = { atMs: 0, trigger: { type: 'charger.pluggedIn' }, params: {} };
    const [one, two] = [
      start(flow, { ...begin, sessionId: 'one' }),
      start(flow, { ...begin, sessionId: 'two' }),
    ];
    expect([one.state.sessionId, two.state.sessionId]).toEqual(['one', 'two']);
    expect(one.state.context).not.toBe(two.state.context);
  });
});

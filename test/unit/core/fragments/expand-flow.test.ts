// Proves what a flow becomes when its fragments are spelt out: names, values, exits, texts, places, identities, and that
// it then does what the fragment says.
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import type { SessionState } from '../../../../engine/contracts/session-state.ts';
import { compileFlow } from '../../../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import type { LoadedFlow } from '../../../../engine/core/flow/loaded-flow.ts';
import { activePaths } from '../../../../engine/core/step/active-paths.ts';
import { start, step } from '../../../../engine/core/step/step.ts';
import { placeOf } from '../../../fixtures/flows/valid-flow.ts';
import {
  flowWith,
  fragmentOf,
  type Loaded,
  load,
  type Parts,
  smallFlow,
  stepsWith,
  tell,
  tellUse,
} from '../../../fixtures/fragments/small-flow.ts';

function loaded(result: Loaded): LoadedFlow {
  expect(result.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  if (result.flow === undefined) throw new Error('did not load');
  return result.flow;
}

/** The part of an expanded flow at a JSON Pointer. */
function partAt(flow: LoadedFlow, pointer: string): Json {
  let at: unknown = flow.file;
  for (const token of pointer.split('/').slice(1))
    at = (at as Readonly<Record<string, unknown>>)[token];
  return at as Json;
}

/** A session that is moved by events and by its first timer. */
class Session {
  readonly #flow;
  state: SessionState;
  shown: Json[] = [];

  constructor(flow: LoadedFlow, trigger: Parts = { cardKey: 'card-a' }) {
    this.#flow = compileFlow(flow.file, operationDefinition);
    const event = { type: 'terminal.cardPresented', ...trigger };
    const begun = start(this.#flow, { sessionId: 's', atMs: 0, trigger: event, params: {} });
    this.state = begun.state;
    this.#note(begun);
  }

  event(type: string): this {
    return this.#step({ kind: 'event', id: type, atMs: 1, event: { type } });
  }

  timer(): this {
    const timerId = Object.values(this.state.timers)[0]?.timerId ?? '';
    return this.#step({ kind: 'timer', id: timerId, atMs: 1, timerId });
  }

  get paths(): readonly string[] {
    return activePaths(this.state.value);
  }

  #step(input: Parameters<typeof step>[2]): this {
    const result = step(this.#flow, this.state, input);
    expect(result.fault).toBeUndefined();
    this.state = result.state;
    this.#note(result);
    return this;
  }

  #note({ effects }: ReturnType<typeof start>): void {
    for (const effect of effects)
      if (effect.kind === 'notice') this.shown.push(effect.input['text'] ?? null);
  }
}

const telling = '/machine/states/telling';
const small = loaded(load());

describe('a flow with a fragment', () => {
  const rows: readonly (readonly [name: string, pointer: string, part: Json])[] = [
    [
      'own values with the path in front',
      '/context/telling_times',
      { type: 'integer', minimum: 0, maximum: 9, default: 0, description: 'Times shown.' },
    ],
    [
      'values that begin anew on entry',
      `${telling}/entry`,
      [{ type: 'assign', params: { telling_times: 0, telling_lastCard: null } }],
    ],
    [
      'inputs in the words of the flow',
      `${telling}/states/showing/entry/1/params/text`,
      {
        $text: 'telling.message',
        args: { amountMinor: { $expr: 'params.amountMinor - 100' }, mood: { $expr: '"good"' } },
      },
    ],
    [
      'inputs inside other expressions',
      `${telling}/states/showing/after/messageWait/0/guard/params`,
      { $expr: 'context.telling_times < 2 && (params.amountMinor - 100) < 900' },
    ],
    [
      'targets with the path of the use',
      `${telling}/on/terminal.touched/target`,
      '#small.telling.touched',
    ],
    [
      'final steps that say their exit',
      `${telling}/states/told`,
      { type: 'final', output: { outcome: 'told' } },
    ],
    [
      'one arrow for each exit',
      `${telling}/onDone`,
      [
        {
          guard: { type: 'outcome', params: { in: ['told'] } },
          target: 'ended',
          actions: [
            { type: 'assign', params: { times: { $expr: 'context.telling_times' }, seen: false } },
          ],
        },
        {
          guard: { type: 'outcome', params: { in: ['touched'] } },
          target: 'thanks',
          actions: [{ type: 'assign', params: { seen: { $expr: 'has(context.cardKey)' } } }],
        },
      ],
    ],
  ];

  it.each(rows)('should have %s', (_, pointer, part) => {
    expect(partAt(small, pointer)).toEqual(part);
  });

  it('should have the texts of the fragment under the path of the use', () => {
    expect(Object.keys(small.texts['en'] ?? {})).toEqual(['telling.message']);
    const own = { en: '{}', nl: '{}' };
    const { findings } = load(smallFlow, undefined, own);
    expect(findings.map(({ code }) => code)).toEqual(['FLOW_TEXT_MISSING']);
    const taken = load(smallFlow, undefined, { en: '{ "telling.message": "x" }' });
    expect(taken.findings.map(({ code, file }) => [code, file])).toContainEqual([
      'FLOW_NAME_RESERVED',
      'texts/en.json',
    ]);
  });

  it('should do what the fragment says, and take back what it gives', () => {
    const session = new Session(small);
    expect(session.paths).toEqual(['telling', 'telling.showing']);
    expect(session.shown).toEqual([
      { key: 'telling.message', args: { amountMinor: 400, mood: 'good' } },
    ]);
    session.timer();
    expect(session.paths).toEqual(['telling', 'telling.again']);
    expect(session.state.context).toMatchObject({ times: 7, telling_times: 2 });
    session.timer();
    expect(session.state).toMatchObject({ status: 'ended', output: { times: 2, seen: false } });
  });

  it('should leave by the exit that happened, and begin anew when it comes back', () => {
    const session = new Session(small).timer().event('terminal.touched');
    expect(session.paths).toEqual(['thanks']);
    expect(session.state.context).toMatchObject({ times: 7, seen: true, telling_times: 2 });
    session.event('terminal.online');
    expect(session.state.context).toMatchObject({ telling_times: 1, telling_lastCard: 'card-a' });
  });

  it('should pass on that there is no card', () => {
    const session = new Session(small, {}).event('terminal.touched');
    expect(session.state.context).toMatchObject({ seen: false, telling_lastCard: null });
  });

  it('should let arrows in by an entry', () => {
    const states = {
      first: { after: { messageWait: 'telling.again' } },
      telling: { ...tellUse, on: { told: 'ended', touched: 'ended' } },
      ended: { type: 'final' },
    };
    const session = new Session(loaded(load(flowWith(states, 'first')))).timer();
    expect(session.paths).toEqual(['telling', 'telling.again']);
    expect(session.state.context).toMatchObject({ telling_times: 1 });
  });

  it('should take literals, other names for results, actions of its own, and results that nobody wants', () => {
    const flow = stepsWith({
      telling: {
        ...tellUse,
        with: {
          wait: 'PT7S',
          amountMinor: 950,
          mood: 'bad',
          cardKey: { $expr: 'context.cardKey' },
        },
        out: { times: 'count', seen: null },
        on: {
          told: {
            target: 'ended',
            actions: { type: 'assign', params: { seen: { $expr: 'context.count == 1' } } },
          },
          touched: 'thanks',
        },
      },
    });
    const context = {
      ...(smallFlow['context'] as Parts),
      count: { type: 'integer', minimum: 0, maximum: 9, default: 0, description: 'Count.' },
    };
    const session = new Session(loaded(load({ ...flow, context })));
    expect(Object.values(session.state.timers)[0]?.eventType).toContain('7000');
    session.timer();
    expect(session.state).toMatchObject({ status: 'ended', output: { times: 7, seen: true } });
    expect(session.shown).toEqual([
      { key: 'telling.message', args: { amountMinor: 950, mood: 'bad' } },
    ]);
  });
});

describe('a fragment used more than once', () => {
  const second = {
    ...tellUse,
    on: { told: 'ended', touched: 'ended' },
    out: { times: 'more', seen: null },
  };
  const context = {
    ...(smallFlow['context'] as Parts),
    more: { type: 'integer', minimum: 0, maximum: 9, default: 0, description: 'More.' },
  };

  it('should keep the values of both apart, one after the other', () => {
    const flow = loaded(
      load({
        ...stepsWith({
          telling: { ...tellUse, on: { told: 'thanks', touched: 'thanks' } },
          thanks: second,
        }),
        context,
      }),
    );
    expect(flow.uses.map(({ path }) => path)).toEqual(['telling', 'thanks']);
    expect(Object.keys(flow.file.context).slice(-4)).toEqual([
      'telling_times',
      'telling_lastCard',
      'thanks_times',
      'thanks_lastCard',
    ]);
    const session = new Session(flow).timer().timer();
    expect(session.state.context).toMatchObject({ times: 2, telling_times: 2, thanks_times: 1 });
    expect(session.shown.map((text) => (text as { key: string }).key)).toEqual([
      'telling.message',
      'thanks.message',
    ]);
    session.timer().timer();
    expect(session.state.context).toMatchObject({ times: 2, more: 2 });
  });

  it('should run in two regions at once, and end when both have', () => {
    const region = (changed: Parts = {}) => ({
      initial: 'telling',
      states: {
        telling: { ...tellUse, on: { told: 'done', touched: 'done' }, ...changed },
        done: { type: 'final' },
      },
    });
    const states = {
      both: {
        type: 'parallel',
        states: { a: region(), 'b-1': region({ out: { times: 'more', seen: null } }) },
        onDone: 'ended',
      },
      ended: { type: 'final' },
    };
    const flow = loaded(load({ ...flowWith(states, 'both'), context }));
    expect(Object.keys(flow.file.context)).toEqual(
      expect.arrayContaining(['both_a_telling_times', 'both_b_1_telling_times']),
    );
    const session = new Session(flow).timer();
    expect(session.paths).toEqual(
      expect.arrayContaining(['both.a.telling.again', 'both.b-1.telling.showing']),
    );
    expect(session.state.context).toMatchObject({
      both_a_telling_times: 2,
      both_b_1_telling_times: 1,
    });
    session.event('terminal.touched');
    expect(session.state.status).toBe('ended');
  });

  it('should be a region itself, which stays at its end', () => {
    const region = { ...tellUse, on: { told: {}, touched: {} } };
    const states = {
      both: {
        type: 'parallel',
        states: { a: region, b: { ...region, out: { times: 'more', seen: null } } },
        onDone: 'ended',
      },
      ended: { type: 'final' },
    };
    const session = new Session(loaded(load({ ...flowWith(states, 'both'), context })));
    session.timer().timer().timer();
    expect(session.state.status).toBe('active');
    session.timer();
    expect(session.state).toMatchObject({ status: 'ended', context: { times: 2, more: 2 } });
  });

  it('should not take a name that is taken', () => {
    const clash = { type: 'boolean', default: false, description: 'Taken.' };
    const flow = loaded(
      load({ ...smallFlow, context: { ...(smallFlow['context'] as Parts), telling_times: clash } }),
    );
    expect(flow.file.context['telling_times']).toEqual(clash);
    expect(new Session(flow).state.context).toMatchObject({
      telling_times: false,
      telling_times_: 1,
    });
  });
});

/** A fragment around `tell` that adds something of its own. */
const around: Parts = {
  ...tell,
  id: 'around',
  in: {
    patience: { type: 'duration', minimum: 'PT1S', maximum: 'PT1M', description: 'How long.' },
    amountMinor: {
      type: 'integer',
      'x-unit': 'minor',
      minimum: 0,
      maximum: 1000,
      description: 'How much.',
    },
  },
  out: { total: { type: 'integer', minimum: 0, maximum: 9, description: 'How often.' } },
  context: {
    times: { type: 'integer', minimum: 0, maximum: 9, default: 0, description: 'Times.' },
    seen: { type: 'boolean', default: false, description: 'Seen.' },
    card: { 'x-opaque': 'card', description: 'None.' },
  },
  entries: {},
  exits: { over: { description: 'Over.' } },
  machine: {
    id: 'around',
    initial: 'inner',
    states: {
      inner: {
        ...tellUse,
        with: {
          wait: { $expr: 'params.patience' },
          amountMinor: { $expr: 'params.amountMinor' },
          cardKey: { $expr: 'context.card' },
        },
        on: { told: 'over', touched: '#around.over' },
      },
      over: { type: 'final', output: { total: { $expr: 'context.times' } } },
    },
  },
};

describe('a fragment in a fragment', () => {
  const flow = stepsWith({
    telling: {
      use: 'around',
      with: {
        patience: { $expr: 'params.messageWait' },
        amountMinor: { $expr: 'params.amountMinor - 100' },
      },
      out: { total: 'times' },
      on: { over: 'ended' },
    },
  });
  const result = load(flow, { tell: fragmentOf(tell), around: fragmentOf(around, {}) });

  it('should be spelt out with the paths of both', () => {
    const nested = loaded(result);
    expect(nested.uses.map(({ path, fragment }) => [path, fragment])).toEqual([
      ['telling', 'around'],
      ['telling.inner', 'tell'],
    ]);
    expect(nested.fragments).toEqual(['around', 'tell']);
    const inner = `${telling}/states/inner`;
    expect(partAt(nested, `${inner}/states/showing/after/messageWait/0/guard/params`)).toEqual({
      $expr: 'context.telling_inner_times < 2 && (params.amountMinor - 100) < 900',
    });
    expect(partAt(nested, `${inner}/onDone/1`)).toMatchObject({ target: '#small.telling.over' });
    expect(partAt(nested, `${inner}/onDone/0/actions/0/params`)).toEqual({
      telling_times: { $expr: 'context.telling_inner_times' },
      telling_seen: false,
    });
    expect(Object.keys(nested.texts['en'] ?? {})).toEqual(['telling.inner.message']);
    const session = new Session(nested).timer().timer();
    expect(session.state).toMatchObject({ status: 'ended', output: { times: 2 } });
  });

  it('should lead from live states to what was written, with all uses', () => {
    const origin = loaded(result).originOf(`${telling}/states/inner/states/again`, 'key');
    expect(origin).toMatchObject({
      file: 'fragments/tell/fragment.json',
      pointer: '/machine/states/again',
      place: placeOf(fragmentOf(tell).fragmentText, '"again": {\n        "entry"'),
      uses: [
        {
          fragment: 'tell',
          file: 'fragments/around/fragment.json',
          pointer: '/machine/states/inner',
        },
        { fragment: 'around', file: 'flow.json', ...placeOf(result.flowText, '"telling": {') },
      ],
    });
  });
});

describe('the source map', () => {
  const { fragmentText } = fragmentOf(tell);
  const flowText = load().flowText;
  const rows: readonly (readonly [pointer: string, file: 'flow' | 'tell', written: string])[] = [
    [telling, 'tell', '/machine'],
    [
      `${telling}/states/showing/after/messageWait/1`,
      'tell',
      '/machine/states/showing/after/wait/1',
    ],
    [
      `${telling}/states/showing/entry/0/params/telling_times/$expr`,
      'tell',
      '/machine/states/showing/entry/0/params/times/$expr',
    ],
    [`${telling}/entry/0/params/telling_times`, 'tell', '/context/times'],
    ['/context/telling_times/maximum', 'tell', '/context/times/maximum'],
    [`${telling}/onDone/0/target`, 'flow', `${telling}/on/told`],
    [`${telling}/onDone/0/actions/0/params/times`, 'tell', '/machine/states/told/output/times'],
    [
      '/machine/states/thanks/after/messageWait',
      'flow',
      '/machine/states/thanks/after/messageWait',
    ],
    ['/params/messageWait', 'flow', '/params/messageWait'],
  ];

  it.each(rows)('should lead from %s to the %s', (pointer, file, written) => {
    const origin = small.originOf(pointer);
    expect([origin.file, origin.pointer]).toEqual([
      file === 'flow' ? 'flow.json' : 'fragments/tell/fragment.json',
      written,
    ]);
    expect(origin.uses).toHaveLength(file === 'flow' ? 0 : 1);
    const text = (file === 'flow' ? flowText : fragmentText).split('\n');
    const last = written.split('/').at(-1) ?? '';
    const around = text.slice(Math.max(0, origin.place.line - 3), origin.place.line).join('\n');
    if (!/^\d+$/.test(last)) expect(around).toContain(`"${last}"`);
  });

  it('should show findings about the whole flow where the arrow was written', () => {
    const charge = {
      initial: 'asking',
      on: { 'terminal.touched': 'telling' },
      states: { asking: { ...tellUse, on: { told: '#small.ended', touched: '#small.ended' } } },
    };
    const asking: Parts = {
      ...around,
      id: 'around',
      machine: {
        id: 'around',
        initial: 'paying',
        states: {
          paying: {
            invoke: {
              src: 'terminal.cancel',
              input: { holdId: { $expr: 'context.hold' }, reason: 'nothingUsed' },
              onDone: {
                guard: {
                  type: 'outcome',
                  params: { in: ['done', 'handedOver', 'inProgress', 'alreadyClosed'] },
                },
                target: 'over',
              },
              onError: {
                guard: { type: 'code', params: { in: ['notSent', 'failed', 'unknown'] } },
                target: 'over',
              },
            },
          },
          over: { type: 'final', output: { total: 1 } },
        },
      },
      context: { hold: { 'x-opaque': 'id', description: 'The reservation.' } },
    };
    const use = {
      use: 'around',
      with: { patience: 'PT5S', amountMinor: 5 },
      out: { total: 'times' },
      on: { over: '#small.ended' },
    };
    const states = { ...charge, states: { asking: use } };
    const { findings, flowText: text } = load(
      stepsWith({
        charge: states as unknown as Json,
        thanks: { after: { messageWait: 'charge' } },
      }),
      {
        tell: fragmentOf(tell),
        around: fragmentOf(asking, {}),
      },
    );
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([
      {
        code: 'FLOW_MONEY_ABANDONED',
        file: 'flow.json',
        pointer: '/machine/states/charge/on/terminal.touched',
      },
    ]);
    expect(errors[0]).toMatchObject({ line: placeOf(text, '"terminal.touched": "telling"').line });
    expect(errors[0]?.message).toContain('charge.asking.paying');
  });
});

describe('the identities of a flow with fragments', () => {
  const hashes = (flow: LoadedFlow) => [flow.behaviourHash, flow.bundleHash];
  const withTell = (parts: Parts, texts?: Readonly<Record<string, string>>) =>
    loaded(load(smallFlow, { tell: fragmentOf(parts, texts) }));

  it('should be those of the flow spelt out, white space and place of the file apart', () => {
    expect(hashes(loaded(load()))).toEqual(hashes(small));
    const source = fragmentOf(tell);
    const dense = {
      ...source,
      fragmentText: JSON.stringify(tell),
      file: 'elsewhere/fragment.json',
    };
    expect(hashes(loaded(load(smallFlow, { tell: dense, other: source })))).toEqual(hashes(small));
  });

  it('should behave otherwise when the fragment does', () => {
    const context = {
      ...(tell['context'] as Parts),
      times: { type: 'integer', minimum: 0, maximum: 8, default: 0, description: 'Times shown.' },
    };
    const other = withTell({ ...tell, context });
    expect(other.behaviourHash).not.toBe(small.behaviourHash);
    expect(other.bundleHash).not.toBe(small.bundleHash);
  });

  it('should be another bundle, not another behaviour, with other words', () => {
    const said = withTell({ ...tell, description: { en: 'Says it twice.' } });
    const shown = withTell(tell, {
      en: '{ "message": "{mood, select, good {Yes} other {No}} {amountMinor, money}" }',
    });
    for (const other of [said, shown]) {
      expect(other.behaviourHash).toBe(small.behaviourHash);
      expect(other.bundleHash).not.toBe(small.bundleHash);
    }
  });
});

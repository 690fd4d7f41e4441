// Proves that what is wrong about a fragment is found where it was written, once, with the uses that led there.
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { placeOf } from '../../../fixtures/flows/valid-flow.ts';
import {
  flowWith,
  fragmentOf,
  load,
  type Parts,
  smallFlow,
  stepsWith,
  tell,
  tellUse,
} from '../../../fixtures/fragments/small-flow.ts';

const telling = '/machine/states/telling';
const given = tellUse['with'] as Parts;
const on = tellUse['on'] as Parts;
const changedUse = (changed: Parts) => stepsWith({ telling: { ...tellUse, ...changed } });
const without = (parts: Parts, name: string): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([key]) => key !== name));

type Row = readonly [name: string, flow: Parts, code: string, pointer: string, words: string];

const wrongUses: readonly Row[] = [
  [
    'an unknown fragment',
    changedUse({ use: 'tel' }),
    'FLOW_FRAGMENT_UNKNOWN',
    '/use',
    'did you mean "tell"?',
  ],
  ['an entry action', changedUse({ entry: [] }), 'FLOW_SHAPE', '/entry', 'a step of its own'],
  [
    'nothing given',
    stepsWith({ telling: without(tellUse, 'with') }),
    'FLOW_FRAGMENT_WITH',
    '/use',
    'needs "wait"',
  ],
  [
    'one thing not given',
    changedUse({ with: without(given, 'amountMinor') }),
    'FLOW_FRAGMENT_WITH',
    '/with',
    'needs "amountMinor" under "with": How much.',
  ],
  [
    'something that it does not take',
    changedUse({ with: { ...given, moood: 'bad' } }),
    'FLOW_FRAGMENT_WITH',
    '/with/moood',
    'did you mean "mood"?',
  ],
  [
    'a word that is none',
    changedUse({ with: { ...given, mood: 'angry' } }),
    'FLOW_FRAGMENT_WITH',
    '/with/mood',
    '"good", "bad"',
  ],
  [
    'a literal of the wrong type',
    changedUse({ with: { ...given, amountMinor: 'much' } }),
    'FLOW_FRAGMENT_WITH',
    '/with/amountMinor',
    'whole number',
  ],
  [
    'an expression of the wrong unit',
    changedUse({ with: { ...given, amountMinor: { $expr: 'params.messageWait' } } }),
    'FLOW_EXPRESSION',
    '/with/amountMinor/$expr',
    'minor',
  ],
  [
    'an expression with a misspelt name',
    changedUse({ with: { ...given, amountMinor: { $expr: 'params.amountMino' } } }),
    'FLOW_EXPRESSION',
    '/with/amountMinor/$expr',
    'amountMinor',
  ],
  [
    'a duration that is no setting',
    changedUse({ with: { ...given, wait: { $expr: 'params.messageWait + params.messageWait' } } }),
    'FLOW_FRAGMENT_WITH',
    '/with/wait',
    'a setting of type duration',
  ],
  [
    'a duration out of its range',
    changedUse({ with: { ...given, wait: 'PT2M' } }),
    'FLOW_FRAGMENT_WITH',
    '/with/wait',
    'PT1S and PT1M',
  ],
  [
    'a number that may be out of its range',
    changedUse({ with: { ...given, amountMinor: { $expr: 'params.amountMinor - 101' } } }),
    'FLOW_FRAGMENT_WITH',
    '/with/amountMinor',
    'must lie within 0 and any; this is from -1 to 899',
  ],
  [
    'an opaque value that is a literal',
    changedUse({ with: { ...given, cardKey: 'card-a' } }),
    'FLOW_FRAGMENT_WITH',
    '/with/cardKey',
    'opaque',
  ],
  [
    'a missing exit',
    changedUse({ on: without(on, 'touched') }),
    'FLOW_FRAGMENT_EXIT',
    '/on',
    'can also end by "touched"',
  ],
  [
    'no exits',
    stepsWith({ telling: without(tellUse, 'on') }),
    'FLOW_FRAGMENT_EXIT',
    '/use',
    'can also end by "told", "touched"',
  ],
  [
    'an unknown exit',
    changedUse({ on: { ...on, tolt: 'ended' } }),
    'FLOW_FRAGMENT_EXIT',
    '/on/tolt',
    'did you mean "told"?',
  ],
  [
    'an exit with a condition',
    changedUse({
      on: {
        ...on,
        told: { target: 'ended', guard: { type: 'when', params: { $expr: 'context.seen' } } },
      },
    }),
    'FLOW_FRAGMENT_EXIT',
    '/on/told/guard',
    'no condition',
  ],
  [
    'an exit with alternatives',
    changedUse({ on: { ...on, told: ['ended', 'thanks'] } }),
    'FLOW_FRAGMENT_EXIT',
    '/on/told',
    'one arrow',
  ],
  [
    'a result that the fragment does not have',
    changedUse({ out: { timez: 'times' } }),
    'FLOW_FRAGMENT_WITH',
    '/out/timez',
    'did you mean "times"?',
  ],
  [
    'a result for a value that is not remembered',
    changedUse({ out: { times: 'tims' } }),
    'FLOW_FRAGMENT_WITH',
    '/out/times',
    'did you mean "times"?',
  ],
  [
    'a result that does not fit',
    changedUse({ out: { times: 'seen' } }),
    'FLOW_FRAGMENT_WITH',
    '/out/times',
    '"times" does not fit "seen"',
  ],
  [
    'an arrow into the middle',
    stepsWith({ thanks: { after: { messageWait: '#small.telling.told' } } }),
    'FLOW_FRAGMENT_ENTRY',
    '/machine/states/thanks/after/messageWait',
    'lead to "telling", or to "telling.again"',
  ],
  [
    'deep history around it',
    flowWith(
      {
        part: {
          initial: 'telling',
          on: { 'terminal.touched': 'back' },
          states: {
            telling: { ...tellUse, on: { told: '#small.ended', touched: '#small.ended' } },
            before: { type: 'history', history: 'deep' },
          },
        },
        back: { after: { messageWait: '#small.part.before' } },
        ended: { type: 'final' },
      },
      'part',
    ),
    'FLOW_FRAGMENT_ENTRY',
    '/machine/states/part/states/before',
    'shallow history',
  ],
];

describe('a wrong use', () => {
  it.each(wrongUses)('should be told at its place: %s', (_, flow, code, pointer, words) => {
    const { findings, flow: loaded, flowText } = load(flow);
    expect(loaded).toBeUndefined();
    const at = pointer.startsWith('/machine') ? pointer : `${telling}${pointer}`;
    const places = findings.map((finding) => `${finding.code} ${finding.pointer} ${finding.file}`);
    expect([...new Set(places)]).toEqual([`${code} ${at} flow.json`]);
    expect(findings[0]?.message).toContain(words);
    const name = at.split('/').at(-1) ?? '';
    const line = flowText.split('\n')[(findings[0]?.line ?? 0) - 1] ?? '';
    expect(line).toContain(`"${name}"`);
  });

  it('should say where the expression is wrong, not only that it is', () => {
    const { findings, flowText } = load(
      changedUse({ with: { ...given, amountMinor: { $expr: 'params.amountMino' } } }),
    );
    const { line, column } = placeOf(flowText, 'params.amountMino"');
    expect(findings[0]).toMatchObject({ line, column: column + 'params.'.length });
  });

  it('should tell a result that has no place to go', () => {
    const context = without(smallFlow['context'] as Parts, 'times');
    const flow = {
      ...smallFlow,
      context,
      machine: { ...(smallFlow['machine'] as Parts), output: 1 },
    };
    expect(load(flow).findings[0]).toMatchObject({
      code: 'FLOW_FRAGMENT_WITH',
      pointer: `${telling}/use`,
    });
    const machine = flow.machine as unknown as { readonly states: Parts };
    const states = { ...machine.states, telling: { ...tellUse, out: { times: null } } };
    expect(load({ ...flow, machine: { ...flow.machine, states } }).findings).toEqual([]);
  });

  it('should tell that a flow does not require what its fragment needs', () => {
    const fragment = fragmentOf({ ...tell, requires: ['terminal', 'charger'] });
    expect(load(smallFlow, { tell: fragment }).findings).toMatchObject([
      { code: 'FLOW_FRAGMENT_WITH', pointer: `${telling}/use` },
    ]);
  });

  it('should find "with" and "out" without "use"', () => {
    const { findings } = load(stepsWith({ thanks: { with: {}, after: { messageWait: 'ended' } } }));
    expect(findings[0]).toMatchObject({ code: 'FLOW_SHAPE', pointer: '/machine/states/thanks' });
    expect(findings[0]?.message).toContain('"use"');
  });
});

const machine = tell['machine'] as { readonly states: Parts };
const tellWith = (states: Parts): Parts => ({
  ...tell,
  machine: { ...(tell['machine'] as Parts), states: { ...machine.states, ...states } },
});

const wrongFragments: readonly Row[] = [
  [
    'an exit without its step',
    { ...tell, exits: { ...(tell['exits'] as Parts), tolt: { description: 'x' } } },
    'FLOW_FRAGMENT_EXIT',
    '/exits/tolt',
    'did you mean "told"?',
  ],
  [
    'a final step that is no exit',
    tellWith({ lost: { type: 'final' } }),
    'FLOW_FRAGMENT_EXIT',
    '/machine/states/lost',
    'list it under "exits"',
  ],
  [
    'an entry without its step',
    { ...tell, entries: { agan: { description: 'x' } } },
    'FLOW_FRAGMENT_ENTRY',
    '/entries/agan',
    'did you mean "again"?',
  ],
  [
    'a result that is not declared',
    tellWith({ told: { type: 'final', output: { times: 1, seen: true, sene: true } } }),
    'FLOW_FRAGMENT_EXIT',
    '/machine/states/told/output/sene',
    'did you mean "seen"?',
  ],
  [
    'a result of the wrong kind',
    tellWith({ told: { type: 'final', output: { times: true } } }),
    'FLOW_FRAGMENT_EXIT',
    '/machine/states/told/output/times',
    'whole number',
  ],
  [
    'a result that no exit gives',
    { ...tell, out: { ...(tell['out'] as Parts), more: { type: 'boolean', description: 'x' } } },
    'FLOW_FRAGMENT_EXIT',
    '/out/more',
    'No exit gives back "more"',
  ],
  [
    'an input without a kind',
    { ...tell, in: { ...(tell['in'] as Parts), odd: { description: 'x', minimum: 1 } } },
    'FLOW_PARAM',
    '/in/odd',
    'what kind of value',
  ],
  [
    'an input with a wrong default',
    {
      ...tell,
      in: { ...(tell['in'] as Parts), mood: { enum: ['a'], default: 'b', description: 'x' } },
    },
    'FLOW_PARAM',
    '/in/mood',
    'must be one of "a"',
  ],
  [
    'regions at the top',
    { ...tell, machine: { ...(tell['machine'] as Parts), type: 'parallel', initial: 'told' } },
    'FLOW_SHAPE',
    '/machine/type',
    'into a step inside',
  ],
  [
    'a wrong expression',
    tellWith({
      again: {
        entry: { type: 'assign', params: { times: { $expr: 'context.tims' } } },
        after: { wait: 'told' },
      },
    }),
    'FLOW_EXPRESSION',
    '/machine/states/again/entry/params/times/$expr',
    'times',
  ],
  [
    'an unknown target',
    tellWith({ again: { after: { wait: 'tolt' } } }),
    'FLOW_TARGET_UNKNOWN',
    '/machine/states/again/after/wait',
    'did you mean "told"?',
  ],
  [
    'an unknown waiting time',
    tellWith({ again: { after: { wit: 'told' } } }),
    'FLOW_DELAY_UNKNOWN',
    '/machine/states/again/after/wit',
    'did you mean "wait"?',
  ],
  [
    'an unknown text',
    tellWith({
      again: {
        entry: { type: 'terminal.show', params: { text: { $text: 'mesage' } } },
        after: { wait: 'told' },
      },
    }),
    'FLOW_TEXT_MISSING',
    '/machine/states/again/entry/params/text/$text',
    'did you mean "message"?',
  ],
  [
    'another name than its folder',
    { ...tell, id: 'tall', machine: { ...(tell['machine'] as Parts), id: 'tall', on: {} } },
    'FLOW_NAME_RESERVED',
    '/id',
    '"tell" as its folder',
  ],
  ['a part too many', { ...tell, trigger: {} }, 'FLOW_SHAPE', '/trigger', '"trigger" is not known'],
];

describe('a wrong fragment', () => {
  it.each(wrongFragments)(
    'should be told in its own file: %s',
    (_, parts, code, pointer, words) => {
      const states = { ...(smallFlow['machine'] as { readonly states: Parts }).states };
      const twice = flowWith({
        ...states,
        thanks: { ...tellUse, on: { told: 'ended', touched: 'ended' } },
      });
      const { findings, flow, flowText } = load(twice, { tell: fragmentOf(parts) });
      expect(flow).toBeUndefined();
      const found = findings.filter(
        (finding) => finding.code === code && finding.pointer === pointer,
      );
      expect(found).toHaveLength(1);
      expect(found[0]?.message).toContain(words);
      const use = { fragment: 'tell', file: 'flow.json', pointer: telling };
      expect(found[0]?.uses).toEqual([{ ...use, ...placeOf(flowText, '"telling": {') }]);
    },
  );

  it('should be told at the line and column that is wrong', () => {
    const parts = tellWith({
      again: {
        after: {
          wait: {
            target: 'told',
            guard: { type: 'when', params: { $expr: 'params.moood == "bad"' } },
          },
        },
      },
    });
    const source = fragmentOf(parts);
    const { findings } = load(smallFlow, { tell: source });
    const { line, column } = placeOf(source.fragmentText, 'params.moood');
    expect(findings).toMatchObject([
      {
        code: 'FLOW_EXPRESSION',
        line,
        column: column + 'params.'.length,
        file: 'fragments/tell/fragment.json',
      },
    ]);
  });

  it('should be told when it cannot be read', () => {
    const broken = { fragmentText: '{', texts: {} };
    const { findings } = load(smallFlow, { tell: broken });
    expect(findings.map(({ code, file }) => [code, file])).toContainEqual([
      'FLOW_JSON_SYNTAX',
      'fragments/tell/fragment.json',
    ]);
  });

  it('should be told in its texts', () => {
    const source = fragmentOf(tell, { en: '{ "message": "{amount, money}", "old": "x" }' });
    const { findings } = load(smallFlow, { tell: source });
    expect(findings.map(({ code, file, pointer }) => [code, file, pointer])).toContainEqual([
      'FLOW_TEXT_SYNTAX',
      'fragments/tell/texts/en.json',
      '/message',
    ]);
  });
});

const through = (id: string, other: Json): Parts => ({
  ...tell,
  id,
  in: {},
  out: {},
  context: {},
  entries: {},
  exits: { left: { description: 'x' } },
  machine: { id, initial: 'inner', states: { inner: other, left: { type: 'final' } } },
});
const throughUse = (name: string) => ({ use: name, on: { left: 'left' } });

describe('fragments in fragments', () => {
  const around = stepsWith({ thanks: { use: 'a', on: { left: 'ended' } } });

  it('should not lie in themselves', () => {
    const source = fragmentOf(through('b', throughUse('a')), {});
    const { findings, flow } = load(around, {
      tell: fragmentOf(tell),
      a: fragmentOf(through('a', throughUse('b')), {}),
      b: source,
    });
    expect(flow).toBeUndefined();
    const circles = findings.filter(({ code }) => code === 'FLOW_FRAGMENT_CYCLE');
    expect(circles).toMatchObject([
      {
        file: 'fragments/b/fragment.json',
        pointer: '/machine/states/inner/use',
        line: placeOf(source.fragmentText, '"use": "a"').line,
        uses: [
          { fragment: 'b', file: 'fragments/a/fragment.json' },
          { fragment: 'a', file: 'flow.json' },
        ],
      },
    ]);
    expect(circles[0]?.message).toContain('"a" uses "b" uses "a"');
  });

  it('should not grow without end', () => {
    const names = Array.from({ length: 30 }, (_, at) => `f${at}`);
    const sources = names.map((name, at) => {
      const next = names[at + 1];
      const both = next === undefined ? {} : { also: throughUse(next) };
      const inner = next === undefined ? { after: { '1000': 'left' } } : throughUse(next);
      const parts = through(name, inner);
      const its = parts['machine'] as { readonly states: Parts };
      const states = { ...its.states, ...both };
      return [
        name,
        fragmentOf({ ...parts, machine: { ...its, states } as unknown as Json }, {}),
      ] as const;
    });
    const flow = stepsWith({ thanks: { use: 'f0', on: { left: 'ended' } } });
    const { findings } = load(flow, { tell: fragmentOf(tell), ...Object.fromEntries(sources) });
    expect(findings.map(({ code }) => code)).toContain('FLOW_FRAGMENT_SIZE');
  });

  it('should tell the whole chain of uses', () => {
    const parts = through('a', {
      ...throughUse('tell'),
      on: { told: 'left' },
      with: { wait: 'PT5S', amountMinor: 1 },
      out: { times: null, seen: null },
    });
    const { findings } = load(around, { tell: fragmentOf(tell), a: fragmentOf(parts, {}) });
    expect(
      findings.map(({ code, pointer, file, uses }) => [code, pointer, file, uses?.length]),
    ).toEqual([
      ['FLOW_FRAGMENT_EXIT', '/machine/states/inner/on', 'fragments/a/fragment.json', 1],
      ['FLOW_FRAGMENT_WITH', '/machine/states/inner/with', 'fragments/a/fragment.json', 1],
    ]);
  });
});

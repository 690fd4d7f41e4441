import { describe, expect, it } from 'vitest';
import type { Json } from '../../../../engine/contracts/json.ts';
import { compileFlow } from '../../../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import type { FlowState } from '../../../../engine/core/flow/flow-file.ts';
import { playScenario } from '../../../../engine/core/simulate/play-scenario.ts';
import { readScenario } from '../../../../engine/core/simulate/read-scenario.ts';
import type { ScenarioStep } from '../../../../engine/core/simulate/scenario.ts';
import { assign, outcome, tinyFlow } from '../step/tiny-flow.ts';

const text = { type: 'terminal.show', params: { text: { $text: 'checking', args: { n: 1 } } } };
const hold = assign({ holdId: { $expr: 'event.output.holdId' } });

/** Reserves, then commits what the event `charger.totals` says, and ends. */
const machine: FlowState = {
  initial: 'reserving',
  output: { ending: 'paid' },
  on: { 'flow.fault': '.over' },
  states: {
    reserving: {
      entry: text,
      invoke: {
        src: 'terminal.authorize',
        input: { amountMinor: 5000 },
        onDone: [
          { guard: outcome('approved'), target: 'charging', actions: hold },
          { guard: outcome('declined'), target: 'over' },
        ],
        onError: 'over',
      },
    },
    charging: {
      after: { 60000: 'over' },
      on: {
        'charger.totals': {
          target: 'paying',
          actions: assign({ totalMinor: { $expr: 'event.totalMinor' } }),
        },
      },
    },
    paying: {
      invoke: {
        src: 'terminal.commit',
        input: {
          holdId: { $expr: 'context.holdId' },
          amountMinor: { $expr: 'context.totalMinor' },
        },
        onDone: 'over',
        onError: 'over',
      },
    },
    over: { type: 'final' },
  },
};
const context = {
  holdId: { 'x-opaque': 'id', description: 'The hold.' },
  totalMinor: {
    type: 'integer',
    'x-unit': 'minor',
    minimum: 0,
    maximum: 90_000,
    default: 0,
    description: 'Money.',
  },
} as const;
const flow = compileFlow(tinyFlow(machine, { context }), operationDefinition);

const approve = {
  answer: { to: 'terminal.authorize', outcome: 'approved', authorizedMinor: 5000 },
};
const totals = (totalMinor: number) => ({
  event: { type: 'charger.totals', energyWh: 1, totalMinor, atLimit: false, source: 'engine' },
});
const done = { answer: { to: 'terminal.commit', outcome: 'done' } };

const scenario = (
  steps: readonly Json[],
  more: Record<string, Json> = {},
): Record<string, Json> => ({
  id: 'case',
  title: { en: 'A case' },
  trigger: { type: 'charger.pluggedIn' },
  steps,
  ends: { ending: 'paid', hold: 'confirmed', end: 'commit', committedMinor: 154 },
  ...more,
});
const play = (steps: readonly Json[], more: Record<string, Json> = {}) =>
  playScenario(flow, readScenario(scenario(steps, more)));

describe('playScenario', () => {
  it('should play to the end and tell the story with times, states and effects', () => {
    const run = play([{ wait: 'PT2S' }, approve, { wait: 'PT58S' }, totals(154), done]);
    expect(run.failure).toBeUndefined();
    expect(run).toMatchObject({ ok: true, output: { ending: 'paid' } });
    expect(
      run.story.map(({ atMs, say, activePaths }) => [atMs, say.en, activePaths.at(-1)]),
    ).toEqual([
      [0, 'the driver plugs in', 'reserving'],
      [0, '2 s pass', 'reserving'],
      [2_000, 'the bank approves and the amount is reserved', 'charging'],
      [2_000, '58 s pass', 'charging'],
      [60_000, expect.any(String), 'paying'],
      [60_000, expect.any(String), 'over'],
    ]);
    expect(run.story[0]?.effects.map(({ kind }) => kind)).toEqual(['notice', 'operation.start']);
    expect(run.holds).toMatchObject([
      { phase: 'confirmed', committedMinor: 154, openedAtMs: 0, closedAtMs: 60_000 },
    ]);
  });

  it.each<[string, Json, Json, Json]>([
    ['in', { in: 'paying' }, 'paying', ['charging']],
    ['asks', { asks: ['terminal.commit'] }, ['terminal.commit'], []],
    ['shows', { shows: 'other' }, 'other', 'checking'],
    ['args', { args: { n: 2 } }, { n: 2 }, { n: 1 }],
    ['hold', { hold: 'closing' }, 'closing', 'reserved'],
    [
      'input of terminal.commit',
      { input: { 'terminal.commit': { amountMinor: 1 } } },
      { amountMinor: 1 },
      null,
    ],
  ])(
    'should stop at a wrong "%s", with the number of the line and what happened',
    (what, expected, wanted, instead) => {
      const run = play([approve, { expect: expected }, totals(154), done]);
      expect(run.ok).toBe(false);
      expect(run.failure).toMatchObject({
        code: 'SCENARIO_FAILED',
        details: { scenario: 'case', step: 2, what, expected: wanted, instead },
      });
    },
  );

  it.each<[string, readonly Json[], Record<string, Json>, string, Json]>([
    ['an answer nobody waits for', [done], {}, 'asks', ['terminal.authorize']],
    [
      'an event after the end',
      [{ silence: { to: 'terminal.authorize', code: 'failed' } }, totals(1)],
      {},
      'charger.totals',
      'ended',
    ],
    [
      'another trigger',
      [approve],
      { trigger: { type: 'charger.unplugged' } },
      'trigger',
      'charger.unplugged',
    ],
    ['a session that goes on', [approve], {}, 'ending', 'still in charging'],
  ])('should fail on %s', (_, steps, more, what, instead) => {
    expect(play(steps, more).failure?.details).toMatchObject({ what, instead });
  });

  it.each<[string, Json]>([
    ['another ending', { ending: 'lost', hold: 'confirmed', end: 'commit', committedMinor: 154 }],
    [
      'another end of the hold',
      { ending: 'paid', hold: 'confirmed', end: 'cancel', committedMinor: 154 },
    ],
    ['another amount', { ending: 'paid', hold: 'confirmed', end: 'commit', committedMinor: 155 }],
    [
      'a person who was not called',
      { ending: 'paid', hold: 'confirmed', end: 'commit', committedMinor: 154, person: 'x' },
    ],
  ])('should fail on %s', (_, ends) => {
    const { failure } = play([approve, totals(154), done], { ends });
    expect(failure?.details).toMatchObject({
      step: 4,
      what: 'ends',
      instead: { ending: 'paid', committedMinor: 154 },
    });
  });

  it('should fire due timers in order of time', () => {
    const timers: FlowState = {
      initial: 'a',
      output: { ending: 'b' },
      states: {
        a: { after: { 5000: 'b', 2000: { actions: text }, 3000: { actions: text } } },
        b: { type: 'final' },
      },
    };
    const ends = { ending: 'b', hold: 'none', end: null };
    const read = readScenario(scenario([{ wait: 'PT1M' }], { ends }));
    const run = playScenario(compileFlow(tinyFlow(timers), operationDefinition), read);
    expect(run.ok).toBe(true);
    expect(run.story.map(({ atMs }) => atMs)).toEqual([0, 2_000, 3_000, 5_000, 5_000]);
  });

  it('should go on after a restart as if nothing had happened, with fresh ids', () => {
    const run = play([
      { restart: true },
      approve,
      { restart: true },
      totals(154),
      { restart: true },
      done,
    ]);
    expect(run.failure).toBeUndefined();
    expect(run.holds[0]?.holdId).toBe('scenario/0/2');
    expect(JSON.stringify(run.story)).toContain('"operationId":"scenario/2/4"');
  });

  it('should have the ledger refuse a commit above the approved amount and tell the flow that it failed', () => {
    const ends = {
      ending: 'paid',
      hold: 'reserved',
      end: null,
      person: 'sessionEndedWithOpenHold',
    };
    const run = play([approve, totals(5001)], { ends });
    expect(run.failure).toBeUndefined();
    expect(run.story.at(-1)?.say.en).toBe('the engine refuses to charge the card as asked');
  });

  it('should give the flow its own fault as the next input', () => {
    const ends = {
      ending: 'paid',
      hold: 'reserved',
      end: null,
      person: 'sessionEndedWithOpenHold',
    };
    const run = play([approve, totals(90_001)], { ends });
    expect(run.failure).toBeUndefined();
    expect(run.story.at(-1)?.say.en).toBe('the flow meets an error of its own');
  });

  it('should undo a reservation that the flow had left', () => {
    const fault = {
      event: { type: 'flow.fault', code: 'X', pointer: '', inputType: '', openHold: true },
    };
    const ends = { ending: 'paid', hold: 'closing', end: 'cancel' };
    expect(play([fault, approve], { ends }).failure).toBeUndefined();
  });
});

describe('readScenario', () => {
  const read = (steps: readonly Json[], more: Record<string, Json> = {}) =>
    readScenario(scenario(steps, more));

  it.each<[string, Json, string]>([
    ['two things in one line', { wait: 'PT1S', restart: true }, '/steps/0'],
    ['nothing in a line', { note: 'nothing' }, '/steps/0'],
    ['an unknown key', { waits: 'PT1S' }, '/steps/0'],
    ['a wait that is no duration', { wait: 'P' }, '/steps/0/wait'],
    ['an unknown event', { event: { type: 'charger.exploded' } }, '/steps/0/event/type'],
    ['an event without a field', { event: { type: 'charger.ended' } }, '/steps/0/event'],
    [
      'a field out of range',
      { event: { type: 'charger.ended', reason: 'full', energyWh: -1 } },
      '/steps/0/event/energyWh',
    ],
    [
      'a value that is not listed',
      { event: { type: 'charger.ended', reason: 'tired' } },
      '/steps/0/event/reason',
    ],
    [
      'a field too many',
      { event: { type: 'charger.started', energyWh: 1 } },
      '/steps/0/event/energyWh',
    ],
    [
      'an unknown request',
      { answer: { to: 'terminal.pay', outcome: 'done' } },
      '/steps/0/answer/to',
    ],
    [
      'an unknown answer',
      { answer: { to: 'terminal.commit', outcome: 'maybe' } },
      '/steps/0/answer/outcome',
    ],
    [
      'an inherited name',
      { answer: { to: 'terminal.commit', outcome: 'toString' } },
      '/steps/0/answer/outcome',
    ],
    [
      'an answer of the wrong type',
      { answer: { ...approve.answer, authorizedMinor: '5000' } },
      '/steps/0/answer/authorizedMinor',
    ],
    [
      'a silence that cannot be',
      { silence: { to: 'terminal.commit', code: 'notSent' } },
      '/steps/0/silence/code',
    ],
    ['an empty expectation', { expect: {} }, '/steps/0/expect'],
  ])('should refuse %s and say where', (_, step, pointer) => {
    expect(() => read([step])).toThrow(
      expect.objectContaining({
        code: 'SCENARIO_SHAPE',
        details: expect.objectContaining({ pointer }),
      }),
    );
  });

  it('should refuse what is no scenario at all', () => {
    for (const value of [null, [], 'x', {}]) {
      expect(() => readScenario(value)).toThrow(
        expect.objectContaining({ code: 'SCENARIO_SHAPE' }),
      );
    }
  });

  it('should give back what it read', () => {
    const steps: ScenarioStep[] = [{ wait: 'PT1M30S' }, { restart: true, note: 'Power cut.' }];
    expect(read(steps as unknown as Json[]).steps).toEqual(steps);
  });
});

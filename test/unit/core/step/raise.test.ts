import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../../../engine/contracts/session-state.ts';
import { compileFlow } from '../../../../engine/core/compile/compile-flow.ts';
import { contracts, operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import type { FlowFile, FlowMachine } from '../../../../engine/core/flow/flow-file.ts';
import { loadFlow } from '../../../../engine/core/flow/load-flow.ts';
import { start, step } from '../../../../engine/core/step/step.ts';

const say = { en: 'Raise', nl: 'Melden' };

function fileOf(machine: Omit<FlowMachine, 'id'>, dialect?: 'scxml'): FlowFile {
  return {
    format: 1,
    ...(dialect === undefined ? {} : { dialect }),
    id: 'raise',
    title: say,
    description: say,
    source: 'test',
    trigger: { event: dialect === undefined ? 'charger.pluggedIn' : 'scxml.start' },
    requires: ['terminal', 'charger'],
    params: {},
    context: dialect === undefined ? {} : { x: { description: 'Anything.' } },
    machine: { id: 'raise', ...machine },
    accept: [],
  };
}

function codesOf(file: FlowFile): readonly string[] {
  const { findings } = loadFlow({ flowText: JSON.stringify(file), texts: {} }, contracts);
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

function begin(file: FlowFile) {
  const flow = compileFlow(file, operationDefinition);
  const trigger = { type: 'charger.pluggedIn' };
  const first = start(flow, { sessionId: 's', atMs: 0, trigger, params: {} });
  const through = (state: SessionState): SessionState => JSON.parse(JSON.stringify(state));
  const event = (state: SessionState, type: string) =>
    step(flow, through(state), { id: 'i', atMs: 1, kind: 'event', event: { type } });
  const timer = (state: SessionState, timerId: string) =>
    step(flow, through(state), { id: 'i', atMs: 1, kind: 'timer', timerId });
  return { first, event, timer };
}

const raise = (params: object) => ({ type: 'core.raise', params }) as never;

describe('core.raise at once', () => {
  const file = fileOf({
    initial: 'a',
    on: { 'flow.fault': '.c' },
    states: {
      a: { on: { 'charger.started': { actions: raise({ event: { type: 'own.ready' } }) } } },
      b: { type: 'final' },
      c: { type: 'final' },
    },
  });
  const handled = fileOf({
    ...file.machine,
    on: { 'flow.fault': '.c', 'own.ready': '.b' },
  });

  it('should be allowed in any flow, and be handled within the step', () => {
    expect(codesOf(handled)).toEqual([]);
    const { first, event } = begin(handled);
    const { state, effects } = event(first.state, 'charger.started');
    expect(state.value).toBe('b');
    expect(effects).toEqual([]);
  });

  it('should not be possible from outside', () => {
    const { first, event } = begin(handled);
    expect(event(first.state, 'own.ready')).toMatchObject({ ignored: 'reserved' });
  });

  it.each([
    ['a delay', { event: { type: 'own.ready' }, delay: 5000 }, 'FLOW_RAISE_DELAYED'],
    ['the name of a device event', { event: { type: 'charger.ended' } }, 'FLOW_ACTION_UNKNOWN'],
    ['fields', { event: { type: 'own.ready', x: 1 } }, 'FLOW_ACTION_UNKNOWN'],
    ['no event', {}, 'FLOW_ACTION_UNKNOWN'],
  ])('should be refused with %s', (_, params, code) => {
    const states = { ...file.machine.states, a: { entry: raise(params), on: {} } };
    expect(codesOf(fileOf({ ...file.machine, states }))).toContain(code);
  });

  it('should be refused when nobody raises the event that is waited for', () => {
    const on = { 'flow.fault': '.c', 'own.never': '.b' };
    expect(codesOf(fileOf({ ...file.machine, on }))).toContain('FLOW_EVENT_UNKNOWN');
  });
});

describe('core.raise later, in a flow that came from SCXML', () => {
  const file = fileOf(
    {
      initial: 'a',
      states: {
        a: {
          entry: [
            raise({ event: { type: 'tick', data: { n: 7 } }, delay: 1000, id: 'one' }),
            raise({ event: { type: 'tick', data: { n: 8 } }, delay: 2000, id: 'one' }),
            raise({ event: { type: 'tock' }, delay: 'PT3S' }),
          ],
          on: {
            tick: { actions: { type: 'assign', params: { x: { $expr: 'event.data.n' } } } },
            tock: 'b',
            stop: { actions: { type: 'core.cancel', params: { id: 'one' } } },
          },
        },
        b: {},
      },
    },
    'scxml',
  );

  it('should load, and be a timer each with an id of its own', () => {
    expect(codesOf(file)).toEqual([]);
    const { first } = begin(file);
    expect(first.effects).toEqual([
      { kind: 'timer.start', timerId: 's/0/1', delayMs: 1000 },
      { kind: 'timer.start', timerId: 's/0/2', delayMs: 2000 },
      { kind: 'timer.start', timerId: 's/0/3', delayMs: 3000 },
    ]);
  });

  it('should deliver the event with its fields when due, once', () => {
    const { first, timer } = begin(file);
    const { state } = timer(first.state, 's/0/2');
    expect(state.context).toEqual({ x: 8 });
    expect(timer(state, 's/0/2')).toMatchObject({ ignored: 'stale' });
    expect(timer(state, 's/0/1').state.context).toEqual({ x: 7 });
  });

  it('should be called off by its name, all of that name and no other', () => {
    const { first, event, timer } = begin(file);
    const { state, effects } = event(first.state, 'stop');
    expect(effects).toEqual([
      { kind: 'timer.cancel', timerId: 's/0/1' },
      { kind: 'timer.cancel', timerId: 's/0/2' },
    ]);
    expect(timer(state, 's/0/1')).toMatchObject({ ignored: 'stale' });
    expect(timer(state, 's/0/3').state.value).toBe('b');
  });
});

describe('core.if, in a flow that came from SCXML', () => {
  it('should see what was remembered just before, and take the first branch that holds', () => {
    const assign = (x: unknown) => ({ type: 'assign', params: { x } }) as never;
    const branches = [
      { when: { $expr: 'context.x == 1' }, actions: [assign(2)] },
      { when: { $expr: 'context.x == 2' }, actions: [assign(3)] },
      { actions: [assign(9)] },
    ];
    const choose = { type: 'core.if', params: { branches } } as never;
    const file = fileOf(
      { initial: 'a', states: { a: { entry: [assign(1), choose, choose] } } },
      'scxml',
    );
    expect(codesOf(file)).toEqual([]);
    expect(begin(file).first.state.context).toEqual({ x: 3 });
  });
});

describe('the scxml dialect', () => {
  const states = (a: object) => ({ initial: 'a', states: { a } }) as never;
  const core = (branches: unknown) => ({ type: 'core.if', params: { branches } });

  it.each([
    ['a request', { invoke: { src: 'terminal.authorize' } }, 'FLOW_OPERATION_UNKNOWN'],
    ['a notice', { entry: { type: 'terminal.show' } }, 'FLOW_ACTION_UNKNOWN'],
    ['an unknown value', { entry: { type: 'assign', params: { y: 1 } } }, 'FLOW_ACTION_UNKNOWN'],
    ['nothing as a branch', { entry: core([null]) }, 'FLOW_ACTION_UNKNOWN'],
    ['nothing as an action', { entry: core([{ actions: [null] }]) }, 'FLOW_ACTION_UNKNOWN'],
    ['text as a condition', { entry: core([{ when: 'x' }]) }, 'FLOW_ACTION_UNKNOWN'],
    ['a raise of nothing', { entry: raise({}) }, 'FLOW_ACTION_UNKNOWN'],
    [
      'an outcome',
      { always: { guard: { type: 'outcome', params: { in: ['x'] } } } },
      'FLOW_GUARD_UNKNOWN',
    ],
    [
      'a step that is not there',
      { always: { guard: { type: 'core.in', params: { state: '#raise.z' } } } },
      'FLOW_GUARD_UNKNOWN',
    ],
    ['a wait without a length', { after: { long: { target: 'a' } } }, 'FLOW_DELAY_UNKNOWN'],
    [
      'a wrong expression',
      { always: { guard: { type: 'when', params: { $expr: '1 +' } } } },
      'FLOW_EXPRESSION',
    ],
  ])('should refuse %s', (_, a, code) => {
    expect(codesOf(fileOf(states(a), 'scxml'))).toContain(code);
  });

  it('should be no way around the rules on money: no device starts such a flow', () => {
    const trigger = { event: 'charger.pluggedIn' };
    expect(codesOf({ ...fileOf(states({}), 'scxml'), trigger })).toContain('FLOW_EVENT_UNKNOWN');
  });
});

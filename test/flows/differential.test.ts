import { describe, expect, it } from 'vitest';
import type { SessionState } from '../../engine/contracts/session-state.ts';
import type { FlowEvent, StepInput } from '../../engine/contracts/step-input.ts';
import { type CompiledFlow, compileFlow } from '../../engine/core/compile/compile-flow.ts';
import type { PureMachine } from '../../engine/core/compile/xstate.ts';
import { eventDefinition, operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import type { FlowFile } from '../../engine/core/flow/flow-file.ts';
import { start, step } from '../../engine/core/step/step.ts';
import type { Ignored, StepResult } from '../../engine/core/step/step-result.ts';
import { deepFreeze } from './deep-freeze.ts';
import { ExpectedEffects } from './expected-effects.ts';
import { flowFolders } from './flow-folders.ts';
import { randomFields, randomInput } from './random-input.ts';
import { type SeededRandom, seededRandom, seedOfRun } from './seeded-random.ts';
import { exportedTwin, liveTwin, type XstateTwin } from './xstate-twin.ts';
import { zooFlow } from './zoo-flow.ts';

const SEQUENCES = 200;
const INPUTS = 30;
const seed = seedOfRun();

const roundTrip = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value;

function viewOf({ value, context, status, output }: SessionState) {
  return { value, context, status, output };
}

/** Why an input may change nothing, from the ids alone. */
function whyIgnored(state: SessionState, input: StepInput): Ignored | undefined {
  if (state.status !== 'active') return 'ended';
  if (input.kind === 'event') {
    return input.event.type.startsWith('xstate.') ? 'reserved' : undefined;
  }
  const isWaitedFor =
    input.kind === 'timer'
      ? Object.values(state.timers).some(({ timerId }) => timerId === input.timerId)
      : Object.values(state.operations).some(
          ({ operationId }) => operationId === input.operationId,
        );
  return isWaitedFor ? undefined : 'stale';
}

/** One session run in four ways at once. */
class FourWays {
  readonly #flow: CompiledFlow;
  readonly #twins: readonly {
    readonly name: string;
    readonly twin: XstateTwin;
    readonly effects: ExpectedEffects;
  }[];
  readonly given = { operations: [] as string[], timers: [] as string[] };
  state: SessionState;

  constructor(flow: CompiledFlow, { machine }: PureMachine, trigger: FlowEvent) {
    this.#flow = flow;
    this.#twins = [
      { name: 'exported', twin: exportedTwin(machine), effects: new ExpectedEffects() },
      { name: 'live', twin: liveTwin(machine), effects: new ExpectedEffects() },
    ];
    const input = { sessionId: 's', atMs: 0, trigger, params: {} };
    const begun = start(this.#flow, input);
    this.state = this.#noteIds(begun);
    const context = this.#flow.initialContext(input);
    for (const { name, twin, effects } of this.#twins) {
      expect(begun.effects, name).toEqual(effects.take(twin.begin(context)));
      expect(viewOf(begun.state), name).toEqual(twin.view());
    }
  }

  take(input: StepInput): StepResult {
    const before = this.state;
    const result = step(this.#flow, before, deepFreeze(input));
    expect(step(this.#flow, roundTrip(before), input), 'from JSON').toEqual(result);
    expect(step(this.#flow, before, input), 'again').toEqual(result);
    expect(result.ignored).toBe(whyIgnored(before, input));
    if (result.ignored !== undefined) {
      expect(result).toEqual({ state: before, effects: [], ignored: result.ignored });
      return result;
    }
    this.#compareTwins(before, input, result);
    this.state = this.#noteIds(result);
    if (result.fault !== undefined) this.#fault(result);
    return result;
  }

  #compareTwins(before: SessionState, input: StepInput, result: StepResult): void {
    for (const { name, twin, effects } of this.#twins) {
      const { key, run } = this.#twinInput(before, input, twin);
      effects.used(key);
      // What faulted did not happen: XState, which would apply it by half, is not asked.
      const actions = result.fault === undefined ? run() : [];
      expect(result.effects, name).toEqual(effects.take(actions));
      const { status, ...view } = viewOf(result.state);
      if (status === 'stuck') continue;
      expect({ ...view, status }, name).toEqual(twin.view());
    }
  }

  #twinInput(before: SessionState, input: StepInput, twin: XstateTwin) {
    const { atMs } = input;
    if (input.kind === 'event') {
      return { key: '', run: () => twin.send({ ...input.event, atMs }) };
    }
    if (input.kind === 'timer') {
      const [sendId, timer] = Object.entries(before.timers).find(
        ([, { timerId }]) => timerId === input.timerId,
      ) ?? [''];
      const event = { type: timer?.eventType, atMs };
      return { key: `timer ${sendId}`, run: () => twin.fire(sendId, event) };
    }
    const { operationId } = input;
    const [actorId, running] = Object.entries(before.operations).find(
      ([, run]) => run.operationId === operationId,
    ) ?? [''];
    const isAcquire = operationDefinition(running?.operation ?? '')?.money === 'acquire';
    const event =
      input.kind === 'failure'
        ? { type: `xstate.error.actor.${actorId}`, error: input.error, actorId, atMs }
        : {
            type: `xstate.done.actor.${actorId}`,
            output: isAcquire ? { ...input.output, holdId: operationId } : input.output,
            actorId,
            atMs,
          };
    return { key: `operation ${actorId}`, run: () => twin.send(event) };
  }

  #fault({ fault, state }: StepResult): void {
    if (fault === undefined || state.status !== 'active') return;
    const { code, pointer, inputType } = fault;
    const event = { type: 'flow.fault', code, pointer, inputType, openHold: false };
    this.take({ kind: 'event', id: 'fault', atMs: 1, event });
  }

  #noteIds({ state, effects }: StepResult): SessionState {
    const { operations, timers } = this.given;
    for (const effect of effects) {
      const id =
        effect.kind === 'operation.start'
          ? effect.operationId
          : effect.kind === 'timer.start'
            ? effect.timerId
            : effect.kind === 'notice'
              ? effect.noticeId
              : undefined;
      if (id === undefined) continue;
      expect([...operations, ...timers], 'ids never repeat').not.toContain(id);
      (effect.kind === 'timer.start' ? timers : operations).push(id);
    }
    return deepFreeze(state);
  }
}

function randomTrigger(file: FlowFile, random: SeededRandom): FlowEvent {
  const type = file.trigger.event;
  const payload = eventDefinition(type)?.payload;
  return payload === undefined ? { type } : { ...randomFields(payload, random), type };
}

const subjects = [
  ...flowFolders().map(({ id, file }) => ({ id, file })),
  { id: 'zoo', file: zooFlow },
];

describe('our step, from memory and from JSON, against XState as functions and as a live actor', () => {
  it.each(subjects)(`should agree on $id (SEED=${seed})`, ({ id, file }) => {
    const flow = compileFlow(file, operationDefinition);
    // The twins get a machine of their own, so that they cannot hide what ours leaves behind.
    const { pure } = compileFlow(file, operationDefinition);
    const begin = (random: SeededRandom) => new FourWays(flow, pure, randomTrigger(file, random));
    const seen = new Set<string>();
    const counts = { faulted: 0, ended: 0, stuck: 0 };
    let inputs = 0;
    for (let sequence = 0; sequence < SEQUENCES; sequence += 1) {
      const random = seededRandom(seed + sequence);
      let session = begin(random);
      for (let at = 0; at < INPUTS; at += 1) {
        const { fault, ignored } = session.take(
          randomInput(session.state, session.given, `input-${at}`, at, random),
        );
        seen.add(JSON.stringify(session.state.value));
        inputs += 1;
        if (fault !== undefined) counts.faulted += 1;
        if (ignored === undefined && session.state.status === 'ended') counts.ended += 1;
        if (ignored === undefined && session.state.status === 'stuck') counts.stuck += 1;
        const isOver = session.state.status !== 'active';
        if (isOver && random.chance(50)) session = begin(random);
      }
    }
    expect(inputs).toBe(SEQUENCES * INPUTS);
    expect(counts.ended).toBeGreaterThan(0);
    if (id === 'zoo') expect(Math.min(counts.faulted, counts.stuck)).toBeGreaterThan(0);
    expect(seen.size, 'the inputs must lead deep into the flow').toBeGreaterThan(8);
  });
});

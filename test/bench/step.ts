import { type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import type { SessionState } from '../../engine/contracts/session-state.ts';
import type { StartInput } from '../../engine/contracts/step-input.ts';
import { compileFlow } from '../../engine/core/compile/compile-flow.ts';
import { operationDefinition } from '../../engine/core/flow/contract-catalogue.ts';
import { start, step } from '../../engine/core/step/step.ts';
import { shippedFlow } from '../fixtures/flows/shipped-flow.ts';
import { type Effort, type Measured, measureRatio } from './measure-ratio.ts';
import { inputOf, sessionScript } from './session-script.ts';

const begin: StartInput = {
  sessionId: 'session',
  atMs: 0,
  trigger: { type: 'charger.pluggedIn' },
  params: {},
};

/**
 * A whole visit of flows/plug-first, three ways: XState's exported functions in memory (the baseline), our step in
 * memory, and our step from and to JSON. All three get the very same inputs, prepared beforehand.
 */
export function benchStep(effort: Effort): readonly Measured[] {
  const flow = compileFlow(shippedFlow('plug-first').file, operationDefinition);
  const { inputs, events } = record(flow);
  const units = inputs.length;
  const context = flow.initialContext(begin);
  const { machine } = flow.pure;
  const [firstSnapshot] = initialTransition(machine, context as never);
  const first = start(flow, begin).state;
  const firstText = JSON.stringify(first);

  const exported = (): void => {
    let snapshot: AnyMachineSnapshot = firstSnapshot;
    for (const event of events) [snapshot] = transition(machine, snapshot, event as never);
    if (snapshot.status !== 'done') throw new Error('the script does not end the session');
  };
  const inMemory = (): void => {
    let state = first;
    for (const input of inputs) state = step(flow, state, input).state;
    if (state.status !== 'ended') throw new Error('the script does not end the session');
  };
  const throughJson = (): void => {
    let text = firstText;
    for (const input of inputs) {
      text = JSON.stringify(step(flow, JSON.parse(text) as SessionState, input).state);
    }
    if (!text.includes('"ended"')) throw new Error('the script does not end the session');
  };
  return measureRatio(
    [
      { name: "XState's exported transition, in memory", run: exported, units },
      { name: 'our step, in memory', run: inMemory, units },
      { name: 'our step, from and to JSON', run: throughJson, units },
    ],
    effort,
  );
}

/** Plays the script once and notes the inputs, and the XState events that they stand for. */
function record(flow: ReturnType<typeof compileFlow>) {
  let { state } = start(flow, begin);
  const inputs = [];
  const events: object[] = [];
  for (const line of sessionScript) {
    const input = inputOf(line, state);
    inputs.push(input);
    const [invokeId = ''] = Object.keys(state.operations);
    const [timer] = Object.values(state.timers);
    if ('event' in line) events.push({ ...line.event, atMs: 1 });
    else if ('timer' in line) events.push({ type: timer?.eventType, atMs: 1 });
    else {
      const output = { ...line.outcome, holdId: Object.values(state.operations)[0]?.operationId };
      events.push({ type: `xstate.done.actor.${invokeId}`, output, actorId: invokeId, atMs: 1 });
    }
    state = step(flow, state, input).state;
  }
  return { inputs, events };
}

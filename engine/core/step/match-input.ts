import type { RunningOperation, SessionState } from '../../contracts/session-state.ts';
import type { FlowEvent, StepInput } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { ownFields } from '../compile/own-fields.ts';
import type { Ignored } from './step-result.ts';
import { withoutKey } from './without-key.ts';

/** The event for XState and the state with the answer or timer used up; or why the input is ignored. */
export type MatchedInput =
  | { readonly event: FlowEvent; readonly consumed: SessionState; readonly inputType: string }
  | { readonly ignored: Ignored };

type Answer = Extract<StepInput, { kind: 'outcome' | 'failure' }>;

/**
 * Finds what an input means for a session. Ids are checked here because XState takes a result of an earlier run of
 * an invoke for the present one (measured: docs/decisions/0002).
 */
export function matchInput(
  flow: CompiledFlow,
  state: SessionState,
  input: StepInput,
): MatchedInput {
  switch (input.kind) {
    case 'event': {
      const { type } = input.event;
      if (/^(xstate|own)\./.test(type)) return { ignored: 'reserved' };
      const event = { ...ownFields(input.event), atMs: input.atMs };
      return { event, consumed: state, inputType: type };
    }
    case 'timer': {
      for (const [sendId, { timerId, eventType, event: raised }] of Object.entries(state.timers)) {
        if (timerId !== input.timerId) continue;
        const consumed = { ...state, timers: withoutKey(state.timers, sendId) };
        const event = { ...raised, type: eventType, atMs: input.atMs };
        return { event, consumed, inputType: eventType };
      }
      return { ignored: 'stale' };
    }
    case 'outcome':
    case 'failure': {
      for (const [invokeId, running] of Object.entries(state.operations)) {
        if (running.operationId !== input.operationId) continue;
        const operations = withoutKey(state.operations, invokeId);
        return { ...answerOf(flow, invokeId, running, input), consumed: { ...state, operations } };
      }
      return { ignored: 'stale' };
    }
  }
}

function answerOf(
  flow: CompiledFlow,
  invokeId: string,
  { operation }: RunningOperation,
  input: Answer,
): { readonly event: FlowEvent; readonly inputType: string } {
  const { atMs } = input;
  if (input.kind === 'failure') {
    const error = ownFields({ ...input.error });
    const type = `xstate.error.actor.${invokeId}`;
    return {
      event: { type, error, actorId: invokeId, atMs },
      inputType: `${operation}: ${error.code}`,
    };
  }
  const isAcquire = flow.operation(operation)?.money === 'acquire';
  const given = ownFields(input.output);
  const output = isAcquire ? { ...given, holdId: input.operationId } : given;
  const type = `xstate.done.actor.${invokeId}`;
  return {
    event: { type, output, actorId: invokeId, atMs },
    inputType: `${operation}: ${output.outcome}`,
  };
}

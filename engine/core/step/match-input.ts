import type { SessionState } from '../../contracts/session-state.ts';
import type { FlowEvent, StepInput } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import type { Ignored } from './step-result.ts';

/** The event for XState and the state with the answer or timer used up; or why the input is ignored. */
export type MatchedInput =
  | { readonly event: FlowEvent; readonly consumed: SessionState; readonly inputType: string }
  | { readonly ignored: Ignored };

/**
 * Finds what an input means for a session. Ids are checked here because XState takes a result of an earlier run of
 * an invoke for the present one (measured: design/engine.md A3).
 */
export function matchInput(
  flow: CompiledFlow,
  state: SessionState,
  input: StepInput,
): MatchedInput {
  switch (input.kind) {
    case 'event': {
      if (input.event.type.startsWith('xstate.')) return { ignored: 'reserved' };
      const event = { ...input.event, atMs: input.atMs };
      return { event, consumed: state, inputType: event.type };
    }
    case 'timer': {
      const hit = Object.entries(state.timers).find(([, timer]) => timer.timerId === input.timerId);
      if (hit === undefined) return { ignored: 'stale' };
      const { [hit[0]]: _, ...timers } = state.timers;
      const event = { type: hit[1].eventType, atMs: input.atMs };
      return { event, consumed: { ...state, timers }, inputType: event.type };
    }
    case 'outcome':
    case 'failure':
      return matchAnswer(flow, state, input);
  }
}

function matchAnswer(
  flow: CompiledFlow,
  state: SessionState,
  input: Extract<StepInput, { kind: 'outcome' | 'failure' }>,
): MatchedInput {
  const hit = Object.entries(state.operations).find(
    ([, run]) => run.operationId === input.operationId,
  );
  if (hit === undefined) return { ignored: 'stale' };
  const [invokeId, running] = hit;
  const { [invokeId]: _, ...operations } = state.operations;
  const consumed = { ...state, operations };
  if (input.kind === 'failure') {
    const event = {
      type: `xstate.error.actor.${invokeId}`,
      error: input.error,
      actorId: invokeId,
      atMs: input.atMs,
    };
    return { event, consumed, inputType: `${running.operation}: ${input.error.code}` };
  }
  const isAcquire = flow.operation(running.operation)?.money === 'acquire';
  const output = isAcquire ? { ...input.output, holdId: input.operationId } : input.output;
  const event = {
    type: `xstate.done.actor.${invokeId}`,
    output,
    actorId: invokeId,
    atMs: input.atMs,
  };
  return { event, consumed, inputType: `${running.operation}: ${input.output.outcome}` };
}

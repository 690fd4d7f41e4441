import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { SessionState, StateValue } from '../../contracts/session-state.ts';
import type { StartInput, StepInput } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { semanticsVersion } from '../compile/semantics-version.ts';
import {
  type AnyMachineSnapshot,
  type MachineContext,
  type PureResult,
  restoreSnapshot,
  storedHistory,
} from '../compile/xstate.ts';
import { checkState } from './check-state.ts';
import { type Bookkeeping, collectEffects } from './collect-effects.ts';
import { isSameValue } from './is-same-value.ts';
import { matchInput } from './match-input.ts';
import type { StepFault, StepResult } from './step-result.ts';

/** Snapshots of states that this process made, so that a step in memory need not rebuild them. */
const snapshots = new WeakMap<SessionState, AnyMachineSnapshot>();

/**
 * Begins a session: the first state and its effects. Pure: no clock, no I/O, no randomness.
 *
 * A fault in the very first step gives a `stuck` state without effects.
 *
 * @throws ForecourtError FLOW_PARAM when a setting does not fit the flow
 */
export function start(flow: CompiledFlow, input: StartInput): StepResult {
  const before: Bookkeeping = {
    sessionId: input.sessionId,
    epoch: 0,
    sequence: 0,
    operations: {},
    timers: {},
  };
  flow.evaluator.takeFaults();
  const context = flow.initialContext(input);
  const atFirst = flow.evaluator.takeFaults()[0];
  const run: Attempt =
    atFirst === undefined
      ? attempt(flow, () => flow.pure.initial(context), 'start')
      : { fault: { ...atFirst, inputType: 'start' } };
  if (run.fault !== undefined) {
    return { state: stuckAtStart(before, context), effects: [], fault: run.fault };
  }
  return finish(before, context.params, run.result);
}

/**
 * The next state and effects of a session. Pure: the same arguments always give the same result.
 *
 * An answer or timer that the session no longer waits for is `ignored`, before XState sees it. When an expression
 * fails, nothing of the step applies except that the answer or timer is used up; the host then submits `flow.fault`.
 *
 * @param state plain JSON from an earlier call
 * @param input its `atMs` was set by the host
 * @throws ForecourtError CORE_STATE_UNREADABLE when the state does not belong to this flow, or to an engine that
 *   behaves differently
 */
export function step(flow: CompiledFlow, state: SessionState, input: StepInput): StepResult {
  if (state.status === 'ended' || state.status === 'stuck') {
    return { state, effects: [], ignored: 'ended' };
  }
  checkState(flow.id, state);
  const match = matchInput(flow, state, input);
  if ('ignored' in match) return { state, effects: [], ignored: match.ignored };
  const snapshot = snapshotOf(flow, state);
  const run = attempt(flow, () => flow.pure.transition(snapshot, match.event), match.inputType);
  const isFaultEvent = match.event.type === 'flow.fault';
  if (run.fault !== undefined) {
    const consumed = remember(
      { ...match.consumed, status: isFaultEvent ? 'stuck' : 'active' },
      snapshot,
    );
    return { state: consumed, effects: [], fault: run.fault };
  }
  // XState gives the very same snapshot when a step is entered again without an assign: that is handled too.
  const [next, actions] = run.result;
  if (isFaultEvent && next === snapshot && actions.length === 0) {
    return { state: { ...match.consumed, status: 'stuck' }, effects: [] };
  }
  return finish(match.consumed, state.params, run.result, state.value);
}

type Attempt =
  | { readonly result: PureResult; readonly fault?: undefined }
  | { readonly fault: StepFault };

/** Runs XState and reads the evaluator's side record. XState itself throws only for loops and broken machines. */
function attempt(flow: CompiledFlow, run: () => PureResult, inputType: string): Attempt {
  flow.evaluator.takeFaults();
  try {
    const result = run();
    const fault = flow.evaluator.takeFaults()[0];
    if (fault === undefined && result[0].status !== 'error') return { result };
    if (fault !== undefined) return { fault: { ...fault, inputType } };
    return {
      fault: {
        code: 'CORE_INVARIANT',
        pointer: '/machine',
        message: 'an operation failed that has no onError',
        inputType,
      },
    };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const code = /infinite|maxIterations|iterations/i.test(message)
      ? 'CORE_ENDLESS'
      : 'CORE_INVARIANT';
    return { fault: { code, pointer: '/machine', message, inputType } };
  }
}

/** @param from where the session stood before; a session that still stands there keeps this very object */
function finish(
  before: Bookkeeping,
  params: JsonObject,
  [snapshot, actions]: PureResult,
  from?: StateValue,
): StepResult {
  const { effects, ...book } = collectEffects(before, actions);
  const value = snapshot.value as StateValue;
  const context = snapshot.context as MachineContext;
  const state: SessionState = {
    semanticsVersion,
    sessionId: before.sessionId,
    status: snapshot.status === 'done' ? 'ended' : 'active',
    value: from !== undefined && isSameValue(from, value) ? from : value,
    context: context.data,
    params,
    history: storedHistory(snapshot),
    operations: book.operations,
    timers: book.timers,
    epoch: before.epoch,
    sequence: book.sequence,
    output: (snapshot.output ?? null) as Json,
  };
  return { state: remember(state, snapshot), effects };
}

function remember(state: SessionState, snapshot: AnyMachineSnapshot): SessionState {
  snapshots.set(state, snapshot);
  return state;
}

function snapshotOf(flow: CompiledFlow, state: SessionState): AnyMachineSnapshot {
  const known = snapshots.get(state);
  if (known !== undefined && known.machine === flow.pure.machine) return known;
  const children: Record<string, string> = {};
  for (const [invokeId, { operation }] of Object.entries(state.operations)) {
    children[invokeId] = operation;
  }
  const { value, context, params, history } = state;
  const stored = { value: value as Json, context: { data: context, params }, history, children };
  try {
    return restoreSnapshot(flow.pure.machine, stored);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new ForecourtError('CORE_STATE_UNREADABLE', { flow: flow.id, message }, { cause });
  }
}

function stuckAtStart(before: Bookkeeping, context: MachineContext): SessionState {
  return {
    semanticsVersion,
    sessionId: before.sessionId,
    status: 'stuck',
    value: {},
    context: context.data,
    params: context.params,
    history: {},
    operations: {},
    timers: {},
    epoch: 0,
    sequence: 0,
    output: null,
  };
}

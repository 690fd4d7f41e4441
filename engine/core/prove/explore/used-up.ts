import type { SessionState } from '../../../contracts/session-state.ts';
import type { StepInput } from '../../../contracts/step-input.ts';
import { withoutKey } from '../../step/without-key.ts';

/** The request or timer that an input answers; empty for events. */
export function usedUpBy(input: Partial<StepInput>): string {
  if (input.kind === 'timer') return input.timerId ?? '';
  return input.kind === 'outcome' || input.kind === 'failure' ? (input.operationId ?? '') : '';
}

/** As the step itself does when an expression fails: only the answer or timer is used up. */
export function withoutUsedUp(state: SessionState, input: Partial<StepInput>): SessionState {
  const key = usedUpBy(input);
  if (input.kind === 'timer') return { ...state, timers: withoutKey(state.timers, key) };
  if (input.kind === 'outcome' || input.kind === 'failure') {
    return { ...state, operations: withoutKey(state.operations, key) };
  }
  return state;
}

import type { Effect } from '../../contracts/effect.ts';
import type { SessionState } from '../../contracts/session-state.ts';

/** Why an input changed nothing. */
export type Ignored =
  /** The session has ended or is stuck. */
  | 'ended'
  /** The operation or timer that it belongs to is no longer waited for. */
  | 'stale'
  /** The event name belongs to the engine. */
  | 'reserved';

/** The flow could not handle an input; the host's next input is `flow.fault`. */
export interface StepFault {
  readonly code: string;
  /** JSON Pointer of the expression in the flow file. */
  readonly pointer: string;
  readonly message: string;
  /** Type of the input that was being handled. */
  readonly inputType: string;
}

/** The next state and what to do, in order. With a fault there are no effects and only the input was consumed. */
export interface StepResult {
  readonly state: SessionState;
  readonly effects: readonly Effect[];
  readonly ignored?: Ignored;
  readonly fault?: StepFault;
}

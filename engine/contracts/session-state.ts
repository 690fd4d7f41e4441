import type { Json, JsonObject } from './json.ts';
import type { FlowEvent } from './step-input.ts';

/** A state value as XState writes it: the name of the child, or one entry per region. */
export type StateValue = string | { readonly [region: string]: StateValue };

/** `active` runs; `ended` reached its final state; `stuck` could not handle a fault and is left to the ledger and a person. */
export type SessionStatus = 'active' | 'ended' | 'stuck';

/**
 * Everything that one session needs to go on, as plain JSON. Holds are not here: they live in the ledger, which
 * outlives the session (docs/decisions/0003).
 */
export interface SessionState {
  /** How the engine behaved that wrote it (engine/core/compile/semantics-version.ts); 1 when left out. */
  readonly semanticsVersion?: number;
  readonly sessionId: string;
  readonly status: SessionStatus;
  readonly value: StateValue;
  readonly context: JsonObject;
  /** The flow's settings, resolved when the session started; durations in milliseconds. */
  readonly params: JsonObject;
  /** History node id → ids of the states to resume. */
  readonly history: Readonly<Record<string, readonly string[]>>;
  /** Running operations by invoke id (the path of the state, `#n` appended for the second and later ones). */
  readonly operations: Readonly<Record<string, RunningOperation>>;
  /** Armed timers by XState's send id. */
  readonly timers: Readonly<Record<string, ArmedTimer>>;
  /** Rises with every restore after a restart, so that ids of before and after differ. */
  readonly epoch: number;
  /** Last number given to an operation, timer or notice. */
  readonly sequence: number;
  readonly output: Json;
}

/** An operation whose outcome the flow waits for. */
export interface RunningOperation {
  readonly operationId: string;
  readonly operation: string;
}

/** A timer that will fire unless the flow leaves the state. */
export interface ArmedTimer {
  readonly timerId: string;
  readonly eventType: string;
  /** The event with its fields, when the flow raised it with a delay. */
  readonly event?: FlowEvent;
  /** The name by which `core.cancel` calls it off. */
  readonly sendId?: string;
}

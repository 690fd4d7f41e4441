import type { Json, JsonObject } from './json.ts';

/** Why an operation gave no clear answer. See ARCHITECTURE "Outcomes are complete". */
export type FailureCode = 'notSent' | 'failed' | 'unknown';

/** A clear answer of an operation: the name of the outcome and its fields. */
export interface OutcomeOutput extends JsonObject {
  readonly outcome: string;
}

/** No clear answer: `notSent` and `failed` are certainly without effect, `unknown` is not. */
export interface OperationFailure extends JsonObject {
  readonly code: FailureCode;
  /**
   * How the vendor's records call a request whose outcome is `unknown`: for the person who must look there. The host puts
   * it into the ledger; flows do not see it. At most 200 characters.
   */
  readonly reference?: string;
}

/** An event as flows see it: its type and payload fields. */
export interface FlowEvent extends JsonObject {
  readonly type: string;
}

interface InputBase {
  /** Unique per session; the host refuses a second input with the same id. */
  readonly id: string;
  /** Unix epoch milliseconds, UTC, set by the host when it received the input. */
  readonly atMs: number;
}

/** What can happen to a session: an event, the end of an operation, or a due timer. */
export type StepInput =
  | (InputBase & { readonly kind: 'event'; readonly event: FlowEvent })
  | (InputBase & {
      readonly kind: 'outcome';
      readonly operationId: string;
      readonly output: OutcomeOutput;
    })
  | (InputBase & {
      readonly kind: 'failure';
      readonly operationId: string;
      readonly error: OperationFailure;
    })
  | (InputBase & { readonly kind: 'timer'; readonly timerId: string });

/** How a session is started. */
export interface StartInput {
  readonly sessionId: string;
  readonly atMs: number;
  /** The event that triggered the flow. */
  readonly trigger: FlowEvent;
  /** Values for the flow's params, already checked against their ranges; missing ones take the default. */
  readonly params: Readonly<Record<string, Json>>;
}

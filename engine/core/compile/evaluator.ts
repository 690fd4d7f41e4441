import type { Json } from '../../contracts/json.ts';
import type { FlowContextField } from '../flow/flow-file.ts';
import type { EvaluationScope, ExpressionSite } from './expression-site.ts';

/** An expression that could not be evaluated, or a value that did not fit its field. */
export interface EvaluationFault {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

/**
 * Evaluates the expressions of a flow for the step. Hosts inject the concrete one; the proof injects an abstract
 * one. Faults and undecided guards leave by the side record, never by an exception: XState would rewrap it.
 */
export interface Evaluator {
  /** A guard's verdict; `false` with a recorded fault when it cannot be evaluated. */
  readonly guard: (site: ExpressionSite, scope: EvaluationScope) => boolean;
  /** A value; `null` with a recorded fault when it cannot be evaluated. */
  readonly value: (site: ExpressionSite, scope: EvaluationScope) => Json;
  /** The value as a field of the context can hold it; undefined when it does not fit. */
  readonly fit: (value: Json, field: FlowContextField | undefined) => Json | undefined;
  /** Records a fault found outside an expression, e.g. an assigned value out of range. */
  readonly record: (fault: EvaluationFault) => void;
  /** Gives the faults since the last call and forgets them. */
  readonly takeFaults: () => readonly EvaluationFault[];
}

import type { SourceRange } from './ast.ts';

/** Why an expression gave no value, for `flow.fault` and the journal. */
export type ExpressionFaultCode =
  | 'EXPR_OVERFLOW'
  | 'EXPR_DIVISION_BY_ZERO'
  | 'EXPR_ABSENT'
  | 'EXPR_TYPE';

/**
 * What an expression gives instead of a value. It is returned, never thrown: XState rewraps what a
 * guard throws, and a fault must not be lost on the way to `flow.fault`.
 */
export class ExpressionFault {
  readonly code: ExpressionFaultCode;
  /** The part of the text that failed. */
  readonly range: SourceRange;
  /** A sentence for people. */
  readonly message: string;

  constructor(code: ExpressionFaultCode, range: SourceRange, message: string) {
    this.code = code;
    this.range = range;
    this.message = message;
  }
}

import type { SourceRange } from './ast.ts';
import type { ExpressionDiagnosticCode } from './diagnostic-codes.ts';

/** One thing that is wrong in an expression, for the author of a flow. */
export type ExpressionDiagnostic = {
  readonly code: ExpressionDiagnosticCode;
  /** A sentence without a capital and a full stop; says what to write instead where that is known. */
  readonly message: string;
  /** Offsets in the text of the expression, end exclusive. */
  readonly range: SourceRange;
};

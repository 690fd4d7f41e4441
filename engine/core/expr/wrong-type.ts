import type { SourceRange } from './ast.ts';
import { ExpressionFault } from './expression-fault.ts';

/** A value is not of the type that the checker was told. */
export function wrongType(range: SourceRange, wanted: string): ExpressionFault {
  return new ExpressionFault('EXPR_TYPE', range, `the value is not ${wanted}`);
}

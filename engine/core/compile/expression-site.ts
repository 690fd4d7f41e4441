import type { Json, JsonObject } from '../../contracts/json.ts';
import type { Ast } from '../expr/ast.ts';
import { compileExpression } from '../expr/compile-expression.ts';
import { ExpressionFault } from '../expr/expression-fault.ts';
import { parseExpression } from '../expr/parse-expression.ts';

/** What an expression may read. */
export interface EvaluationScope {
  readonly context: JsonObject;
  readonly params: JsonObject;
  readonly event: JsonObject;
}

/** One expression of a flow: where it stands and how to evaluate it. */
export interface ExpressionSite {
  readonly pointer: string;
  readonly text: string;
  readonly ast: Ast;
  readonly run: (scope: EvaluationScope) => Json | ExpressionFault;
}

/**
 * Compiles the expression at a pointer. The loader has checked it; one that does not parse gives a site that
 * always faults, so that a fault is never lost.
 */
export function expressionSite(pointer: string, text: string): ExpressionSite {
  const { ast, diagnostics } = parseExpression(text);
  const broken = diagnostics[0];
  if (ast === undefined || broken !== undefined) {
    const fault = new ExpressionFault('EXPR_TYPE', [0, text.length], broken?.message ?? 'empty');
    return {
      pointer,
      text,
      ast: { kind: 'bool', value: false, range: [0, 0] } as Ast,
      run: () => fault,
    };
  }
  const run = compileExpression(ast) as unknown as ExpressionSite['run'];
  return { pointer, text, ast, run };
}

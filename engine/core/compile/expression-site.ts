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
  /** An absent value is none instead of a fault, where the expression only names it. */
  readonly mayBeNone: boolean;
  readonly run: (scope: EvaluationScope) => Json | ExpressionFault;
}

/**
 * Compiles the expression at a pointer. The loader has checked it; one that does not parse gives a site that
 * always faults, so that a fault is never lost.
 *
 * @param mayBeNone an expression that only names a field gives null when that field is absent
 */
export function expressionSite(pointer: string, text: string, mayBeNone = false): ExpressionSite {
  const { ast, diagnostics } = parseExpression(text);
  const broken = diagnostics[0];
  if (ast === undefined || broken !== undefined) {
    const fault = new ExpressionFault('EXPR_TYPE', [0, text.length], broken?.message ?? 'empty');
    return {
      pointer,
      text,
      ast: { kind: 'bool', value: false, range: [0, 0] } as Ast,
      mayBeNone,
      run: () => fault,
    };
  }
  const run = compileExpression(ast) as unknown as ExpressionSite['run'];
  return { pointer, text, ast, mayBeNone, run: mayBeNone ? orNone(ast, run) : run };
}

/** Only the absence of the named field itself is none; an absent record on the way to it stays a fault. */
function orNone(ast: Ast, run: ExpressionSite['run']): ExpressionSite['run'] {
  if (ast.kind !== 'field') return run;
  return (scope) => {
    const result = run(scope);
    const isNone =
      result instanceof ExpressionFault &&
      result.code === 'EXPR_ABSENT' &&
      result.range[0] === ast.fieldRange[0];
    return isNone ? null : result;
  };
}

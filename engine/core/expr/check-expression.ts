import type { Ast } from './ast.ts';
import { checkExpected } from './check-expected.ts';
import { Checker } from './checker.ts';
import type { ExpressionDiagnostic } from './expression-diagnostic.ts';
import type { ExprType, ExprTypes } from './expression-type.ts';
import { expressionLimits } from './limits.ts';

/** What is known about an expression before it runs. */
export type CheckedExpression = {
  /** Type of the value; undefined when an error hides it. */
  readonly type: ExprType | undefined;
  /** All that is wrong, in the order of the text. */
  readonly diagnostics: readonly ExpressionDiagnostic[];
  /** Dotted paths that are read, such as `context.attempts`; loop variables count as their list. */
  readonly reads: readonly string[];
  /** Steps that evaluating takes at most: nodes, a macro's body once per possible item. */
  readonly cost: number;
  /** Whether evaluating can end in a fault although the scope is as declared. */
  readonly canFault: boolean;
};

/**
 * Checks a parsed expression against the declared types of its scope: names, fields, units, enums,
 * presence of optional fields, functions, cost. Reports all errors at once and never throws.
 *
 * @param scope    type of each name that may stand at the start, such as `context` and `event`
 * @param expected type that the place demands, `{ type: 'bool' }` for a guard
 */
export function checkExpression(
  ast: Ast,
  scope: ExprTypes,
  expected?: ExprType,
): CheckedExpression {
  const checker = new Checker(scope);
  const result = checker.check(ast);
  const mistake = expected === undefined ? undefined : checkExpected(result, expected);
  if (mistake !== undefined) checker.diagnostics.push({ ...mistake, range: ast.range });
  if (checker.cost > expressionLimits.cost) {
    const message = `evaluating could take ${checker.cost} steps, at most ${expressionLimits.cost}: lower maxItems of the list, or ask less of each item`;
    checker.diagnostics.push({ code: 'EXPR_TOO_COSTLY', message, range: ast.range });
  }
  const adapts = expected?.type === 'int' && result.type?.type === 'int' && result.literal;
  const unit = adapts ? expected.unit : undefined;
  return {
    type:
      unit !== undefined && result.type?.type === 'int' ? { ...result.type, unit } : result.type,
    diagnostics: checker.diagnostics
      .toSorted((a, b) => a.range[0] - b.range[0])
      .slice(0, expressionLimits.diagnostics),
    reads: [...checker.reads],
    cost: checker.cost,
    canFault: checker.canFault,
  };
}

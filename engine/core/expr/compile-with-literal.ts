import type { BinaryOperator, SourceRange } from './ast.ts';
import { withoutSign } from './compile-operators.ts';
import { ExpressionFault } from './expression-fault.ts';
import type { Evaluate, ExprValue } from './expression-value.ts';

/**
 * An operator whose right side is written out, as most are in flows: `context.attempts < 3`. It does what the operator
 * does with any right side, and saves a call.
 *
 * @returns undefined where there is no short way
 */
export function compileWithLiteral(
  operator: BinaryOperator,
  left: Evaluate,
  right: number | string | boolean,
  range: SourceRange,
): Evaluate | undefined {
  if (operator === '==' || operator === '!=')
    return equality(left, right, operator === '==', range);
  if (typeof right !== 'number') return undefined;
  const wrong = new ExpressionFault('EXPR_TYPE', range, `"${operator}" needs whole numbers`);
  const refuse = (value: ExprValue | ExpressionFault) =>
    value instanceof ExpressionFault ? value : wrong;
  switch (operator) {
    case '<':
      return (scope, loop) => {
        const value = left(scope, loop);
        return typeof value === 'number' ? value < right : refuse(value);
      };
    case '<=':
      return (scope, loop) => {
        const value = left(scope, loop);
        return typeof value === 'number' ? value <= right : refuse(value);
      };
    case '>':
      return (scope, loop) => {
        const value = left(scope, loop);
        return typeof value === 'number' ? value > right : refuse(value);
      };
    case '>=':
      return (scope, loop) => {
        const value = left(scope, loop);
        return typeof value === 'number' ? value >= right : refuse(value);
      };
    case '+':
    case '-':
      return sum(left, operator === '+' ? right : -right, operator, range);
    case '*':
      return product(left, right, range);
    default:
      return undefined;
  }
}

function equality(
  left: Evaluate,
  right: number | string | boolean,
  isEqual: boolean,
  range: SourceRange,
): Evaluate {
  const wrong = new ExpressionFault('EXPR_TYPE', range, 'values of different types are compared');
  return (scope, loop) => {
    const value = left(scope, loop);
    if (value === right) return isEqual;
    if (typeof value === typeof right) return !isEqual;
    return value instanceof ExpressionFault ? value : wrong;
  };
}

function sum(left: Evaluate, added: number, operator: '+' | '-', range: SourceRange): Evaluate {
  return arithmetic(operator, range, (safe, refuse) => (scope, loop) => {
    const value = left(scope, loop);
    return typeof value === 'number' ? safe(value + added) : refuse(value);
  });
}

function product(left: Evaluate, factor: number, range: SourceRange): Evaluate {
  return arithmetic('*', range, (safe, refuse) => (scope, loop) => {
    const value = left(scope, loop);
    return typeof value === 'number' ? safe(value * factor) : refuse(value);
  });
}

function arithmetic(
  operator: '+' | '-' | '*',
  range: SourceRange,
  make: (
    safe: (result: number) => ExprValue | ExpressionFault,
    refuse: (value: ExprValue | ExpressionFault) => ExpressionFault,
  ) => Evaluate,
): Evaluate {
  const overflow = new ExpressionFault('EXPR_OVERFLOW', range, 'the number leaves the safe range');
  const wrong = new ExpressionFault('EXPR_TYPE', range, `"${operator}" cannot take these values`);
  return make(
    (result) => (Number.isSafeInteger(result) ? withoutSign(result) : overflow),
    (value) => (value instanceof ExpressionFault ? value : wrong),
  );
}

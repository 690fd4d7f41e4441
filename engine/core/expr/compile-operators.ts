import type { SourceRange } from './ast.ts';
import { ExpressionFault } from './expression-fault.ts';
import type { Evaluate, ExprValue } from './expression-value.ts';

/** The fault of the first operand that has one, else the one that the operator gives. */
function faultOf(
  left: ExprValue | ExpressionFault,
  right: ExprValue | ExpressionFault,
  own: ExpressionFault,
): ExpressionFault {
  if (left instanceof ExpressionFault) return left;
  return right instanceof ExpressionFault ? right : own;
}

/** -0 as 0. Adding 0 would do it too, but makes a new number of every large one. */
export function withoutSign(value: number): number {
  return value === 0 ? 0 : value;
}

/** `+` of numbers or texts, `-` and `*` of numbers, each checked to stay in the safe range. */
export function compileArithmetic(
  operator: '+' | '-' | '*',
  left: Evaluate,
  right: Evaluate,
  range: SourceRange,
): Evaluate {
  const overflow = new ExpressionFault('EXPR_OVERFLOW', range, 'the number leaves the safe range');
  const wrong = new ExpressionFault('EXPR_TYPE', range, `"${operator}" cannot take these values`);
  const safe = (result: number) => (Number.isSafeInteger(result) ? withoutSign(result) : overflow);
  // A function per operator: one that asks for its operator each time takes half as long again.
  if (operator === '+')
    return (scope, loop) => {
      const a = left(scope, loop);
      const b = right(scope, loop);
      if (typeof a === 'number' && typeof b === 'number') return safe(a + b);
      return typeof a === 'string' && typeof b === 'string' ? a + b : faultOf(a, b, wrong);
    };
  if (operator === '-')
    return (scope, loop) => {
      const a = left(scope, loop);
      const b = right(scope, loop);
      return typeof a === 'number' && typeof b === 'number' ? safe(a - b) : faultOf(a, b, wrong);
    };
  return (scope, loop) => {
    const a = left(scope, loop);
    const b = right(scope, loop);
    return typeof a === 'number' && typeof b === 'number' ? safe(a * b) : faultOf(a, b, wrong);
  };
}

/** `==` and `!=` of two scalars of one type. */
export function compileEquality(
  operator: '==' | '!=',
  left: Evaluate,
  right: Evaluate,
  range: SourceRange,
): Evaluate {
  const wrong = new ExpressionFault('EXPR_TYPE', range, 'values of different types are compared');
  const isEqual = operator === '==';
  return (scope, loop) => {
    const a = left(scope, loop);
    const b = right(scope, loop);
    if (a === b && typeof a !== 'object') return isEqual;
    if (typeof a !== typeof b || typeof a === 'object' || typeof b === 'object')
      return faultOf(a, b, wrong);
    return !isEqual;
  };
}

/** `<`, `<=`, `>` and `>=` of numbers. */
export function compileOrder(
  operator: '<' | '<=' | '>' | '>=',
  left: Evaluate,
  right: Evaluate,
  range: SourceRange,
): Evaluate {
  const wrong = new ExpressionFault('EXPR_TYPE', range, `"${operator}" needs whole numbers`);
  switch (operator) {
    case '<':
      return (scope, loop) => {
        const a = left(scope, loop);
        const b = right(scope, loop);
        return typeof a === 'number' && typeof b === 'number' ? a < b : faultOf(a, b, wrong);
      };
    case '<=':
      return (scope, loop) => {
        const a = left(scope, loop);
        const b = right(scope, loop);
        return typeof a === 'number' && typeof b === 'number' ? a <= b : faultOf(a, b, wrong);
      };
    case '>':
      return (scope, loop) => {
        const a = left(scope, loop);
        const b = right(scope, loop);
        return typeof a === 'number' && typeof b === 'number' ? a > b : faultOf(a, b, wrong);
      };
    case '>=':
      return (scope, loop) => {
        const a = left(scope, loop);
        const b = right(scope, loop);
        return typeof a === 'number' && typeof b === 'number' ? a >= b : faultOf(a, b, wrong);
      };
  }
}

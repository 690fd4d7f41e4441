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

/** `+` of numbers or texts, `-` and `*` of numbers, each checked to stay in the safe range. */
export function compileArithmetic(
  operator: '+' | '-' | '*',
  left: Evaluate,
  right: Evaluate,
  range: SourceRange,
): Evaluate {
  const overflow = new ExpressionFault('EXPR_OVERFLOW', range, 'the number leaves the safe range');
  const wrong = new ExpressionFault('EXPR_TYPE', range, `"${operator}" cannot take these values`);
  return (scope, loop) => {
    const a = left(scope, loop);
    const b = right(scope, loop);
    if (typeof a !== 'number' || typeof b !== 'number') {
      const areTexts = operator === '+' && typeof a === 'string' && typeof b === 'string';
      return areTexts ? a + b : faultOf(a, b, wrong);
    }
    const result = operator === '+' ? a + b : operator === '-' ? a - b : a * b;
    return Number.isSafeInteger(result) ? result + 0 : overflow;
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
    if (typeof a !== typeof b || typeof a === 'object' || typeof b === 'object')
      return faultOf(a, b, wrong);
    return (a === b) === isEqual;
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
  return (scope, loop) => {
    const a = left(scope, loop);
    const b = right(scope, loop);
    if (typeof a !== 'number' || typeof b !== 'number') return faultOf(a, b, wrong);
    if (operator === '<') return a < b;
    if (operator === '<=') return a <= b;
    return operator === '>' ? a > b : a >= b;
  };
}

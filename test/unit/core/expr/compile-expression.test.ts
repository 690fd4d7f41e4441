import { describe, expect, it } from 'vitest';
import { compileExpression } from '../../../../engine/core/expr/compile-expression.ts';
import { ExpressionFault } from '../../../../engine/core/expr/expression-fault.ts';
import { parseExpression } from '../../../../engine/core/expr/parse-expression.ts';

function run(text: string, scope: object = {}): unknown {
  const { ast, diagnostics } = parseExpression(text);
  if (ast === undefined || diagnostics.length > 0) throw new Error(`does not parse: ${text}`);
  const result = compileExpression(ast)(scope);
  return result instanceof ExpressionFault ? `${result.code} ${result.range.join('-')}` : result;
}

const max = Number.MAX_SAFE_INTEGER;

const cases: readonly (readonly [text: string, scope: object, result: unknown])[] = [
  ['1 + 2 * 3 - 4', {}, 3],
  ['-(2 - 2)', {}, 0],
  ['0 * -5', {}, 0],
  [`${max} + 1`, {}, 'EXPR_OVERFLOW 0-20'],
  ['94906266 * 94906267', {}, 'EXPR_OVERFLOW 0-19'],
  ['1 + floorDiv(1, 0)', {}, 'EXPR_DIVISION_BY_ZERO 4-18'],
  ['floorDiv(1, 0) > 1 || true', {}, true],
  ['true || floorDiv(1, 0) > 1', {}, true],
  ['floorDiv(1, 0) > 1 && false', {}, false],
  ['floorDiv(1, 0) > 1 && true', {}, 'EXPR_DIVISION_BY_ZERO 0-14'],
  ['floorDiv(1, 0) > 1 ? 1 : 2', {}, 'EXPR_DIVISION_BY_ZERO 0-14'],
  ['a.b', { a: {} }, 'EXPR_ABSENT 2-3'],
  ['a.b', { a: { b: null } }, 'EXPR_ABSENT 2-3'],
  ['has(a.b)', { a: { b: null } }, false],
  ['has(a.b)', { a: { b: 0 } }, true],
  ['a', {}, 'EXPR_ABSENT 0-1'],
  ['a.b', { a: 5 }, 'EXPR_TYPE 0-1'],
  ['a == 1', { a: '1' }, 'EXPR_TYPE 0-6'],
  ['a', { a: 0.5 }, 'EXPR_TYPE 0-1'],
  ['a', { a: Number.NaN }, 'EXPR_TYPE 0-1'],
  ['a', { a: -0 }, 0],
  ['a && true', { a: 1 }, 'EXPR_TYPE 0-1'],
  ['constructor', {}, 'EXPR_ABSENT 0-11'],
  ['a.constructor', { a: {} }, 'EXPR_ABSENT 2-13'],
  ['has(a.toString)', { a: {} }, false],
  ['a.__proto__', { a: {} }, 'EXPR_ABSENT 2-11'],
  ['2 in [1, 2]', {}, true],
  ['"x" in a', { a: ['y'] }, false],
  ['xs.exists(x, floorDiv(6, x) == 3)', { xs: [0, 2] }, true],
  ['xs.exists(x, floorDiv(6, x) == 4)', { xs: [0, 2] }, 'EXPR_DIVISION_BY_ZERO 13-27'],
  ['xs.all(x, floorDiv(6, x) == 4)', { xs: [0, 2] }, false],
  ['size(xs.filter(x, x > 1))', { xs: [1, 2, 3] }, 2],
  ['xs.exists(x, x == 9)', { xs: [1], x: 9 }, false],
  ['xs.exists(x, ys.exists(x, x == 2))', { xs: [1], ys: [2] }, true],
  ['size("ü€😀")', {}, 3],
  ['"abc".startsWith("ab")', {}, true],
  ['ceilDiv(-7, 2)', {}, -3],
  ['floorDiv(-7, 2)', {}, -4],
  ['roundDiv(-5, 2)', {}, -3],
  ['roundDiv(5, 2)', {}, 3],
  ['roundDiv(7, 3)', {}, 2],
  ['ceilDiv(-1, 2)', {}, 0],
  [`floorDiv(${max}, -1)`, {}, -max],
  ['priceOf(12345, 456700)', {}, 564],
  ['priceOf(12345, 456700, "down")', {}, 563],
  ['priceOf(12345, 456700)', { currencyDigits: 0 }, 6],
  ['priceOf(12345, 456700)', { currencyDigits: 3 }, 5638],
  ['priceOf(12345, 456700)', { currencyDigits: '2' }, 'EXPR_TYPE 0-22'],
  ['fee(7, 125000)', {}, 88],
  ['minutesUp(60001)', {}, 2],
  ['percentOf(250, 1000)', {}, 25],
  ['percentOf(255, 1000)', {}, 26],
  ['seconds(45) + minutes(2)', {}, 165_000],
];

describe('compileExpression', () => {
  it.each(cases)('%s in %j gives %j', (text, scope, result) => {
    const value = run(text, scope);
    expect(value).toBe(result);
  });

  it('gives a fault, not an exception, for a tree that was never checked', () => {
    const { ast } = parseExpression('1 / 2 + nonsense(3)');
    expect(ast && compileExpression(ast)({})).toBeInstanceOf(ExpressionFault);
  });
});

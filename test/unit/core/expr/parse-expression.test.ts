import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ast } from '../../../../engine/core/expr/ast.ts';
import { checkExpression } from '../../../../engine/core/expr/check-expression.ts';
import { compileExpression } from '../../../../engine/core/expr/compile-expression.ts';
import { parseExpression } from '../../../../engine/core/expr/parse-expression.ts';
import { printExpression } from '../../../../engine/core/expr/print-expression.ts';
import { flowTypes } from './flow-types.ts';
import { ExpressionMaker } from './random-expression.ts';
import { RandomSource } from './random-source.ts';

function shapeOf(ast: Ast | undefined): string {
  return JSON.stringify(ast, (key, value) => (/range$/i.test(key) ? undefined : value));
}

const broken: readonly (readonly [text: string, ...mistakes: string[]])[] = [
  ['', 'EXPR_UNEXPECTED 0-0 the expression is empty, expected a value'],
  ['a b', 'EXPR_UNEXPECTED 2-3 unexpected "b", expected an operator or the end'],
  ['a and b', 'EXPR_UNEXPECTED 2-5 unexpected "and": use "&&"'],
  ['not a', 'EXPR_UNEXPECTED 0-3 unexpected "not": use "!"'],
  [
    'a = 1 & b',
    'EXPR_LEFT_OUT 2-3 there is no "=": use "=="',
    'EXPR_LEFT_OUT 6-7 there is no "&": use "&&"',
  ],
  ['(a', 'EXPR_UNEXPECTED 2-2 unexpected end of the expression, expected ")"'],
  ['f(a b, c)', 'EXPR_UNEXPECTED 4-5 unexpected "b", expected "," or ")"'],
  ['f(a,)', 'EXPR_UNEXPECTED 3-4 unexpected ",", expected another value'],
  ['a ? b', 'EXPR_UNEXPECTED 5-5 unexpected end of the expression, expected ":"'],
  ['a..b', 'EXPR_UNEXPECTED 2-3 unexpected ".", expected a field name'],
  ['a.true', 'EXPR_UNEXPECTED 2-6 unexpected "true", expected a field name'],
  ['"abc', 'EXPR_STRING 0-4 missing closing "'],
  ["'a\\q'", 'EXPR_STRING 2-4 unknown escape: use \\" \\\\ \\n \\t \\r or \\u and four hex digits'],
  [
    'x == “a”',
    'EXPR_CHARACTER 5-6 the character "“" has no meaning here: use straight quotes "…"',
    'EXPR_CHARACTER 7-8 the character "”" has no meaning here: use straight quotes "…"',
  ],
  ['0x1F', 'EXPR_LEFT_OUT 0-4 "0x1F" is not a whole number: write decimal digits only'],
  ['9007199254740992', 'EXPR_INT_RANGE 0-16 the number is too large: at most 9007199254740991'],
  ['{a: 1}', 'EXPR_LEFT_OUT 0-6 there are no map literals: compare or assign each field'],
  ['has(x)', 'EXPR_HAS 0-6 has() takes one field path, for example has(context.cardKey)'],
  [
    'xs.exists(1, true)',
    'EXPR_ARGUMENTS 3-18 exists takes a loop variable and a condition: list.exists(item, item.field == 1)',
  ],
  ['a // b', 'EXPR_LEFT_OUT 2-6 comments are not allowed in an expression'],
  ['if', 'EXPR_RESERVED 0-2 "if" is a reserved word'],
  [
    'a + && b || * c',
    'EXPR_UNEXPECTED 4-6 unexpected "&&", expected a value',
    'EXPR_UNEXPECTED 12-13 unexpected "*", expected a value',
  ],
];

describe('parseExpression', () => {
  it.each(broken)('reports what is wrong in %j', (text, ...mistakes) => {
    const { diagnostics } = parseExpression(text);
    expect(diagnostics.map((d) => `${d.code} ${d.range.join('-')} ${d.message}`)).toEqual(mistakes);
  });

  it('prints what it parsed in one canonical form', () => {
    const canonical = (text: string) => {
      const { ast } = parseExpression(text);
      return ast && printExpression(ast);
    };
    expect(canonical("((a))&&( b||c )  && x=='y\"'")).toBe('a && (b || c) && x == "y\\""');
    expect(canonical('a+(b+c)-(-d)')).toBe('a + (b + c) - -d');
    expect(canonical('(a?b:c)?d:(e?f:g)')).toBe('(a ? b : c) ? d : e ? f : g');
    expect(canonical('!(a<b) == (c in [1,2])')).toBe('!(a < b) == (c in [1, 2])');
  });

  it('parses what it prints to the same tree', () => {
    const trees = fc.tuple(fc.integer(), fc.integer({ min: 1, max: 60 })).map(([seed, budget]) => {
      return new ExpressionMaker(new RandomSource(seed)).make(budget);
    });
    const property = fc.property(trees, (tree) => {
      const text = printExpression(tree);
      const { ast, diagnostics } = parseExpression(text);
      if (diagnostics.some((diagnostic) => diagnostic.code.startsWith('EXPR_TOO_'))) return;
      expect(shapeOf(ast)).toBe(shapeOf(tree));
      expect(ast && printExpression(ast)).toBe(text);
    });
    fc.assert(property, { seed: 20_261_121, numRuns: 1000 });
  });

  it('survives any text with places inside it', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        '.',
        '(',
        ')',
        '[',
        ']',
        '"',
        "'",
        '&&',
        '||',
        '!',
        '-',
        '+',
        '*',
        '/',
        '?',
        ':',
        ',',
      ],
      ...[
        'has',
        'in',
        '1',
        '0.5',
        '{',
        '}',
        'exists',
        'context',
        ' ',
        '\\',
        '😀',
        'null',
        '==',
        '<',
      ],
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    const property = fc.property(texts, (text) => {
      const { ast, diagnostics } = parseExpression(text);
      for (const { range } of diagnostics) {
        expect(range[0]).toBeLessThanOrEqual(range[1]);
        expect(range[1]).toBeLessThanOrEqual(text.length);
      }
      if (ast === undefined) {
        expect(diagnostics).not.toEqual([]);
        return;
      }
      checkExpression(ast, flowTypes);
      compileExpression(ast)({ context: {}, a: 1 });
      const again = diagnostics.length === 0 ? parseExpression(printExpression(ast)).ast : ast;
      expect(shapeOf(again)).toBe(shapeOf(ast));
    });
    fc.assert(property, { seed: 20_261_121, numRuns: 3000 });
  });
});

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['a pattern that backtracks', 'context.lang.matches("^(a+)+$")'],
  ['nested walks', `${'context.sessions.all(s, '.repeat(8)}true${')'.repeat(8)}`],
  ['a prototype', '__proto__.constructor.constructor("return 1")()'],
  ['300 parentheses', `${'('.repeat(300)}1${')'.repeat(300)}`],
  ['300 brackets', `${'['.repeat(300)}1${']'.repeat(300)}`],
  ['900 negations', `${'!'.repeat(900)}true`],
  ['900 minus signs', '-'.repeat(900)],
  ['a long sum', `1${' + 1'.repeat(249)}`],
  ['a chain of choices', `${'true ? 1 : '.repeat(80)}2`],
  ['host functions', '$eval("1") + $random() + now()'],
  ['a long name', `${'a'.repeat(900)}.b`],
  ['a string without end', `"${'\\'.repeat(900)}`],
  ['a list that is too long', `1 in [${'1,'.repeat(400)}1]`],
  ['commas', `f(${','.repeat(900)}`],
  ['dots', '.'.repeat(900)],
  ['quotes', `'"`.repeat(450)],
  ['digits', '9'.repeat(1000)],
  ['a megabyte', 'a && '.repeat(200_000)],
];

describe('hostile texts', () => {
  it.each(hostile)('%s is refused or bounded within 50 ms', (_, text) => {
    const began = performance.now();
    const { ast, diagnostics } = parseExpression(text);
    const checked = ast && checkExpression(ast, flowTypes);
    const result = ast && compileExpression(ast)({ context: { sessions: [] } });
    expect(performance.now() - began).toBeLessThan(50);
    const count = diagnostics.length + (checked?.diagnostics.length ?? 0);
    expect(count > 0 || result === 250 || result === 1).toBe(true);
    expect(count).toBeLessThanOrEqual(40);
  });
});

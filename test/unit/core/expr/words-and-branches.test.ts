import { describe, expect, it } from 'vitest';
import type { Ast } from '../../../../engine/core/expr/ast.ts';
import { atomsOf, branchesOf } from '../../../../engine/core/expr/atoms.ts';
import { parseExpression } from '../../../../engine/core/expr/parse-expression.ts';
import { toWords } from '../../../../engine/core/expr/to-words.ts';
import { typeFromSchema } from '../../../../engine/core/expr/type-from-schema.ts';

function parse(text: string): Ast {
  const { ast, diagnostics } = parseExpression(text);
  if (ast === undefined || diagnostics.length > 0) throw new Error(`does not parse: ${text}`);
  return ast;
}

/** Branches as `true: a, not b`. */
function branches(text: string): string[] {
  return branchesOf(parse(text)).map(({ value, assumptions }) => {
    const parts = assumptions.map(({ key, holds }) => (holds ? key : `not ${key}`));
    return `${value}: ${parts.join(', ')}`;
  });
}

describe('branchesOf', () => {
  it('enumerates the distinct outcomes of a guard', () => {
    expect(branches('a && (b || !c)')).toEqual([
      'true: a, b',
      'false: a, not b, c',
      'true: a, not b, not c',
      'false: not a',
    ]);
  });

  it('takes opposites as one atom', () => {
    expect(branches('x == 1 || x != 1')).toEqual(['true: 1 == x', 'true: not 1 == x']);
    expect(branches('x < y && y > x')).toEqual(['true: x < y', 'false: not x < y']);
    expect(branches('x >= y && x < y')).toEqual(['false: x < y', 'false: not x < y']);
  });

  it('follows the test of a choice and constants', () => {
    expect(branches('has(a.b) ? c : false')).toEqual([
      'true: has(a.b), c',
      'false: has(a.b), not c',
      'false: not has(a.b)',
    ]);
    expect(branches('true')).toEqual(['true: ']);
  });

  it('stays small for a guard made to explode', () => {
    const text = Array.from({ length: 24 }, (_, i) => `(a${i} || b${i})`).join(' && ');
    expect(branches(text)).toEqual(['true: ', 'false: ']);
  });

  it('lists atoms once, in the order of the text', () => {
    const keys = atomsOf(parse('a.b > 1 && (xs.exists(x, x == 1) || a.b <= 1) && !c')).map(
      (atom) => atom.key,
    );
    expect(keys).toEqual(['1 < a.b', 'xs.exists(x, x == 1)', 'c']);
  });
});

const sentences: readonly (readonly [text: string, words: string])[] = [
  [
    'context.attempts < 3 && event.cardKey == context.cardKey',
    'attempts is below 3 and card is the card that started',
  ],
  ['!(context.phase == "idle" || has(context.note))', 'phase is not idle and note is not known'],
  [
    '!context.online && (context.kind == "EMV" || context.lang in ["en", "fi", "sv"])',
    'online is false, and either kind is EMV or lang is one of en, fi or sv',
  ],
  ['context.authorizedMinor >= 5000', 'authorized is at least 50.00'],
  ['context.waitMs > 45000', 'wait is above 45 s'],
  ['context.energyWh == 0', 'energy is 0 Wh'],
  ['context.attempts < params.maxAttempts', 'attempts is below max attempts (setting)'],
  ['min(context.totalMinor, context.authorizedMinor)', 'the smaller of total and authorized'],
  ['!context.xs.all(s, s.ok)', 'for at least one s of xs, s ok is false'],
  ['(context.a + context.b) * 2', '(a plus b) times 2'],
  ['event.output.outcome == "approved" ? 1 : 0', '1 when outcome is approved, otherwise 0'],
];

describe('toWords', () => {
  it.each(sentences)('says %s', (text, words) => {
    const labels = { 'event.cardKey': 'card', 'context.cardKey': 'the card that started' };
    expect(toWords(parse(text), { labels })).toBe(words);
  });
});

describe('typeFromSchema', () => {
  it('reads the schema forms of flow files', () => {
    expect(typeFromSchema({ type: 'duration', maximum: 'PT1H30M' })).toEqual({
      type: 'int',
      unit: 'ms',
      maximum: 5_400_000,
    });
    expect(typeFromSchema({ enum: ['a', 'b'] })).toEqual({ type: 'string', oneOf: ['a', 'b'] });
    expect(typeFromSchema({ const: 3 })).toEqual({ type: 'int', minimum: 3, maximum: 3 });
    expect(typeFromSchema({ type: 'array', maxItems: 3, items: { type: 'boolean' } })).toEqual({
      type: 'list',
      of: { type: 'bool' },
      maxItems: 3,
    });
    expect(
      typeFromSchema({
        type: 'object',
        required: ['a', 'card', 'gone'],
        properties: {
          a: { type: 'string' },
          b: { type: 'string' },
          card: { 'x-opaque': 'card' },
          gone: { type: ['string', 'null'] },
        },
      }),
    ).toEqual({
      type: 'record',
      fields: {
        a: { type: { type: 'string' } },
        b: { type: { type: 'string' }, optional: true },
        card: { type: { type: 'opaque', kind: 'card' }, optional: true },
        gone: { type: { type: 'string' }, optional: true },
      },
    });
  });

  it('says why a schema cannot be used', () => {
    const reason = (schema: unknown) => typeFromSchema(schema);
    expect(reason({ type: 'number' })).toEqual({
      type: 'unusable',
      reason: 'fractions are not allowed',
    });
    expect(reason({ type: 'integer', 'x-unit': 'kWh' })).toEqual({
      type: 'unusable',
      reason: 'the unit "kWh" is unknown',
    });
    expect(reason(undefined)).toMatchObject({ type: 'unusable' });
    expect(reason({ enum: ['a', 1] })).toMatchObject({ type: 'unusable' });
  });
});

import { describe, expect, it } from 'vitest';
import { checkExpression } from '../../../../engine/core/expr/check-expression.ts';
import { describeType } from '../../../../engine/core/expr/describe-type.ts';
import type { ExprType } from '../../../../engine/core/expr/expression-type.ts';
import { parseExpression } from '../../../../engine/core/expr/parse-expression.ts';
import { flowTypes } from './flow-types.ts';

const bool: ExprType = { type: 'bool' };

function check(text: string, expected?: ExprType) {
  const { ast, diagnostics } = parseExpression(text);
  if (ast === undefined) throw new Error(`does not parse: ${text}`);
  const checked = checkExpression(ast, flowTypes, expected);
  return { ...checked, diagnostics: [...diagnostics, ...checked.diagnostics] };
}

/** Diagnostics as `CODE start-end message`, in the order of the text. */
function mistakesOf(text: string, expected?: ExprType): string[] {
  return check(text, expected)
    .diagnostics.toSorted((a, b) => a.range[0] - b.range[0])
    .map(({ code, range, message }) => `${code} ${range.join('-')} ${message}`);
}

const valid: readonly (readonly [text: string, type: string])[] = [
  ['event.kind == "EMV" && context.attempts < params.maxAttempts', 'bool'],
  ['context.attempts + 1', 'int'],
  ['params.idleGrace + seconds(5)', 'int<ms>'],
  ['min(priceOf(context.energyWh, tariff.energyPrice), context.authorizedMinor)', 'int<minor>'],
  ['priceOf(context.energyWh, tariff.energyPrice, "nearest")', 'int<minor>'],
  ['fee(minutesUp(params.idleGrace), tariff.idlePrice)', 'int<minor>'],
  ['percentOf(context.costMinor, params.percent)', 'int<minor>'],
  ['percentOf(context.costMinor, 2100)', 'int<minor>'],
  ['context.costMinor * 100 >= context.authorizedMinor * 80', 'bool'],
  ['ceilDiv(context.costMinor, 2)', 'int<minor>'],
  ['floorDiv(context.costMinor, context.authorizedMinor)', 'int'],
  ['max(0, context.costMinor - 500)', 'int<minor>'],
  ['event.atMs + params.idleGrace', 'int<at>'],
  ['event.atMs - 5000', 'int<at>'],
  ['has(context.endedAtMs) && event.atMs - context.endedAtMs > minutes(15)', 'bool'],
  ['has(context.endedAtMs) ? event.atMs - context.endedAtMs : 0', 'int<ms>'],
  ['!has(context.endedAtMs) || event.atMs > context.endedAtMs', 'bool'],
  ['!(!has(context.note) || context.note == "x")', 'bool'],
  ['has(context.session) && context.session.id != "" ? context.session.id : "none"', 'string'],
  ['has(context.cardKey) && has(event.cardKey) && event.cardKey == context.cardKey', 'bool'],
  ['context.lang in ["en", "fi"]', 'bool'],
  ['-context.attempts * 2', 'int'],
  ['size(context.sessions.filter(s, s.terminal == "T1")) == 1', 'bool'],
  ['context.sessions.filter(s, has(s.open) && s.open).all(t, t.terminal.startsWith("T"))', 'bool'],
  [
    'has(event.cardKey) && context.sessions.exists(s, has(s.cardKey) && s.cardKey == event.cardKey)',
    'bool',
  ],
  ['has(context.note) && size(context.note) > 3', 'bool'],
  ['"receipt/" + (context.paid ? "paid" : "open")', 'string'],
];

const invalid: readonly (readonly [text: string, ...mistakes: string[]])[] = [
  [
    'contex.authorizedMinor >= 100',
    'EXPR_UNKNOWN_NAME 0-6 unknown name "contex"; did you mean "context"?',
  ],
  [
    'context.authorisedMinor >= 100',
    'EXPR_UNKNOWN_FIELD 8-23 no field "authorisedMinor"; did you mean "authorizedMinor"?',
  ],
  ['context.authorizedMinor >= "100"', 'EXPR_TYPE 0-32 cannot compare int<minor> with string'],
  ['context.authorizedMinor >= && true', 'EXPR_UNEXPECTED 27-29 unexpected "&&", expected a value'],
  ['ceilDiv(context.costMinor)', 'EXPR_ARGUMENTS 0-26 ceilDiv(a, b) takes 2 arguments, got 1'],
  [
    'priceOff(1, 2)',
    'EXPR_UNKNOWN_FUNCTION 0-8 unknown function "priceOff"; did you mean "priceOf"?',
  ],
  [
    'context.energyWh * 0.45',
    'EXPR_FRACTION 19-23 fractions are not allowed: use minor units, Wh, ms or basis points',
  ],
  [
    'event.kind == "EVM"',
    'EXPR_ENUM 14-19 "EVM" is not one of "EMV"|"RFID"|"CUG"; did you mean "EMV"?',
  ],
  ['event.kind in ["EMV", "XXX"]', 'EXPR_ENUM 22-27 "XXX" is not one of "EMV"|"RFID"|"CUG"'],
  [
    'event.kind == context.lang',
    'EXPR_ENUM 0-26 these can never be equal: "EMV"|"RFID"|"CUG" and "en"|"fi"|"sv"|"de" share no value',
  ],
  [
    'context.costMinor >= context.energyWh',
    'EXPR_UNIT 0-37 cannot compare int<minor> with int<Wh>',
  ],
  ['context.costMinor + context.attempts', 'EXPR_UNIT 0-36 cannot add int<minor> and int'],
  ['context.costMinor * context.energyWh', 'EXPR_UNIT 0-36 cannot multiply int<minor> and int<Wh>'],
  ['event.atMs + event.atMs', 'EXPR_UNIT 0-23 cannot add int<at> and int<at>'],
  ['5 - event.atMs', 'EXPR_UNIT 0-14 cannot subtract int and int<at>'],
  ['-event.atMs', 'EXPR_TYPE 0-11 cannot negate int<at>'],
  [
    'context.paid ? context.costMinor : event.atMs',
    'EXPR_UNIT 0-45 cannot choose between int<minor> and int<at>',
  ],
  [
    '"x" + context.session.id',
    'EXPR_MAY_BE_ABSENT 14-21 "context.session" may be absent here: put has(context.session) && before it',
  ],
  [
    'context.note == "x" && has(context.note)',
    'EXPR_MAY_BE_ABSENT 8-12 "context.note" may be absent here: put has(context.note) && before it',
  ],
  [
    'has(context.note) || context.note == "x"',
    'EXPR_MAY_BE_ABSENT 29-33 "context.note" may be absent here: put has(context.note) && before it',
  ],
  [
    'has(context.session.id)',
    'EXPR_MAY_BE_ABSENT 12-19 "context.session" may be absent here: put has(context.session) && before it',
  ],
  [
    'context.sessions.exists(s, s.open)',
    'EXPR_MAY_BE_ABSENT 29-33 "s.open" may be absent here: put has(s.open) && before it',
  ],
  [
    'context.sessions.exists(s, s.cardKy == 1)',
    'EXPR_UNKNOWN_FIELD 29-35 no field "cardKy"; did you mean "cardKey"?',
  ],
  [
    'context.sessions.exists(s, context.sessions.exists(t, true))',
    'EXPR_NESTED 27-59 exists cannot stand inside another exists, all or filter',
  ],
  [
    'context.sessions.exists(context, true)',
    'EXPR_SHADOW 24-31 "context" is already a name: give the loop variable another one',
  ],
  [
    'context.endless.exists(n, n == 1)',
    'EXPR_LIST_BOUND 0-15 this list is walked, so its schema needs maxItems',
  ],
  [
    'has(context.cardKey) && context.cardKey == "4711"',
    'EXPR_OPAQUE 24-49 an opaque card can only be compared with == or != to another opaque card, or asked for with has()',
  ],
  [
    'has(context.receiptId) && has(event.cardKey) && context.receiptId == event.cardKey',
    'EXPR_OPAQUE 48-82 an opaque id can only be compared with == or != to another opaque id, or asked for with has()',
  ],
  [
    'has(context.cardKey) && size(context.cardKey) == 4',
    'EXPR_OPAQUE 29-44 an opaque card can only be compared with == or != to another opaque card, or asked for with has()',
  ],
  [
    'has(event.cardKey) && event.cardKey in ["a"]',
    'EXPR_OPAQUE 40-43 an opaque card can only be compared with == or != to another opaque card, or asked for with has()',
  ],
  [
    'context.share == 1',
    'EXPR_TYPE 0-13 "context.share" cannot be used in an expression: fractions are not allowed',
  ],
  [
    'context.lang < "fi"',
    'EXPR_TYPE 0-19 only whole numbers have an order: compare "en"|"fi"|"sv"|"de" with == or !=',
  ],
  [
    '1 < context.attempts < 3',
    'EXPR_CHAIN 21-22 comparisons do not chain: join them with &&, or use parentheses',
    'EXPR_TYPE 0-24 cannot compare bool with int',
  ],
  ['context.attempts && true', 'EXPR_TYPE 0-16 "&&" needs bool, got int'],
  ['!context.attempts', 'EXPR_TYPE 1-17 "!" needs bool, got int'],
  ['context.attempts ? 1 : 2', 'EXPR_TYPE 0-16 the condition before "?" needs bool, got int'],
  [
    '[1, 2] == [1, 2]',
    'EXPR_LIST_PLACE 0-6 a list in [ ] can only stand right of "in"',
    'EXPR_LIST_PLACE 10-16 a list in [ ] can only stand right of "in"',
  ],
  ['context.attempts in 3', 'EXPR_TYPE 20-21 "in" needs a list on its right, got int'],
  ['context.attempts.size', 'EXPR_TYPE 17-21 "context.attempts" is int and has no fields'],
  [
    'context.sessions == context.sessions',
    'EXPR_TYPE 0-36 cannot compare a whole list: compare its items with exists or all',
  ],
  ['roundDiv(context.attempts, 0)', 'EXPR_ARGUMENTS 27-28 division by zero'],
  [
    'priceOf(context.costMinor, tariff.energyPrice)',
    'EXPR_UNIT 8-25 priceOf needs int<Wh> here, got int<minor>',
  ],
  [
    'priceOf(context.energyWh, tariff.energyPrice, "sideways")',
    'EXPR_ARGUMENTS 46-56 the rounding must be "up", "down" or "nearest"',
  ],
  ['seconds(params.idleGrace)', 'EXPR_UNIT 8-24 seconds needs int (a count) here, got int<ms>'],
  [
    'min(context.costMinor, context.energyWh)',
    'EXPR_UNIT 0-40 min cannot take int<minor> and int<Wh>',
  ],
  ['startsWith(context.lang, "f")', 'EXPR_ARGUMENTS 0-10 write text.startsWith(prefix)'],
  ['context.lang.size()', 'EXPR_ARGUMENTS 13-17 write size(x)'],
  [
    'context.costMinor / 2',
    'EXPR_LEFT_OUT 18-19 there is no "/": use ceilDiv(a, b), floorDiv(a, b) or roundDiv(a, b)',
  ],
  ['context.attempts % 2', 'EXPR_LEFT_OUT 17-18 there is no "%": use a - b * floorDiv(a, b)'],
  [
    'context.sessions[0].open',
    'EXPR_LEFT_OUT 16-19 there is no indexing with [ ]: name a field with ".", or use exists, all or filter on a list',
  ],
  [
    'context.lang.matches("^e")',
    'EXPR_LEFT_OUT 13-20 there are no patterns: use startsWith, ==, or in ["…", "…"]',
  ],
  [
    'context.sessions.map(s, s.terminal)',
    'EXPR_LEFT_OUT 17-20 there is no "map": use exists, all or filter',
  ],
  ['duration("5s")', 'EXPR_LEFT_OUT 0-8 there is no "duration": use seconds(n) or minutes(n)'],
  [
    'context.note == null',
    'EXPR_LEFT_OUT 16-20 there is no null: ask with has(path) whether a value is there',
    'EXPR_MAY_BE_ABSENT 8-12 "context.note" may be absent here: put has(context.note) && before it',
  ],
  ['context.constructor', 'EXPR_UNKNOWN_FIELD 8-19 no field "constructor"'],
  ['__proto__.x', 'EXPR_UNKNOWN_NAME 0-9 unknown name "__proto__"'],
];

describe('checkExpression', () => {
  it.each(valid)('accepts %s', (text, type) => {
    const result = check(text);
    expect(mistakesOf(text)).toEqual([]);
    expect(result.type && describeType(result.type)).toBe(type);
  });

  it.each(invalid)('refuses %s', (text, ...mistakes) => {
    expect(mistakesOf(text).toSorted()).toEqual(mistakes.toSorted());
  });

  it('reports three mistakes of one text at once', () => {
    expect(
      mistakesOf('contex.a > 1 && event.kind == "EVM" && context.costMinor > context.energyWh'),
    ).toHaveLength(3);
  });

  it('says what a guard must give', () => {
    expect(mistakesOf('context.authorizedMinor + 1', bool)).toEqual([
      'EXPR_TYPE 0-27 must give bool, gives int<minor>',
    ]);
  });

  it('holds an assign against the type of its field', () => {
    const minor: ExprType = { type: 'int', unit: 'minor' };
    expect(mistakesOf('0', minor)).toEqual([]);
    expect(check('0', minor).type).toMatchObject({ type: 'int', unit: 'minor' });
    expect(mistakesOf('context.attempts', minor)).toEqual([
      'EXPR_UNIT 0-16 must give int<minor>, gives int',
    ]);
    const kind: ExprType = { type: 'string', oneOf: ['EMV', 'RFID'] };
    expect(mistakesOf('context.paid ? "EMV" : "RFID"', kind)).toEqual([]);
    expect(mistakesOf('"RFDI"', kind)).toEqual([
      'EXPR_ENUM 0-6 "RFDI" is not one of "EMV"|"RFID"; did you mean "RFID"?',
    ]);
    expect(
      mistakesOf('has(event.cardKey) ? event.cardKey : event.cardKey', { type: 'string' }),
    ).toContain('EXPR_TYPE 0-50 must give string, gives opaque card');
  });

  it('explains why the event is not there', () => {
    const { ast } = parseExpression('event.atMs > 5');
    const result = ast && checkExpression(ast, { context: flowTypes['context'] as ExprType });
    expect(result?.diagnostics[0]?.message).toContain('keep what you need in context');
  });

  it('counts the cost of each step and of walking a list', () => {
    expect(
      check('min(priceOf(context.energyWh, tariff.energyPrice), context.authorizedMinor)').cost,
    ).toBe(8);
    const walk =
      'context.sessions.exists(s, s.terminal == event.kind && s.terminal == context.lang)';
    expect(check(walk).cost).toBe(3 + 64 * 11);
  });

  it('refuses what could take too many steps', () => {
    const types = { xs: { type: 'list', maxItems: 10_000, of: { type: 'int' } } } as const;
    const { ast } = parseExpression('xs.exists(x, x == 1 || x == 2)');
    const result = ast && checkExpression(ast, types);
    expect(result?.diagnostics.map((diagnostic) => diagnostic.code)).toEqual(['EXPR_TOO_COSTLY']);
  });

  it('lists what is read, with the list for a loop variable', () => {
    expect(check('context.attempts < 3 && context.attempts < params.maxAttempts').reads).toEqual([
      'context.attempts',
      'params.maxAttempts',
    ]);
    expect(check('context.sessions.exists(s, s.terminal == event.kind)').reads).toEqual([
      'context.sessions',
      'event.kind',
    ]);
    expect(check('has(context.session) && context.session.id == ""').reads).toEqual([
      'context.session',
      'context.session.id',
    ]);
  });

  it('knows from the bounds of a schema that arithmetic cannot fault', () => {
    expect(check('context.attempts + 1').canFault).toBe(false);
    expect(check('context.costMinor + 1').canFault).toBe(true);
    expect(check('floorDiv(context.attempts, params.maxAttempts)').canFault).toBe(false);
    expect(check('floorDiv(params.maxAttempts, context.attempts)').canFault).toBe(true);
    expect(check('context.costMinor >= context.authorizedMinor').canFault).toBe(false);
    expect(check('context.attempts * 3 - 1').type).toEqual({
      type: 'int',
      minimum: -1,
      maximum: 29,
    });
  });
});

import { notOneOf } from './check-enum.ts';
import type { Typed } from './check-operators.ts';
import { describeType } from './describe-type.ts';
import type { ExpressionDiagnosticCode } from './diagnostic-codes.ts';
import type { ExprType } from './expression-type.ts';

type Mistake = { readonly code: ExpressionDiagnosticCode; readonly message: string };

function mustGive(expected: ExprType, given: ExprType): Mistake {
  const areInts = expected.type === 'int' && given.type === 'int';
  const message = `must give ${describeType(expected)}, gives ${describeType(given)}`;
  return { code: areInts ? 'EXPR_UNIT' : 'EXPR_TYPE', message };
}

function checkRecord(
  given: ExprType & { type: 'record' },
  expected: ExprType & { type: 'record' },
): Mistake | undefined {
  for (const [name, field] of Object.entries(expected.fields)) {
    const has = Object.hasOwn(given.fields, name) ? given.fields[name] : undefined;
    if (has === undefined || (has.optional === true && field.optional !== true)) {
      if (has === undefined && field.optional === true) continue;
      return { code: 'EXPR_TYPE', message: `must give a record with "${name}"` };
    }
    const mistake = checkExpected({ type: has.type, literal: false }, field.type);
    if (mistake !== undefined) return { ...mistake, message: `field "${name}" ${mistake.message}` };
  }
  return undefined;
}

/** What is wrong when a value is used where another type is expected; undefined when it fits. */
export function checkExpected(given: Typed, expected: ExprType): Mistake | undefined {
  const { type } = given;
  if (type === undefined) return undefined;
  if (type.type !== expected.type) return mustGive(expected, type);
  if (type.type === 'int' && expected.type === 'int')
    return type.unit === expected.unit || given.literal ? undefined : mustGive(expected, type);
  if (type.type === 'opaque' && expected.type === 'opaque')
    return type.kind === expected.kind ? undefined : mustGive(expected, type);
  if (type.type === 'string' && expected.type === 'string') {
    const { oneOf } = expected;
    if (oneOf === undefined) return undefined;
    const strays = type.oneOf?.filter((value) => !oneOf.includes(value));
    if (strays === undefined) return mustGive(expected, type);
    return strays[0] === undefined ? undefined : notOneOf(strays[0], oneOf);
  }
  if (type.type === 'list' && expected.type === 'list')
    return checkExpected({ type: type.of, literal: false }, expected.of);
  if (type.type === 'record' && expected.type === 'record') return checkRecord(type, expected);
  return type.type === 'unusable' ? mustGive(expected, type) : undefined;
}

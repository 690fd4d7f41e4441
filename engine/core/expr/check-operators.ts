import type { BinaryOperator } from './ast.ts';
import { describeType } from './describe-type.ts';
import type { ExpressionDiagnosticCode } from './diagnostic-codes.ts';
import type { ExprType, ExprUnit, IntType } from './expression-type.ts';
import { boundsOf, hullOf, rangeOf, rangeOfCall } from './int-range.ts';

/** Type of a part; `literal` numbers adapt to any unit. The type is undefined after an error. */
export type Typed = { readonly type: ExprType | undefined; readonly literal: boolean };

/** What a rule says: a type and whether computing it may fault, or what is wrong. */
export type Verdict =
  | (Typed & { readonly mayFault?: boolean })
  | { readonly code: ExpressionDiagnosticCode; readonly message: string };

const unknown: Verdict = { type: undefined, literal: false };
const bool: Verdict = { type: { type: 'bool' }, literal: false };

/** The message for an opaque value in a place that would look inside it. */
export function opaqueMisused(kind: string): Verdict {
  const message = `an opaque ${kind} can only be compared with == or != to another opaque ${kind}, or asked for with has()`;
  return { code: 'EXPR_OPAQUE', message };
}

/** The unit that two numbers have in common; `undefined` inside is a plain count. */
export function commonUnit(
  left: Typed & { type: IntType },
  right: Typed & { type: IntType },
): { unit: ExprUnit | undefined } | undefined {
  if (left.type.unit === right.type.unit || right.literal) return { unit: left.type.unit };
  if (left.literal) return { unit: right.type.unit };
  return undefined;
}

/** An int type of an optional unit. */
export function intType(
  unit: ExprUnit | undefined,
  bounds: Pick<IntType, 'minimum' | 'maximum'>,
): IntType {
  return unit === undefined ? { type: 'int', ...bounds } : { type: 'int', unit, ...bounds };
}

/** Whether a type is right of a rule that only knows int. */
export function isInt(part: Typed): part is Typed & { type: IntType } {
  return part.type?.type === 'int';
}

function mismatch(verb: string, joint: string, left: ExprType, right: ExprType): Verdict {
  const areInts = left.type === 'int' && right.type === 'int';
  const message = `cannot ${verb} ${describeType(left)} ${joint} ${describeType(right)}`;
  return { code: areInts ? 'EXPR_UNIT' : 'EXPR_TYPE', message };
}

const arithmetic = {
  '+': { verb: 'add', joint: 'and', compute: ([a = 0, b = 0]: readonly number[]) => a + b },
  '-': { verb: 'subtract', joint: 'and', compute: ([a = 0, b = 0]: readonly number[]) => a - b },
  '*': { verb: 'multiply', joint: 'and', compute: ([a = 0, b = 0]: readonly number[]) => a * b },
} as const;

type ArithmeticOperator = keyof typeof arithmetic;
type IntPart = Typed & { type: IntType };

/** The unit of a sum, difference or product; undefined when the units do not go together. */
function unitOfArithmetic(
  operator: ArithmeticOperator,
  left: IntPart,
  right: IntPart,
): { unit: ExprUnit | undefined } | undefined {
  const [a, b] = [left.type.unit, right.type.unit];
  if (operator === '*') {
    if (a === 'at' || b === 'at' || (a !== undefined && b !== undefined)) return undefined;
    return { unit: a ?? b };
  }
  const isSpan = (part: IntPart) => part.type.unit === 'ms' || part.literal;
  if (a === 'at' && b === 'at') return operator === '-' ? { unit: 'ms' } : undefined;
  if (a === 'at') return isSpan(right) ? { unit: 'at' } : undefined;
  if (b === 'at') return operator === '+' && isSpan(left) ? { unit: 'at' } : undefined;
  return commonUnit(left, right);
}

function checkArithmetic(operator: ArithmeticOperator, left: Typed, right: Typed): Verdict {
  if (left.type === undefined || right.type === undefined) return unknown;
  const { verb, joint, compute } = arithmetic[operator];
  if (operator === '+' && left.type.type === 'string' && right.type.type === 'string')
    return { type: { type: 'string' }, literal: false };
  if (!isInt(left) || !isInt(right)) return mismatch(verb, joint, left.type, right.type);
  const common = unitOfArithmetic(operator, left, right);
  if (common === undefined) return mismatch(verb, joint, left.type, right.type);
  const { range, mayFault } = rangeOfCall(compute, [rangeOf(left.type), rangeOf(right.type)]);
  const literal = left.literal && right.literal;
  return { type: intType(common.unit, boundsOf(range)), literal, mayFault };
}

function checkOrder(left: Typed, right: Typed): Verdict {
  if (left.type === undefined || right.type === undefined) return unknown;
  if (left.type.type !== right.type.type) return mismatch('compare', 'with', left.type, right.type);
  if (!isInt(left) || !isInt(right)) {
    const message = `only whole numbers have an order: compare ${describeType(left.type)} with == or !=`;
    return { code: 'EXPR_TYPE', message };
  }
  if (commonUnit(left, right) === undefined)
    return mismatch('compare', 'with', left.type, right.type);
  return bool;
}

function checkEquality(left: Typed, right: Typed): Verdict {
  const [a, b] = [left.type, right.type];
  if (a === undefined || b === undefined) return unknown;
  if (a.type === 'opaque' || b.type === 'opaque') {
    if (a.type === 'opaque' && b.type === 'opaque' && a.kind === b.kind) return bool;
    return opaqueMisused(a.type === 'opaque' ? a.kind : b.type === 'opaque' ? b.kind : 'value');
  }
  if (a.type !== b.type) return mismatch('compare', 'with', a, b);
  if (a.type === 'record' || a.type === 'list') {
    const message = `cannot compare a whole ${a.type}: compare its ${a.type === 'list' ? 'items with exists or all' : 'fields'}`;
    return { code: 'EXPR_TYPE', message };
  }
  if (isInt(left) && isInt(right) && commonUnit(left, right) === undefined)
    return mismatch('compare', 'with', a, b);
  return bool;
}

/** The rule of `left in list` for one item. */
export function checkMembership(left: Typed, item: Typed): Verdict {
  const opaque = [left.type, item.type].find((type) => type?.type === 'opaque');
  return opaque?.type === 'opaque' ? opaqueMisused(opaque.kind) : checkEquality(left, item);
}

/** The rule of an operator other than `in`, which needs the list itself. */
export function checkOperator(
  operator: Exclude<BinaryOperator, 'in'>,
  left: Typed,
  right: Typed,
): Verdict {
  const isEquality = operator === '==' || operator === '!=';
  const opaque = [left.type, right.type].find((type) => type?.type === 'opaque');
  if (!isEquality && opaque?.type === 'opaque') return opaqueMisused(opaque.kind);
  switch (operator) {
    case '+':
    case '-':
    case '*':
      return checkArithmetic(operator, left, right);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return checkOrder(left, right);
    case '==':
    case '!=':
      return checkEquality(left, right);
  }
}

/** The rule of `test ? yes : no` for its two values. */
export function checkChoice(yes: Typed, no: Typed): Verdict {
  const [a, b] = [yes.type, no.type];
  if (a === undefined || b === undefined) return unknown;
  if (a.type !== b.type) return mismatch('choose between', 'and', a, b);
  if (a.type === 'opaque' && b.type === 'opaque')
    return a.kind === b.kind
      ? { type: a, literal: false }
      : mismatch('choose between', 'and', a, b);
  if (a.type === 'string' && b.type === 'string') {
    const oneOf = a.oneOf && b.oneOf ? [...new Set([...a.oneOf, ...b.oneOf])] : undefined;
    return { type: oneOf ? { type: 'string', oneOf } : { type: 'string' }, literal: false };
  }
  if (isInt(yes) && isInt(no)) {
    const common = commonUnit(yes, no);
    if (common === undefined) return mismatch('choose between', 'and', a, b);
    const bounds = boundsOf(hullOf(rangeOf(yes.type), rangeOf(no.type)));
    return { type: intType(common.unit, bounds), literal: yes.literal && no.literal };
  }
  if (a.type === 'bool') return bool;
  return { code: 'EXPR_TYPE', message: `cannot choose between whole ${a.type}s: choose a field` };
}

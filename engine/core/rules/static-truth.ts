import type { Ast, BinaryAst } from '../expr/ast.ts';
import { type Assumption, branchesOf } from '../expr/atoms.ts';
import { checkExpression } from '../expr/check-expression.ts';
import type { ExprType, ExprTypes } from '../expr/expression-type.ts';
import { type IntRange, rangeOf } from '../expr/int-range.ts';
import { printExpression } from '../expr/print-expression.ts';

/** Which truth values a condition can have; both when nothing more is known. */
export interface Possible {
  readonly yes: boolean;
  readonly no: boolean;
}

/**
 * The truth values that a condition can have by the declared types of what it reads: ranges, enums, literals, and
 * comparisons of one value that contradict each other. Says "can" when in doubt.
 */
export function possibleTruth(ast: Ast, scope: ExprTypes): Possible {
  const branches = branchesOf(ast).filter(({ assumptions }) => canHold(assumptions, scope));
  return {
    yes: branches.some(({ value }) => value),
    no: branches.some(({ value }) => !value),
  };
}

/** What is still possible for one value under the assumptions looked at so far. */
type Domain = { range: IntRange; words: readonly string[] | undefined };

/** Whether assumptions about atoms can be true together. */
export function canHold(assumptions: readonly Assumption[], scope: ExprTypes): boolean {
  const domains = new Map<string, Domain>();
  return assumptions.every(({ ast, holds }) => {
    if (ast.kind === 'bool') return ast.value === holds;
    if (ast.kind === 'has') return holds || canBeAbsent(ast.path, scope);
    if (ast.kind !== 'binary') return true;
    const truth = truthOf(ast, scope);
    if (truth !== undefined && truth !== holds) return false;
    return narrow(ast, holds, scope, domains);
  });
}

const typeOf = (ast: Ast, scope: ExprTypes): ExprType | undefined =>
  checkExpression(ast, scope).type;

/** A field that is always there; a field of something that may be absent itself may be absent. */
function canBeAbsent(path: Ast, scope: ExprTypes): boolean {
  if (path.kind === 'name') return false;
  if (path.kind !== 'field') return true;
  const object = typeOf(path.object, scope);
  if (object?.type !== 'record' || !Object.hasOwn(object.fields, path.field)) return true;
  return object.fields[path.field]?.optional === true || canBeAbsent(path.object, scope);
}

/** Whether a comparison holds for all values of its sides, or for none. */
function truthOf(ast: BinaryAst, scope: ExprTypes): boolean | undefined {
  const left = typeOf(ast.left, scope);
  const right = typeOf(ast.right, scope);
  if (left?.type === 'int' && right?.type === 'int')
    return compareRanges(ast.operator, rangeOf(left), rangeOf(right));
  if (left?.type !== 'string' || left.oneOf === undefined) return undefined;
  const others = wordsOf(ast.right, right);
  if (others === undefined) return undefined;
  if (!left.oneOf.some((word) => others.includes(word))) return false;
  const isCertain =
    ast.operator === 'in'
      ? ast.right.kind === 'list' && left.oneOf.every((word) => others.includes(word))
      : left.oneOf.length === 1 && others.length === 1;
  return isCertain ? true : undefined;
}

function compareRanges(operator: string, a: IntRange, b: IntRange): boolean | undefined {
  if (operator === '<') return a[1] < b[0] ? true : a[0] >= b[1] ? false : undefined;
  if (operator !== '==') return undefined;
  if (a[1] < b[0] || b[1] < a[0]) return false;
  return a[0] === a[1] && b[0] === b[1] ? true : undefined;
}

/** The words that a side can be, or that a list of literals holds. */
function wordsOf(ast: Ast, type: ExprType | undefined): readonly string[] | undefined {
  if (ast.kind === 'list')
    return ast.items.every((item) => item.kind === 'string')
      ? ast.items.flatMap((item) => (item.kind === 'string' ? [item.value] : []))
      : undefined;
  return type?.type === 'string' ? type.oneOf : undefined;
}

/** Takes a comparison with a literal into account; false when nothing is left for that value. */
function narrow(
  ast: BinaryAst,
  holds: boolean,
  scope: ExprTypes,
  domains: Map<string, Domain>,
): boolean {
  const isSwapped = ast.left.kind === 'int' || ast.left.kind === 'string';
  const [value, literal] = isSwapped ? [ast.right, ast.left] : [ast.left, ast.right];
  const type = typeOf(value, scope);
  const key = printExpression(value);
  const before = domains.get(key) ?? {
    range: type?.type === 'int' ? rangeOf(type) : [0, 0],
    words: type?.type === 'string' ? type.oneOf : undefined,
  };
  const after = { ...before };
  if (literal.kind === 'int' && type?.type === 'int')
    after.range = narrowRange(before.range, ast.operator, literal.value, holds, isSwapped);
  const words = ast.operator === 'in' && isSwapped ? undefined : wordsOf(literal, undefined);
  const listed = literal.kind === 'string' ? [literal.value] : words;
  if (listed !== undefined && before.words !== undefined)
    after.words = before.words.filter((word) => listed.includes(word) === holds);
  domains.set(key, after);
  return after.range[0] <= after.range[1] && after.words?.length !== 0;
}

function narrowRange(
  [minimum, maximum]: IntRange,
  operator: string,
  literal: number,
  holds: boolean,
  isSwapped: boolean,
): IntRange {
  if (operator === '==') {
    if (holds) return [Math.max(minimum, literal), Math.min(maximum, literal)];
    if (minimum === literal) return [minimum + 1, maximum];
    return maximum === literal ? [minimum, maximum - 1] : [minimum, maximum];
  }
  if (operator !== '<') return [minimum, maximum];
  // `value < literal`, its opposite, `literal < value`, its opposite.
  if (!isSwapped)
    return holds
      ? [minimum, Math.min(maximum, literal - 1)]
      : [Math.max(minimum, literal), maximum];
  return holds ? [Math.max(minimum, literal + 1), maximum] : [minimum, Math.min(maximum, literal)];
}

import type { CallAst } from './ast.ts';
import {
  commonUnit,
  intType,
  isInt,
  opaqueMisused,
  type Typed,
  type Verdict,
} from './check-operators.ts';
import { describeType } from './describe-type.ts';
import type { ExprUnit, IntType } from './expression-type.ts';
import {
  currencyDigitsDefault,
  currencyDigitsMax,
  type ExpressionFunction,
  expressionFunctions,
  type IntFunction,
  type Rounding,
  roundings,
} from './functions.ts';
import { boundsOf, hullOf, rangeOf, rangeOfCall } from './int-range.ts';
import { leftOutFunctions } from './left-out-words.ts';
import { suggestName } from './suggest-name.ts';

type Mistake = Extract<Verdict, { code: unknown }>;
type IntPart = Typed & { type: IntType };

/** A mistake with the index of the argument it is about, or about the whole call. */
export type CallVerdict = Verdict & { readonly argument?: number };

/** The function that a call means, or what is wrong with its name and form. */
export function findFunction(call: CallAst): ExpressionFunction | Mistake {
  const found = expressionFunctions.get(call.name);
  if (found !== undefined && call.method !== (found.kind === 'startsWith'))
    return { code: 'EXPR_ARGUMENTS', message: `write ${found.signature}` };
  if (found !== undefined) return found;
  const leftOut = leftOutFunctions.get(call.name);
  if (leftOut !== undefined) return { code: 'EXPR_LEFT_OUT', message: leftOut };
  const methods = ['exists', 'all', 'filter', 'startsWith'];
  const known = call.method ? methods : [...expressionFunctions.keys()];
  const what = call.method ? 'method' : 'function';
  const message = `unknown ${what} "${call.name}"${suggestName(call.name, known)}`;
  return { code: 'EXPR_UNKNOWN_FUNCTION', message };
}

/** What is wrong with the number of arguments. */
export function checkArity(found: ExpressionFunction, call: CallAst): Mistake | undefined {
  const allowed = found.kind === 'int' && found.rounding !== undefined ? 1 : 0;
  const count = call.args.length;
  if (count >= found.arity && count <= found.arity + allowed) return undefined;
  const takes = allowed > 0 ? `${found.arity} or ${found.arity + allowed}` : `${found.arity}`;
  const plural = takes === '1' ? 'argument' : 'arguments';
  const message = `${found.signature} takes ${takes} ${plural}, got ${count}`;
  return { code: 'EXPR_ARGUMENTS', message };
}

function wrongArgument(name: string, index: number, wanted: string, got: Typed): CallVerdict {
  const { type } = got;
  if (type === undefined) return { type: undefined, literal: false };
  if (type.type === 'opaque') return { ...opaqueMisused(type.kind), argument: index };
  const isUnit = type.type === 'int' && wanted.startsWith('int');
  const message = `${name} needs ${wanted} here, got ${describeType(type)}`;
  return { code: isUnit ? 'EXPR_UNIT' : 'EXPR_ARGUMENTS', message, argument: index };
}

/** Whether an argument has the unit that a function names; literals adapt. */
function fits(part: IntPart, unit: ExprUnit | 'count'): boolean {
  return part.literal || (part.type.unit ?? 'count') === unit;
}

/** The unit of the result, or what is wrong with the units of the arguments. */
function unitOfResult(
  name: string,
  found: IntFunction,
  parts: readonly IntPart[],
): { unit: ExprUnit | undefined } | CallVerdict {
  const { units } = found;
  if (typeof units !== 'string') {
    const wrong = parts.findIndex((part, index) => !fits(part, units[index] ?? 'count'));
    const part = parts[wrong];
    if (part === undefined) return { unit: found.resultUnit };
    const unit = units[wrong];
    return wrongArgument(name, wrong, unit === 'count' ? 'int (a count)' : `int<${unit}>`, part);
  }
  const [a, b] = parts;
  if (a === undefined || b === undefined) return { unit: undefined };
  const problem = `${name} cannot take ${describeType(a.type)} and ${describeType(b.type)}`;
  if (units === 'same') return commonUnit(a, b) ?? { code: 'EXPR_UNIT', message: problem };
  if (a.type.unit === 'at') return { code: 'EXPR_UNIT', message: problem };
  if (b.type.unit === undefined) return { unit: a.type.unit };
  if (a.type.unit === b.type.unit) return { unit: undefined };
  return { code: 'EXPR_UNIT', message: problem };
}

/** The rounding that a third argument names; `wrong` when it is not one of the three words. */
function checkRounding(found: IntFunction, call: CallAst): CallVerdict | undefined {
  const last = call.args[found.arity];
  if (last === undefined) return undefined;
  if (last.kind === 'string' && roundings.some((rounding) => rounding === last.value))
    return undefined;
  const message = 'the rounding must be "up", "down" or "nearest"';
  return { code: 'EXPR_ARGUMENTS', message, argument: found.arity };
}

function checkIntCall(found: IntFunction, call: CallAst, args: readonly Typed[]): CallVerdict {
  const parts: IntPart[] = [];
  for (const [index, arg] of args.slice(0, found.arity).entries()) {
    if (!isInt(arg)) return wrongArgument(call.name, index, 'int', arg);
    parts.push(arg);
  }
  const unit = unitOfResult(call.name, found, parts);
  if (!('unit' in unit)) return unit;
  const wrong = checkRounding(found, call);
  if (wrong !== undefined) return wrong;
  const divisor = parts[1]?.type;
  if (found.units === 'division' && divisor?.minimum === 0 && divisor.maximum === 0)
    return { code: 'EXPR_ARGUMENTS', message: 'division by zero', argument: 1 };
  const { range, mayFault } = rangeOfResult(found, parts);
  const literal = unit.unit === undefined && parts.every((part) => part.literal);
  return { type: intType(unit.unit, boundsOf(range)), literal, mayFault };
}

/** Range of a result for every rounding and every currency that the host may have. */
function rangeOfResult(
  found: IntFunction,
  parts: readonly IntPart[],
): ReturnType<typeof rangeOfCall> {
  const ranges = parts.map((part) => rangeOf(part.type));
  const rangeFor = (rounding: Rounding, digits: number) =>
    rangeOfCall(([a = 0, b = 0]) => found.compute(a, b, rounding, digits), ranges);
  const first = rangeFor('nearest', currencyDigitsDefault);
  if (found.rounding === undefined) return first;
  return roundings
    .flatMap((rounding) => [rangeFor(rounding, 0), rangeFor(rounding, currencyDigitsMax)])
    .reduce(
      (all, next) => ({
        range: hullOf(all.range, next.range),
        mayFault: all.mayFault || next.mayFault,
      }),
      first,
    );
}

/** The rule of a function for the types of its arguments. */
export function checkCall(
  found: ExpressionFunction,
  call: CallAst,
  args: readonly Typed[],
): CallVerdict {
  if (args.some((arg) => arg.type === undefined)) return { type: undefined, literal: false };
  const [first, second] = args;
  switch (found.kind) {
    case 'int':
      return checkIntCall(found, call, args);
    case 'size': {
      if (first?.type?.type !== 'string' && first?.type?.type !== 'list')
        return wrongArgument('size', 0, 'a list or a string', first ?? noType);
      const maximum = first.type.type === 'list' ? first.type.maxItems : undefined;
      const bounds = maximum === undefined ? { minimum: 0 } : { minimum: 0, maximum };
      return { type: { type: 'int', ...bounds }, literal: false };
    }
    case 'startsWith': {
      if (first?.type?.type !== 'string')
        return wrongArgument('startsWith', 0, 'a string', first ?? noType);
      if (second?.type?.type !== 'string')
        return wrongArgument('startsWith', 1, 'a string', second ?? noType);
      return { type: { type: 'bool' }, literal: false };
    }
    case 'has':
      // The parser makes a node of its own of has(path); other forms were reported there.
      return { type: { type: 'bool' }, literal: false };
  }
}

const noType: Typed = { type: undefined, literal: false };

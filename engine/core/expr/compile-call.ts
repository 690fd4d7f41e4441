import type { Ast, CallAst } from './ast.ts';
import type { CompileNode, LoopNames } from './compile-node.ts';
import { withoutSign } from './compile-operators.ts';
import { ExpressionFault } from './expression-fault.ts';
import type { Evaluate, Scope } from './expression-value.ts';
import {
  currencyDigitsDefault,
  currencyDigitsMax,
  currencyDigitsName,
  expressionFunctions,
  type IntFunction,
  type Rounding,
  roundings,
} from './functions.ts';
import { wrongType } from './wrong-type.ts';

/** Number of minor digits that the host put into the scope. */
function readCurrencyDigits(scope: Scope): number | undefined {
  if (!Object.hasOwn(scope, currencyDigitsName)) return currencyDigitsDefault;
  const digits = (scope as Record<string, unknown>)[currencyDigitsName];
  const isValid =
    typeof digits === 'number' &&
    Number.isInteger(digits) &&
    digits >= 0 &&
    digits <= currencyDigitsMax;
  return isValid ? digits : undefined;
}

/** The rounding of a call; undefined when its last argument names none. */
function roundingOf(found: IntFunction, call: CallAst): Rounding | undefined {
  const last = call.args[found.arity];
  if (last === undefined) return found.rounding ?? 'nearest';
  return last.kind === 'string' ? roundings.find((name) => name === last.value) : undefined;
}

function compileIntCall(
  found: IntFunction,
  call: CallAst,
  names: LoopNames,
  compile: CompileNode,
): Evaluate {
  const rounding = roundingOf(found, call);
  const [first, second] = call.args.slice(0, found.arity).map((arg) => compile(arg, names));
  const fitsArity = call.args.length >= found.arity;
  if (rounding === undefined || !fitsArity || first === undefined)
    return faulting(call, `not ${found.signature}`);
  const noInt = call.args.map((arg) => wrongType(arg.range, 'a whole number'));
  const [noFirst, noSecond] = [noInt[0] as ExpressionFault, noInt[1] as ExpressionFault];
  const { range } = call;
  const overflow = new ExpressionFault('EXPR_OVERFLOW', range, 'the number leaves the safe range');
  const zero = new ExpressionFault('EXPR_DIVISION_BY_ZERO', range, 'division by zero');
  const noDigits = wrongType(range, 'computable: currencyDigits is wrong');
  const needsDigits = found.rounding !== undefined;
  const ends = (result: number) => {
    if (Number.isSafeInteger(result)) return withoutSign(result);
    return Number.isNaN(result) ? zero : overflow;
  };
  const { compute } = found;
  const given = second ?? (() => 0);
  if (!needsDigits && second !== undefined)
    return (scope, loop) => {
      const a = first(scope, loop);
      if (typeof a !== 'number') return a instanceof ExpressionFault ? a : noFirst;
      const b = second(scope, loop);
      if (typeof b !== 'number') return b instanceof ExpressionFault ? b : noSecond;
      return ends(compute(a, b, rounding, currencyDigitsDefault));
    };
  return (scope, loop) => {
    const a = first(scope, loop);
    if (typeof a !== 'number') return a instanceof ExpressionFault ? a : noFirst;
    const b = given(scope, loop);
    if (typeof b !== 'number') return b instanceof ExpressionFault ? b : noSecond;
    const digits = needsDigits ? readCurrencyDigits(scope) : currencyDigitsDefault;
    if (digits === undefined) return noDigits;
    return ends(compute(a, b, rounding, digits));
  };
}

/** A part that the checker refuses: it gives a fault if it is run all the same. */
export function faulting(ast: Ast, reason: string): Evaluate {
  const fault = new ExpressionFault('EXPR_TYPE', ast.range, `the expression is wrong: ${reason}`);
  return () => fault;
}

/** A call of a function of the language. */
export function compileCall(ast: CallAst, names: LoopNames, compile: CompileNode): Evaluate {
  const found = expressionFunctions.get(ast.name);
  if (found === undefined) return faulting(ast, `unknown function "${ast.name}"`);
  if (found.kind === 'int') return compileIntCall(found, ast, names, compile);
  const [first, second] = ast.args.map((arg) => compile(arg, names));
  if (first === undefined) return faulting(ast, `not ${found.signature}`);
  const noText = wrongType(ast.range, 'computable: an argument has the wrong type');
  if (found.kind === 'size')
    return (scope, loop) => {
      const value = first(scope, loop);
      // Characters are counted as code points, as CEL does.
      if (typeof value === 'string') return [...value].length;
      if (Array.isArray(value)) return value.length;
      return value instanceof ExpressionFault ? value : noText;
    };
  if (found.kind === 'has' || second === undefined) return faulting(ast, `not ${found.signature}`);
  return (scope, loop) => {
    const text = first(scope, loop);
    if (text instanceof ExpressionFault) return text;
    const prefix = second(scope, loop);
    if (prefix instanceof ExpressionFault) return prefix;
    if (typeof text !== 'string' || typeof prefix !== 'string') return noText;
    return text.startsWith(prefix);
  };
}

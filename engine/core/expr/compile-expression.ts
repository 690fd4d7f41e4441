import type {
  Ast,
  BinaryAst,
  CallAst,
  ConditionalAst,
  FieldAst,
  HasAst,
  LogicAst,
  MacroAst,
  NameAst,
  SourceRange,
} from './ast.ts';
import {
  compileArithmetic,
  compileEquality,
  compileOrder,
  withoutSign,
} from './compile-operators.ts';
import { ExpressionFault } from './expression-fault.ts';
import type { Evaluate, ExprValue, Scope } from './expression-value.ts';
import {
  currencyDigitsDefault,
  currencyDigitsMax,
  currencyDigitsName,
  expressionFunctions,
  type IntFunction,
  type Rounding,
  roundings,
} from './functions.ts';

export type { ExprValue, Scope } from './expression-value.ts';

/** Names of the loop variables around a part; the position is the slot at run time. */
type LoopNames = readonly string[];

function wrongType(range: SourceRange, wanted: string): ExpressionFault {
  return new ExpressionFault('EXPR_TYPE', range, `the value is not ${wanted}`);
}

/** A raw value as a value of the language; undefined when it is absent, a fault when it is foreign. */
function admit(raw: unknown, absent: ExpressionFault, foreign: ExpressionFault) {
  switch (typeof raw) {
    case 'string':
    case 'boolean':
      return raw;
    case 'number':
      return Number.isSafeInteger(raw) ? raw + 0 : foreign;
    case 'object':
      return raw === null ? absent : (raw as ExprValue);
    case 'undefined':
      return absent;
    default:
      return foreign;
  }
}

function compileName(ast: NameAst, names: LoopNames): Evaluate {
  const { name, range } = ast;
  const absent = new ExpressionFault('EXPR_ABSENT', range, `"${name}" is absent`);
  const foreign = wrongType(range, 'a whole number, a text, a truth value, a record or a list');
  const slot = names.lastIndexOf(name);
  if (slot >= 0) return (_scope, loop) => admit(loop[slot], absent, foreign);
  return (scope) =>
    Object.hasOwn(scope, name)
      ? admit((scope as Record<string, unknown>)[name], absent, foreign)
      : absent;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a field of a field or of a name: nearly all that flows read. What is out of the ordinary goes the long way. */
function compileField(ast: FieldAst, names: LoopNames): Evaluate {
  const longWay = compileAnyField(ast, names);
  const { field, object } = ast;
  if (isOnEveryObject(field)) return longWay;
  if (object.kind === 'name') {
    const slot = names.lastIndexOf(object.name);
    if (slot < 0) return readRootField(object.name, field, longWay);
    return (scope, loop) => {
      const raw = ordinary(loop[slot], field);
      return raw === undefined ? longWay(scope, loop) : raw;
    };
  }
  if (object.kind !== 'field' || object.object.kind !== 'name') return longWay;
  const { name } = object.object;
  const middle = object.field;
  if (names.includes(name) || isOnEveryObject(name) || isOnEveryObject(middle)) return longWay;
  return (scope, loop) => {
    const record = (scope as Raw)[name];
    const inner = isRecord(record) ? record[middle] : undefined;
    const raw = ordinary(inner, field);
    return raw === undefined ? longWay(scope, loop) : raw;
  };
}

type Raw = Record<string, unknown>;

function isOnEveryObject(name: string): boolean {
  return name in Object.prototype;
}

function readRootField(root: string, field: string, longWay: Evaluate): Evaluate {
  if (isOnEveryObject(root)) return longWay;
  return (scope, loop) => {
    const raw = ordinary((scope as Raw)[root], field);
    return raw === undefined ? longWay(scope, loop) : raw;
  };
}

/** A field that is there and is no number beyond the safe ones; undefined for all else. */
function ordinary(record: unknown, field: string): ExprValue | undefined {
  if (!isRecord(record)) return undefined;
  const raw = record[field];
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? withoutSign(raw) : undefined;
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  return typeof raw === 'object' && raw !== null ? (raw as ExprValue) : undefined;
}

function compileAnyField(ast: FieldAst, names: LoopNames): Evaluate {
  const { field, range, fieldRange } = ast;
  const object = compileNode(ast.object, names);
  const absent = new ExpressionFault('EXPR_ABSENT', fieldRange, `"${field}" is absent`);
  const foreign = wrongType(range, 'a whole number, a text, a truth value, a record or a list');
  const noRecord = wrongType(ast.object.range, 'a record');
  return (scope, loop) => {
    const value = object(scope, loop);
    if (value instanceof ExpressionFault) return value;
    if (!isRecord(value)) return noRecord;
    return Object.hasOwn(value, field) ? admit(value[field], absent, foreign) : absent;
  };
}

function compileHas(ast: HasAst, names: LoopNames): Evaluate {
  const { field } = ast.path;
  const object = compileNode(ast.path.object, names);
  const noRecord = wrongType(ast.path.object.range, 'a record');
  return (scope, loop) => {
    const value = object(scope, loop);
    if (value instanceof ExpressionFault) return value;
    if (!isRecord(value)) return noRecord;
    return Object.hasOwn(value, field) && value[field] !== null && value[field] !== undefined;
  };
}

/**
 * `&&` and `||` as in CEL: the side that decides wins, on whichever side it stands, also when the
 * other one faults.
 */
function compileLogic(ast: LogicAst, names: LoopNames): Evaluate {
  const left = compileNode(ast.left, names);
  const right = compileNode(ast.right, names);
  const noBoolLeft = wrongType(ast.left.range, 'a truth value');
  const noBoolRight = wrongType(ast.right.range, 'a truth value');
  const decides = ast.operator === '||';
  return (scope, loop) => {
    const a = left(scope, loop);
    if (a === decides) return decides;
    const b = right(scope, loop);
    if (b === decides) return decides;
    if (typeof a !== 'boolean') return a instanceof ExpressionFault ? a : noBoolLeft;
    return typeof b === 'boolean' || b instanceof ExpressionFault ? b : noBoolRight;
  };
}

function compileConditional(ast: ConditionalAst, names: LoopNames): Evaluate {
  const test = compileNode(ast.test, names);
  const yes = compileNode(ast.yes, names);
  const no = compileNode(ast.no, names);
  const noBool = wrongType(ast.test.range, 'a truth value');
  return (scope, loop) => {
    const chosen = test(scope, loop);
    if (chosen === true) return yes(scope, loop);
    if (chosen === false) return no(scope, loop);
    return chosen instanceof ExpressionFault ? chosen : noBool;
  };
}

function compileNot(operand: Ast, names: LoopNames): Evaluate {
  const inner = compileNode(operand, names);
  const noBool = wrongType(operand.range, 'a truth value');
  return (scope, loop) => {
    const value = inner(scope, loop);
    if (typeof value === 'boolean') return !value;
    return value instanceof ExpressionFault ? value : noBool;
  };
}

function compileNegate(operand: Ast, names: LoopNames): Evaluate {
  const inner = compileNode(operand, names);
  const noInt = wrongType(operand.range, 'a whole number');
  return (scope, loop) => {
    const value = inner(scope, loop);
    if (typeof value === 'number') return 0 - value;
    return value instanceof ExpressionFault ? value : noInt;
  };
}

function isLiteral(ast: Ast): ast is Extract<Ast, { readonly kind: 'int' | 'string' | 'bool' }> {
  return ast.kind === 'int' || ast.kind === 'string' || ast.kind === 'bool';
}

function compileList(items: readonly Ast[], names: LoopNames): Evaluate {
  const literals = items.flatMap((item) => (isLiteral(item) ? [item.value] : []));
  // Nobody changes a list, so one that is written out is made once.
  if (literals.length === items.length) return () => literals;
  const parts = items.map((item) => compileNode(item, names));
  return (scope, loop) => {
    const values: ExprValue[] = [];
    for (const part of parts) {
      const value = part(scope, loop);
      if (value instanceof ExpressionFault) return value;
      values.push(value);
    }
    return values;
  };
}

function compileIn(ast: BinaryAst, left: Evaluate, right: Evaluate): Evaluate {
  const noList = wrongType(ast.right.range, 'a list');
  const noScalar = wrongType(ast.left.range, 'a number, a text or a truth value');
  return (scope, loop) => {
    const value = left(scope, loop);
    if (value instanceof ExpressionFault) return value;
    const list = right(scope, loop);
    if (Array.isArray(list)) return typeof value === 'object' ? noScalar : list.includes(value);
    return list instanceof ExpressionFault ? list : noList;
  };
}

function compileBinary(ast: BinaryAst, names: LoopNames): Evaluate {
  const left = compileNode(ast.left, names);
  const right = compileNode(ast.right, names);
  switch (ast.operator) {
    case 'in':
      return compileIn(ast, left, right);
    case '+':
    case '-':
    case '*':
      return compileArithmetic(ast.operator, left, right, ast.range);
    case '==':
    case '!=':
      return compileEquality(ast.operator, left, right, ast.range);
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compileOrder(ast.operator, left, right, ast.range);
  }
}

/** exists and all absorb faults as `||` and `&&` do; filter does not. */
function compileMacro(ast: MacroAst, names: LoopNames): Evaluate {
  const list = compileNode(ast.list, names);
  const body = compileNode(ast.body, [...names, ast.variable]);
  const slot = names.length;
  const noList = wrongType(ast.list.range, 'a list');
  const noBool = wrongType(ast.body.range, 'a truth value');
  const decides = ast.macro === 'exists';
  const isFilter = ast.macro === 'filter';
  return (scope, loop) => {
    const items = list(scope, loop);
    if (items instanceof ExpressionFault) return items;
    if (!Array.isArray(items)) return noList;
    const kept: ExprValue[] | undefined = isFilter ? [] : undefined;
    let fault: ExpressionFault | undefined;
    for (let at = 0; at < items.length; at += 1) {
      loop[slot] = items[at];
      const value = body(scope, loop);
      if (typeof value !== 'boolean') fault ??= value instanceof ExpressionFault ? value : noBool;
      else if (kept !== undefined) {
        if (value) kept.push(items[at]);
      } else if (value === decides) return decides;
    }
    return fault ?? kept ?? !decides;
  };
}

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

function compileIntCall(found: IntFunction, call: CallAst, names: LoopNames): Evaluate {
  const rounding = roundingOf(found, call);
  const fitsArity = call.args.length >= found.arity;
  if (rounding === undefined || !fitsArity) return faulting(call, `not ${found.signature}`);
  const parts = call.args.slice(0, found.arity).map((arg) => compileNode(arg, names));
  const noInt = call.args.map((arg) => wrongType(arg.range, 'a whole number'));
  const { range } = call;
  const overflow = new ExpressionFault('EXPR_OVERFLOW', range, 'the number leaves the safe range');
  const zero = new ExpressionFault('EXPR_DIVISION_BY_ZERO', range, 'division by zero');
  const noDigits = wrongType(range, 'computable: currencyDigits is wrong');
  const needsDigits = found.rounding !== undefined;
  const [first, second] = parts;
  if (parts.length === 2 && first !== undefined && second !== undefined && !needsDigits)
    return (scope, loop) => {
      const a = first(scope, loop);
      if (typeof a !== 'number') return a instanceof ExpressionFault ? a : (noInt[0] ?? overflow);
      const b = second(scope, loop);
      if (typeof b !== 'number') return b instanceof ExpressionFault ? b : (noInt[1] ?? overflow);
      const result = found.compute([a, b], rounding, currencyDigitsDefault);
      if (Number.isSafeInteger(result)) return withoutSign(result);
      return Number.isNaN(result) ? zero : overflow;
    };
  return (scope, loop) => {
    const values: number[] = [];
    for (const [index, part] of parts.entries()) {
      const value = part(scope, loop);
      if (value instanceof ExpressionFault) return value;
      if (typeof value !== 'number') return noInt[index] ?? overflow;
      values.push(value);
    }
    const digits = needsDigits ? readCurrencyDigits(scope) : currencyDigitsDefault;
    if (digits === undefined) return noDigits;
    const result = found.compute(values, rounding, digits);
    if (Number.isSafeInteger(result)) return result + 0;
    return Number.isNaN(result) ? zero : overflow;
  };
}

/** A part that the checker refuses: it gives a fault if it is run all the same. */
function faulting(ast: Ast, reason: string): Evaluate {
  const fault = new ExpressionFault('EXPR_TYPE', ast.range, `the expression is wrong: ${reason}`);
  return () => fault;
}

function compileCall(ast: CallAst, names: LoopNames): Evaluate {
  const found = expressionFunctions.get(ast.name);
  if (found === undefined) return faulting(ast, `unknown function "${ast.name}"`);
  if (found.kind === 'int') return compileIntCall(found, ast, names);
  const [first, second] = ast.args.map((arg) => compileNode(arg, names));
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

function compileNode(ast: Ast, names: LoopNames): Evaluate {
  switch (ast.kind) {
    case 'int':
    case 'string':
    case 'bool': {
      const { value } = ast;
      return () => value;
    }
    case 'name':
      return compileName(ast, names);
    case 'field':
      return compileField(ast, names);
    case 'has':
      return compileHas(ast, names);
    case 'not':
      return compileNot(ast.operand, names);
    case 'negate':
      return compileNegate(ast.operand, names);
    case 'logic':
      return compileLogic(ast, names);
    case 'conditional':
      return compileConditional(ast, names);
    case 'binary':
      return compileBinary(ast, names);
    case 'list':
      return compileList(ast.items, names);
    case 'macro':
      return compileMacro(ast, names);
    case 'call':
      return compileCall(ast, names);
    case 'error':
      return faulting(ast, 'it does not parse');
  }
}

/**
 * Compiles a tree to a function of the scope. The function is pure and never throws: what goes wrong
 * comes back as an `ExpressionFault` (overflow beyond safe integers, division by zero, an absent
 * value, a value of another type than the checker was told). The scope is plain JSON: what objects have
 * from their prototype (`constructor`) is never read; `null` counts as absent; -0 does not occur. `&&` and `||` absorb faults as CEL demands.
 *
 * The scope may hold `currencyDigits` (0…4, default 2), which `priceOf` and `fee` use.
 */
export function compileExpression(ast: Ast): (scope: Scope) => ExprValue | ExpressionFault {
  const evaluate = compileNode(ast, []);
  return (scope) => evaluate(scope, []);
}

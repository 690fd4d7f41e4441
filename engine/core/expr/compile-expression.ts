import type { Ast, BinaryAst, ConditionalAst, LogicAst, MacroAst } from './ast.ts';
import { compileCall, faulting } from './compile-call.ts';
import { compileField, compileHas, compileName } from './compile-field.ts';
import type { LoopNames } from './compile-node.ts';
import { compileArithmetic, compileEquality, compileOrder } from './compile-operators.ts';
import { compileWithLiteral } from './compile-with-literal.ts';
import { ExpressionFault } from './expression-fault.ts';
import type { Evaluate, ExprValue, Scope } from './expression-value.ts';
import { wrongType } from './wrong-type.ts';

export type { ExprValue, Scope } from './expression-value.ts';

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
  const withLiteral = isLiteral(ast.right)
    ? compileWithLiteral(ast.operator, left, ast.right.value, ast.range)
    : undefined;
  if (withLiteral !== undefined) return withLiteral;
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
      return compileField(ast, names, compileNode);
    case 'has':
      return compileHas(ast, names, compileNode);
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
      return compileCall(ast, names, compileNode);
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
  // One for all runs: nothing in an expression can start another run of it.
  const loop: unknown[] = [];
  return (scope) => evaluate(scope, loop);
}

import type { Json, JsonObject } from '../../../contracts/json.ts';
import type { EvaluationScope } from '../../compile/expression-site.ts';
import type { Ast, BinaryAst, CallAst, LogicAst } from '../../expr/ast.ts';
import { printExpression } from '../../expr/print-expression.ts';
import {
  type AbstractInt,
  anyInt,
  compareInts,
  computeInts,
  extremeOf,
  readInt,
  writeInt,
} from './abstract-int.ts';

/** A value as the explored context holds it, or why there is none. */
export type AbstractValue = { readonly value: Json } | { readonly fault: string };

/** Decides what the abstraction leaves open: explores both, one after the other. `key` names the question. */
export type Decide = (key: string) => boolean;

/** The text of an opaque or unknown text. */
export const someText = '~text';

/**
 * Evaluates an expression on abstract values. What the values cannot decide is asked of `decide`; what is absent is a
 * fault, as it is at run time. Over-approximates: every value that can come out at run time is covered.
 */
export function evaluateAbstractly(
  ast: Ast,
  scope: EvaluationScope,
  decide: Decide,
): AbstractValue {
  switch (ast.kind) {
    case 'int':
    case 'string':
    case 'bool':
      return { value: ast.value };
    case 'name':
    case 'field':
    case 'has':
      return readPath(ast, scope);
    case 'not': {
      const operand = truth(ast.operand, scope, decide);
      return typeof operand === 'boolean' ? { value: !operand } : operand;
    }
    case 'negate':
      return compute({ minimum: 0, maximum: 0 }, ast.operand, '-', scope, decide);
    case 'logic':
      return evaluateLogic(ast, scope, decide);
    case 'conditional': {
      const test = truth(ast.test, scope, decide);
      if (typeof test !== 'boolean') return test;
      return evaluateAbstractly(test ? ast.yes : ast.no, scope, decide);
    }
    case 'binary':
      return evaluateBinary(ast, scope, decide);
    case 'call':
      return evaluateCall(ast, scope, decide);
    case 'list':
      return { value: [] };
    case 'macro':
      return ast.macro === 'filter' ? { value: [] } : { value: decide(printExpression(ast)) };
    case 'error':
      return { fault: 'EXPR_TYPE' };
  }
}

function readPath(
  ast: Extract<Ast, { kind: 'name' | 'field' | 'has' }>,
  scope: EvaluationScope,
): AbstractValue {
  if (ast.kind === 'has') {
    const found = readPath(ast.path, scope);
    return { value: 'value' in found && found.value !== null };
  }
  const found =
    ast.kind === 'name'
      ? (scope as unknown as JsonObject)[ast.name]
      : fieldOf(ast.object, ast.field, scope);
  return found === undefined || found === null ? { fault: 'EXPR_ABSENT' } : { value: found };
}

function fieldOf(object: Ast, field: string, scope: EvaluationScope): Json | undefined {
  if (object.kind !== 'name' && object.kind !== 'field') return undefined;
  const record = readPath(object, scope);
  if ('fault' in record) return undefined;
  const { value } = record;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return (value as JsonObject)[field];
}

function truth(ast: Ast, scope: EvaluationScope, decide: Decide) {
  const result = evaluateAbstractly(ast, scope, decide);
  if ('fault' in result) return result;
  return typeof result.value === 'boolean' ? result.value : decide(printExpression(ast));
}

/** As CEL: a side that decides absorbs a fault of the other. */
function evaluateLogic(ast: LogicAst, scope: EvaluationScope, decide: Decide): AbstractValue {
  const decides = ast.operator === '||';
  const left = truth(ast.left, scope, decide);
  if (left === decides) return { value: decides };
  const right = truth(ast.right, scope, decide);
  if (right === decides) return { value: decides };
  if (typeof left !== 'boolean') return left;
  return typeof right === 'boolean' ? { value: right } : right;
}

function evaluateBinary(ast: BinaryAst, scope: EvaluationScope, decide: Decide): AbstractValue {
  const left = evaluateAbstractly(ast.left, scope, decide);
  if ('fault' in left) return left;
  const right = evaluateAbstractly(ast.right, scope, decide);
  if ('fault' in right) return right;
  const [a, b] = [readInt(left.value), readInt(right.value)];
  if (a === undefined || b === undefined) return compareTexts(ast, left.value, right.value, decide);
  switch (ast.operator) {
    case '+':
    case '-':
    case '*':
      return { value: writeInt(computeInts(a, b, ast.operator)) };
    default:
      return { value: compare(ast, a, b, decide) };
  }
}

function compare(ast: BinaryAst, a: AbstractInt, b: AbstractInt, decide: Decide): boolean {
  const { less, equal, greater } = compareInts(a, b);
  const settle = (mayHold: boolean, mayFail: boolean) => {
    if (!mayFail) return true;
    if (!mayHold) return false;
    return decide(`${printExpression(ast)} ${JSON.stringify([writeInt(a), writeInt(b)])}`);
  };
  switch (ast.operator) {
    case '<':
      return settle(less, equal || greater);
    case '<=':
      return settle(less || equal, greater);
    case '>':
      return settle(greater, less || equal);
    case '>=':
      return settle(greater || equal, less);
    case '==':
      return settle(equal, less || greater);
    case '!=':
      return settle(less || greater, equal);
    default:
      return decide(printExpression(ast));
  }
}

/** Texts, truth values and opaque values are equal or not; of an unknown text nobody can tell. */
function compareTexts(ast: BinaryAst, left: Json, right: Json, decide: Decide): AbstractValue {
  if (ast.operator !== '==' && ast.operator !== '!=') {
    return { value: decide(printExpression(ast)) };
  }
  if (left === someText || right === someText) return { value: decide(printExpression(ast)) };
  return { value: (left === right) === (ast.operator === '==') };
}

function compute(
  a: AbstractInt,
  operand: Ast,
  operator: '+' | '-' | '*',
  scope: EvaluationScope,
  decide: Decide,
): AbstractValue {
  const result = evaluateAbstractly(operand, scope, decide);
  if ('fault' in result) return result;
  return { value: writeInt(computeInts(a, readInt(result.value) ?? anyInt, operator)) };
}

/** `min` and `max` are exact; of other functions only the kind of the result is known. */
function evaluateCall(ast: CallAst, scope: EvaluationScope, decide: Decide): AbstractValue {
  const args: AbstractInt[] = [];
  for (const arg of ast.args) {
    const result = evaluateAbstractly(arg, scope, decide);
    if ('fault' in result) return result;
    args.push(readInt(result.value) ?? anyInt);
  }
  const [a, b] = args;
  const isExtreme = ast.name === 'min' || ast.name === 'max';
  if (isExtreme && a !== undefined && b !== undefined) {
    return { value: writeInt(extremeOf(a, b, ast.name as 'min' | 'max')) };
  }
  if (ast.name === 'startsWith') return { value: decide(printExpression(ast)) };
  return { value: writeInt(anyInt) };
}

import type { FieldAst, HasAst, NameAst } from './ast.ts';
import type { CompileNode, LoopNames } from './compile-node.ts';
import { withoutSign } from './compile-operators.ts';
import { ExpressionFault } from './expression-fault.ts';
import type { Evaluate, ExprValue } from './expression-value.ts';
import { wrongType } from './wrong-type.ts';

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

/** A name alone: a loop variable, or what the host put into the scope. */
export function compileName(ast: NameAst, names: LoopNames): Evaluate {
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
export function compileField(ast: FieldAst, names: LoopNames, compile: CompileNode): Evaluate {
  const longWay = compileAnyField(ast, names, compile);
  const { field, object } = ast;
  if (isOnEveryObject(field)) return longWay;
  if (object.kind === 'name') {
    const slot = names.lastIndexOf(object.name);
    if (slot < 0) return readField(object.name, undefined, field, longWay);
    return (scope, loop) => {
      const raw = ordinary(loop[slot], field);
      return raw === undefined ? longWay(scope, loop) : raw;
    };
  }
  if (object.kind !== 'field' || object.object.kind !== 'name') return longWay;
  const { name } = object.object;
  if (names.includes(name) || isOnEveryObject(object.field)) return longWay;
  return readField(name, object.field, field, longWay);
}

/**
 * Names that every object inherits: the long way asks whether a record has the field itself. Others are not asked for each
 * time, which would take a third longer; what comes into a session keeps its own fields only (compile/own-fields.ts).
 */
function isOnEveryObject(name: string): boolean {
  return name in Object.prototype;
}

/** What hosts put into a scope. */
interface Roots {
  readonly context?: unknown;
  readonly event?: unknown;
  readonly params?: unknown;
}

/**
 * `root.field` or `root.middle.field`. One function per root, since the engine below reads a property that is named in
 * the code several times faster than one whose name is only known when it runs.
 */
function readField(
  root: string,
  middle: string | undefined,
  field: string,
  longWay: Evaluate,
): Evaluate {
  if (isOnEveryObject(root)) return longWay;
  switch (root) {
    case 'context':
      return (scope, loop) => {
        const raw = reach((scope as Roots).context, middle, field);
        return raw === undefined ? longWay(scope, loop) : raw;
      };
    case 'event':
      return (scope, loop) => {
        const raw = reach((scope as Roots).event, middle, field);
        return raw === undefined ? longWay(scope, loop) : raw;
      };
    case 'params':
      return (scope, loop) => {
        const raw = reach((scope as Roots).params, middle, field);
        return raw === undefined ? longWay(scope, loop) : raw;
      };
    default:
      return (scope, loop) => {
        const raw = reach((scope as Record<string, unknown>)[root], middle, field);
        return raw === undefined ? longWay(scope, loop) : raw;
      };
  }
}

function reach(root: unknown, middle: string | undefined, field: string): ExprValue | undefined {
  if (middle === undefined) return ordinary(root, field);
  if (!isRecord(root)) return undefined;
  return ordinary(root[middle], field);
}

/** A field that is there and is no number beyond the safe ones; undefined for all else. */
function ordinary(record: unknown, field: string): ExprValue | undefined {
  if (!isRecord(record)) return undefined;
  const raw = record[field];
  if (typeof raw === 'number') return Number.isSafeInteger(raw) ? withoutSign(raw) : undefined;
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  return typeof raw === 'object' && raw !== null ? (raw as ExprValue) : undefined;
}

function compileAnyField(ast: FieldAst, names: LoopNames, compile: CompileNode): Evaluate {
  const { field, range, fieldRange } = ast;
  const object = compile(ast.object, names);
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

/** `has(path)`: whether the last field of the path is there. */
export function compileHas(ast: HasAst, names: LoopNames, compile: CompileNode): Evaluate {
  const { field } = ast.path;
  const object = compile(ast.path.object, names);
  const noRecord = wrongType(ast.path.object.range, 'a record');
  return (scope, loop) => {
    const value = object(scope, loop);
    if (value instanceof ExpressionFault) return value;
    if (!isRecord(value)) return noRecord;
    return Object.hasOwn(value, field) && value[field] !== null && value[field] !== undefined;
  };
}

import type { Json, JsonObject } from '../../contracts/json.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import type { FlowValue } from '../flow/flow-file.ts';
import type { Evaluator } from './evaluator.ts';
import { type EvaluationScope, expressionSite } from './expression-site.ts';

/** A value of a flow file, ready to be resolved against a scope. */
export type CompiledValue = (scope: EvaluationScope) => Json;

/**
 * Compiles a literal, an `$expr`, a `$text`, or an object or list that holds them.
 *
 * @param mayBeNone an expression that only names an absent field gives null instead of a fault: an opaque value may
 * be none, and a text may be shown without one of its values
 */
export function compileValue(
  value: FlowValue,
  pointer: string,
  evaluator: Evaluator,
  mayBeNone = false,
): CompiledValue {
  if (value === null || typeof value !== 'object') return () => value;
  if (Array.isArray(value)) {
    const items = value.map((item: Json, at) =>
      compileValue(item, appendPointer(pointer, String(at)), evaluator, mayBeNone),
    );
    return (scope) => items.map((item) => item(scope));
  }
  const object = value as JsonObject;
  const text = object['$expr'];
  if (typeof text === 'string') {
    const site = expressionSite(`${pointer}/$expr`, text, mayBeNone);
    return (scope) => evaluator.value(site, scope);
  }
  const key = object['$text'];
  if (typeof key === 'string') {
    const named = (object['args'] ?? {}) as JsonObject;
    const args = compileRecord(named, `${pointer}/args`, evaluator, () => true);
    return (scope) => ({ key, args: args(scope) });
  }
  return compileRecord(object, pointer, evaluator, () => mayBeNone);
}

/** Compiles each member of an object; `mayBeNone` says which of them may be none. */
export function compileRecord(
  record: Readonly<Record<string, FlowValue>>,
  pointer: string,
  evaluator: Evaluator,
  mayBeNone: (key: string) => boolean = () => false,
): (scope: EvaluationScope) => JsonObject {
  const members = Object.entries(record).map(
    ([key, value]) =>
      [key, compileValue(value, appendPointer(pointer, key), evaluator, mayBeNone(key))] as const,
  );
  return (scope) => {
    const result: Record<string, Json> = {};
    for (const [key, member] of members) result[key] = member(scope);
    return result;
  };
}

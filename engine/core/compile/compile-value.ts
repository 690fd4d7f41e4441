import type { Json, JsonObject } from '../../contracts/json.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import type { FlowValue } from '../flow/flow-file.ts';
import type { Evaluator } from './evaluator.ts';
import { type EvaluationScope, expressionSite } from './expression-site.ts';

/** A value of a flow file, ready to be resolved against a scope. */
export type CompiledValue = (scope: EvaluationScope) => Json;

/** Compiles a literal, an `$expr`, a `$text`, or an object or list that holds them. */
export function compileValue(
  value: FlowValue,
  pointer: string,
  evaluator: Evaluator,
): CompiledValue {
  if (value === null || typeof value !== 'object') return () => value;
  if (Array.isArray(value)) {
    const items = value.map((item: Json, at) =>
      compileValue(item, appendPointer(pointer, String(at)), evaluator),
    );
    return (scope) => items.map((item) => item(scope));
  }
  const object = value as JsonObject;
  const text = object['$expr'];
  if (typeof text === 'string') {
    const site = expressionSite(pointer, text);
    return (scope) => evaluator.value(site, scope);
  }
  const key = object['$text'];
  if (typeof key === 'string') {
    const args = compileRecord((object['args'] ?? {}) as JsonObject, `${pointer}/args`, evaluator);
    return (scope) => ({ key, args: args(scope) });
  }
  return compileRecord(object, pointer, evaluator);
}

/** Compiles each member of an object. */
export function compileRecord(
  record: Readonly<Record<string, FlowValue>>,
  pointer: string,
  evaluator: Evaluator,
): (scope: EvaluationScope) => JsonObject {
  const members = Object.entries(record).map(
    ([key, value]) => [key, compileValue(value, appendPointer(pointer, key), evaluator)] as const,
  );
  return (scope) => {
    const result: Record<string, Json> = {};
    for (const [key, member] of members) result[key] = member(scope);
    return result;
  };
}

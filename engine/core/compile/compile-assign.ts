import type { Json, JsonObject } from '../../contracts/json.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import type { FlowContextField, FlowValue } from '../flow/flow-file.ts';
import { compileValue } from './compile-value.ts';
import type { Evaluator } from './evaluator.ts';
import type { EvaluationScope } from './expression-site.ts';

/** Gives the context after an assign; all values are computed from the context before it. */
export type CompiledAssign = (scope: EvaluationScope) => JsonObject;

/** Compiles the params of an `assign`. A value that does not fit its field is recorded as a fault and not written. */
export function compileAssign(
  params: Readonly<Record<string, FlowValue>>,
  fields: Readonly<Record<string, FlowContextField>>,
  pointer: string,
  evaluator: Evaluator,
): CompiledAssign {
  const parts = Object.entries(params).map(([key, value]) => {
    const field = fields[key];
    const place = appendPointer(pointer, key);
    const compiled = compileValue(value, place, evaluator, field?.['x-opaque'] !== undefined);
    return { key, field, place, compiled };
  });
  return (scope) => {
    const next: Record<string, Json> = { ...scope.context };
    for (const { key, field, place, compiled } of parts) {
      const fitted = fitToField(compiled(scope), field);
      if (fitted === undefined) {
        const message = `the value does not fit "${key}"`;
        evaluator.record({ code: 'FLOW_CONTEXT', pointer: place, message });
      } else {
        next[key] = fitted;
      }
    }
    return next;
  };
}

/** The value as the field can hold it (a plain counter saturates at its maximum), or undefined when it does not fit. */
export function fitToField(value: Json, field: FlowContextField | undefined): Json | undefined {
  if (field === undefined) return undefined;
  // Only the scxml dialect has fields of no kind: they hold anything.
  if (field.type === undefined && field.enum === undefined && field['x-opaque'] === undefined) {
    return value;
  }
  if (field['x-opaque'] !== undefined) {
    return value === null || typeof value === 'string' ? value : undefined;
  }
  if (field.enum !== undefined) {
    return typeof value === 'string' && field.enum.includes(value) ? value : undefined;
  }
  if (field.type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (field.type !== 'integer' || !Number.isSafeInteger(value)) return undefined;
  return fitInteger(value as number, field);
}

function fitInteger(value: number, field: FlowContextField): number | undefined {
  const minimum = field.minimum ?? Number.MIN_SAFE_INTEGER;
  const maximum = field.maximum ?? Number.MAX_SAFE_INTEGER;
  const isCounter = field['x-unit'] === undefined;
  if (value < minimum) return isCounter ? minimum : undefined;
  if (value > maximum) return isCounter ? maximum : undefined;
  return value;
}

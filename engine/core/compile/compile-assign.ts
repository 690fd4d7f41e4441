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
      const fitted = evaluator.fit(compiled(scope), field);
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

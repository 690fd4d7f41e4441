import type { Json } from '../../../contracts/json.ts';
import { type CompiledFlow, compileFlow } from '../../compile/compile-flow.ts';
import { compileValue } from '../../compile/compile-value.ts';
import type { OperationLookup } from '../../compile/operation-lookup.ts';
import type { FlowFile } from '../../flow/flow-file.ts';
import { type AbstractEvaluator, abstractEvaluator } from './abstract-evaluator.ts';

/** A flow that runs on abstract values. */
export interface AbstractFlow {
  readonly flow: CompiledFlow;
  readonly evaluator: AbstractEvaluator;
}

/** Compiles a flow for the proof: the same machine and step, other values. `params` of a start are abstract settings. */
export function abstractFlow(
  file: FlowFile,
  operation: OperationLookup,
  evaluator: AbstractEvaluator = abstractEvaluator(),
): AbstractFlow {
  const compiled = compileFlow(file, operation, { evaluator });
  const fields = Object.entries(file.context).map(([name, field]) => {
    const source = field.initial ?? field.default ?? null;
    const isOpaque = field['x-opaque'] !== undefined;
    const value = compileValue(source, `/context/${name}/initial`, evaluator, isOpaque);
    return { name, field, value };
  });
  return {
    evaluator,
    flow: {
      ...compiled,
      initialContext: ({ params, trigger, atMs }) => {
        const scope = { context: {}, params, event: { ...trigger, atMs } };
        const data: Record<string, Json> = {};
        for (const { name, field, value } of fields) {
          data[name] = evaluator.fit(value(scope), field) ?? null;
        }
        return { data, params };
      },
    },
  };
}

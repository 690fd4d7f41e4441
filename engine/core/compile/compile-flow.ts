import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FlowEvent, StartInput } from '../../contracts/step-input.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import { compileState } from './compile-machine.ts';
import { compileValue } from './compile-value.ts';
import { concreteEvaluator } from './concrete-evaluator.ts';
import type { Evaluator } from './evaluator.ts';
import type { MachineCompilation } from './machine-compilation.ts';
import type { OperationLookup } from './operation-lookup.ts';
import { ownFields } from './own-fields.ts';
import { resolveParams } from './resolve-params.ts';
import { createPureMachine, type MachineContext, type PureMachine } from './xstate.ts';

/** A flow, ready to step. */
export interface CompiledFlow {
  readonly id: string;
  readonly file: FlowFile;
  readonly pure: PureMachine;
  readonly evaluator: Evaluator;
  /** The definition of an operation that the flow names. */
  readonly operation: OperationLookup;
  /** The machine's context at the start of a session. */
  readonly initialContext: (input: StartInput) => MachineContext;
}

/**
 * Compiles a flow that the loader has accepted.
 *
 * @param options.evaluator concrete by default; the proof injects an abstract one
 * @throws ForecourtError FLOW_XSTATE when XState refuses the machine
 */
export function compileFlow(
  file: FlowFile,
  operation: OperationLookup,
  options: { readonly evaluator?: Evaluator } = {},
): CompiledFlow {
  const evaluator = options.evaluator ?? concreteEvaluator();
  const compilation: MachineCompilation = {
    evaluator,
    fields: file.context,
    operation,
    operations: new Set(),
    notices: new Set(),
    delays: new Set(),
  };
  const config = {
    ...compileState(file.machine, '', '/machine', compilation),
    id: file.machine.id,
    context: ({ input }: { input: MachineContext }) => input,
  };
  return {
    id: file.id,
    file,
    pure: createMachineOf(config, compilation),
    evaluator,
    operation,
    initialContext: (input) => initialContext(file, input, evaluator),
  };
}

function createMachineOf(config: object, compilation: MachineCompilation): PureMachine {
  const delays = [...compilation.delays].map((name) => [
    name,
    ({ params }: MachineContext) => Number(params[name] ?? 0),
  ]);
  try {
    return createPureMachine(config, {
      operations: [...compilation.operations],
      notices: [...compilation.notices],
      delays: Object.fromEntries(delays),
    });
  } catch (cause) {
    throw new ForecourtError('FLOW_XSTATE', { message: messageOf(cause) }, { cause });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function initialContext(file: FlowFile, input: StartInput, evaluator: Evaluator): MachineContext {
  const params = resolveParams(file, input.params);
  const event: FlowEvent = { ...ownFields(input.trigger), atMs: input.atMs };
  const data: Record<string, Json> = {};
  for (const [name, field] of Object.entries(file.context)) {
    const source = field.initial ?? field.default ?? null;
    const pointer = `/context/${name}/initial`;
    const value = compileValue(
      source,
      pointer,
      evaluator,
      field['x-opaque'] !== undefined,
    )({ context: {}, params, event });
    const fitted = evaluator.fit(value, field);
    if (fitted === undefined) {
      evaluator.record({
        code: 'FLOW_CONTEXT',
        pointer,
        message: `"${name}" has no usable first value`,
      });
    }
    data[name] = fitted ?? null;
  }
  return { data: data as JsonObject, params };
}

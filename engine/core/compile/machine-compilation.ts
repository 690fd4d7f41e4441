import type { FlowContextField } from '../flow/flow-file.ts';
import type { Evaluator } from './evaluator.ts';
import type { EvaluationScope } from './expression-site.ts';
import type { OperationLookup } from './operation-lookup.ts';
import type { MachineArgs } from './xstate.ts';

/** What the parts of a machine are compiled with; collects the names that XState must know. */
export interface MachineCompilation {
  readonly evaluator: Evaluator;
  readonly fields: Readonly<Record<string, FlowContextField>>;
  readonly operation: OperationLookup;
  readonly operations: Set<string>;
  readonly notices: Set<string>;
  readonly delays: Set<string>;
}

/** What expressions may read, from XState's arguments. */
export const scopeOf = ({ context, event }: MachineArgs): EvaluationScope => ({
  context: context.data,
  params: context.params,
  event,
});

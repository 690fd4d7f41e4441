import { appendPointer } from '../flow/append-pointer.ts';
import type { FlowState } from '../flow/flow-file.ts';
import { asUse, type FragmentUse } from './fragment-file.ts';
import type { Unit } from './unit.ts';

/** A use as written. */
export interface WrittenUse {
  readonly use: FragmentUse;
  /** JSON Pointer in the file of the unit. */
  readonly pointer: string;
}

/** The uses in a unit as written, in the order of the file. */
export function usesIn(unit: Pick<Unit, 'flow'>): readonly WrittenUse[] {
  return usesBelow(unit.flow.machine, '/machine');
}

function usesBelow(state: FlowState, pointer: string): readonly WrittenUse[] {
  const use = asUse(state);
  if (use !== undefined) return [{ use, pointer }];
  return Object.entries(state.states ?? {}).flatMap(([name, child]) =>
    usesBelow(child, appendPointer(`${pointer}/states`, name)),
  );
}

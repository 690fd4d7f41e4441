import { statesIn, stateTree } from '../../flow/state-tree.ts';
import type { AbstractFlow } from '../abstract/abstract-flow.ts';
import { liveVars } from '../abstract/live-vars.ts';
import { reachabilityOf } from '../abstract/reachability.ts';
import { type Relevance, relevantFields } from '../abstract/relevant-fields.ts';
import { ActionTable } from './action.ts';
import { MachineTable } from './machine-table.ts';
import type { MoveSource } from './possible-moves.ts';

/** What is known of a flow alone, apart from worlds: both runs of a proof use the same. */
export interface FlowTables {
  readonly source: Omit<MoveSource, 'told'>;
  readonly relevance: Relevance;
  readonly machines: MachineTable;
  readonly actions: ActionTable;
  readonly liveVars: (activePaths: readonly string[]) => ReadonlySet<string>;
}

/** Makes empty tables; they fill while exploring. */
export function flowTables(
  { flow, evaluator }: AbstractFlow,
  source: Omit<MoveSource, 'told'>,
): FlowTables {
  const states = statesIn(stateTree(flow.file.machine));
  const reachability = reachabilityOf(states);
  const relevance = relevantFields(states, reachability, flow.operation);
  const machines = new MachineTable(flow, evaluator, relevance);
  return {
    source,
    relevance,
    machines,
    actions: new ActionTable({ ...source, told: relevance.told }, machines),
    liveVars: liveVars(source.contracts, reachability),
  };
}

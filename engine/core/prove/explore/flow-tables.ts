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
  readonly source: MoveSource;
  readonly relevance: Relevance;
  readonly machines: MachineTable;
  readonly actions: ActionTable;
  readonly liveVars: (activePaths: readonly string[]) => ReadonlySet<string>;
}

/** What the tables are made from. */
export interface TableSource extends Omit<MoveSource, 'told'> {
  /** Fields that a property looks at although the flow does not. */
  readonly watchedFields: readonly string[];
  readonly step?: ConstructorParameters<typeof MachineTable>[3];
}

/** Makes empty tables; they fill while exploring. */
export function flowTables(
  { flow, evaluator }: AbstractFlow,
  { watchedFields, step, ...source }: TableSource,
): FlowTables {
  const states = statesIn(stateTree(flow.file.machine));
  const reachability = reachabilityOf(states);
  const relevance = relevantFields(states, reachability, flow.operation);
  const machines = new MachineTable(flow, evaluator, relevance, step);
  const told = new Set([...relevance.told, ...watchedFields]);
  const withTold: MoveSource = { ...source, told };
  return {
    source: withTold,
    relevance,
    machines,
    actions: new ActionTable(withTold, machines),
    liveVars: liveVars(source.contracts, reachability),
  };
}

import type { SessionState } from '../../../contracts/session-state.ts';
import type { CompiledFlow } from '../../compile/compile-flow.ts';
import type { ContractIndex } from '../../flow/contract-index.ts';
import { playScenario } from '../../simulate/play-scenario.ts';
import type { Scenario } from '../../simulate/scenario.ts';
import { type Explored, situationOf } from '../explore/explored.ts';
import { type CoverageItem, itemOfMove, itemsOfStep, stepItems } from './coverage-item.ts';

/** Where an item is first met, by the shortest way. `label` is left out for steps. */
export interface FirstMet {
  readonly state: number;
  readonly label?: number;
  readonly to?: number;
}

/** Everything that can happen to a flow, with where it is first met. Errors of its own are no items. */
export function possibleItems(
  explored: Explored,
  contracts: ContractIndex,
): ReadonlyMap<CoverageItem, FirstMet> {
  const { states, starts, targets, labels } = explored;
  const items = new Map<CoverageItem, FirstMet>();
  const add = (item: CoverageItem, met: FirstMet) => {
    if (!items.has(item)) items.set(item, met);
  };
  for (let state = 0; state < states.size; state += 1) {
    const { machine } = situationOf(explored, state);
    for (const item of stepItems(machine.activePaths)) add(item, { state });
    for (let edge = starts.at(state); edge < starts.at(state + 1); edge += 1) {
      const label = labels.at(edge);
      const action = explored.actionOf(label);
      if (action === undefined || action.taken.faulted) continue;
      const { next, begun, shown } = action.outcome;
      const isHeard = next !== action.from || begun.length > 0 || shown !== undefined;
      const item = itemOfMove(action.taken.move, machine.activePaths, contracts);
      if (item !== undefined && isHeard) add(item, { state, label, to: targets.at(edge) });
    }
  }
  return items;
}

/** What a test case covers. */
export function itemsOfScenario(flow: CompiledFlow, scenario: Scenario): ReadonlySet<CoverageItem> {
  const covered = new Set<CoverageItem>();
  let before: SessionState | undefined;
  playScenario(flow, scenario, {
    observe: (input, result) => {
      for (const item of itemsOfStep(before, input, result)) covered.add(item);
      before = result.state;
    },
  });
  return covered;
}

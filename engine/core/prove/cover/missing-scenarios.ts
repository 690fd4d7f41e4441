import type { Say } from '../../../contracts/contract.ts';
import type { CompiledFlow } from '../../compile/compile-flow.ts';
import type { ContractIndex } from '../../flow/contract-index.ts';
import type { Scenario } from '../../simulate/scenario.ts';
import { writeScenario } from '../../simulate/write-scenario.ts';
import { type Explored, situationOf } from '../explore/explored.ts';
import { sayMove } from '../story/say-move.ts';
import { scenarioMoves } from '../story/scenario-moves.ts';
import { type Stretch, type Way, wayTo } from '../story/way-to.ts';
import type { CoverageItem } from './coverage-item.ts';
import { type FirstMet, itemsOfScenario, possibleItems } from './coverage-of.ts';

/** How far test cases cover a flow, and shortest ones for what they leave out. */
export interface Coverage {
  readonly possible: number;
  readonly covered: number;
  /** What no test case covers, also none of those found. */
  readonly missing: readonly CoverageItem[];
  /** Test cases for what the given ones leave out, each as short as can be. */
  readonly found: readonly Scenario[];
}

/** Finds test cases for what is not covered yet; each covers as much as lies on its way. */
export function coverageOf(
  explored: Explored,
  flow: CompiledFlow,
  contracts: ContractIndex,
  scenarios: readonly Scenario[],
): Coverage {
  const possible = possibleItems(explored, contracts);
  const covered = new Set(scenarios.flatMap((scenario) => [...itemsOfScenario(flow, scenario)]));
  const before = [...possible.keys()].filter((item) => covered.has(item)).length;
  const toEnd = waysToEnd(explored);
  const found: Scenario[] = [];
  for (const [item, met] of possible) {
    if (covered.has(item)) continue;
    const scenario = scenarioFor(item, met, { explored, flow, contracts, toEnd });
    if (scenario === undefined) continue;
    const items = itemsOfScenario(flow, scenario);
    if (!items.has(item)) continue;
    for (const one of items) covered.add(one);
    found.push(scenario);
  }
  return {
    possible: possible.size,
    covered: before,
    missing: [...possible.keys()].filter((item) => !covered.has(item)),
    found,
  };
}

interface Search {
  readonly explored: Explored;
  readonly flow: CompiledFlow;
  readonly contracts: ContractIndex;
  readonly toEnd: ReadonlyMap<number, Stretch>;
}

function scenarioFor(
  item: CoverageItem,
  { state, label, to }: FirstMet,
  { explored, flow, contracts, toEnd }: Search,
): Scenario | undefined {
  const way = wayTo(explored, state);
  const crossing = label === undefined || to === undefined ? [] : [{ from: state, label, to }];
  const rest: Stretch[] = [];
  for (let at = to ?? state, next = toEnd.get(at); next !== undefined; next = toEnd.get(at)) {
    rest.push(next);
    at = next.to ?? at;
  }
  const there: Way = { ...way, stretches: [...way.stretches, ...crossing] };
  const whole: Way = { ...there, stretches: [...there.stretches, ...rest] };
  // With the flow's own settings the end may lie further than the proof, which knows all settings, takes it to be.
  const moves = scenarioMoves(explored, whole, flow) ?? scenarioMoves(explored, there, flow);
  if (moves === undefined) return undefined;
  const title = titleOf(item, label, explored, flow, contracts);
  try {
    return writeScenario(flow, { id: idOf(item), title, ...moves });
  } catch {
    // A way that the simulator cannot play is no test case; the item stays missing.
    return undefined;
  }
}

function idOf(item: CoverageItem): string {
  const words = item.replace(/xstate\.after\./, 'after-').toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/-+$/, '');
}

/** "card.reading: the driver presents a card" */
function titleOf(
  item: CoverageItem,
  label: number | undefined,
  explored: Explored,
  { file }: CompiledFlow,
  contracts: ContractIndex,
): Say {
  const place = item.split(' ')[1] ?? item;
  if (label === undefined) return { en: `Leads to ${place}`, nl: `Leidt naar ${place}` };
  const say = sayMove(explored.takenOf(label), file, contracts);
  const where = item.startsWith('time')
    ? place.replace(/^xstate\.after\.[^.]+\.[^.]+\.?/, '')
    : place;
  return { en: `${where}: ${say.en}`, nl: `${where}: ${say.nl}` };
}

/** From every state the first stretch of a shortest way to an end, without errors and without the bank. */
function waysToEnd(explored: Explored): ReadonlyMap<number, Stretch> {
  const { states, starts, targets, labels } = explored;
  const incoming = new Map<number, Stretch[]>();
  const ended: number[] = [];
  for (let from = 0; from < states.size; from += 1) {
    if (situationOf(explored, from).machine.state.status !== 'active') ended.push(from);
    for (let edge = starts.at(from); edge < starts.at(from + 1); edge += 1) {
      const label = labels.at(edge);
      if (explored.actionOf(label)?.taken.faulted !== false) continue;
      const to = targets.at(edge);
      incoming.set(to, [...(incoming.get(to) ?? []), { from, label, to }]);
    }
  }
  const next = new Map<number, Stretch>();
  const seen = new Set(ended);
  for (const state of seen) {
    for (const stretch of incoming.get(state) ?? []) {
      if (seen.has(stretch.from)) continue;
      next.set(stretch.from, stretch);
      seen.add(stretch.from);
    }
  }
  return next;
}

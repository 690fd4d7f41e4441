import type { ContractIndex } from '../../flow/contract-index.ts';
import { invokesOf } from '../../flow/flow-arrows.ts';
import type { FlowFile, FlowValue } from '../../flow/flow-file.ts';
import { paramNumber } from '../../flow/param-range.ts';
import { statesIn, stateTree } from '../../flow/state-tree.ts';
import type { WayProperty } from '../properties/property.ts';
import { type Explored, type Hit, situationOf } from './explored.ts';
import { isFair, type Move } from './move.ts';

/** A person is called for a reservation that is older (hold life of two days, less twelve hours). */
const LONGEST_MS = 36 * 60 * 60_000;

/** How long a move takes at most, in milliseconds, whatever the settings. */
export type LongestTake = (move: Move) => number;

/**
 * The first state from which a property can stay open for too long although everything answers: the longest way through
 * the graph of answers and timers, each with the most that it can take. A way that goes round is for others to tell.
 */
export function findLongWait(
  explored: Explored,
  property: WayProperty,
  takes: LongestTake,
): Hit | undefined {
  const { states } = explored;
  const isOpen = new Uint8Array(states.size);
  for (let state = 0; state < states.size; state += 1) {
    const situation = situationOf(explored, state);
    isOpen[state] = situation.machine.status === 'active' && property.isOpen(situation) ? 1 : 0;
  }
  const longest = longestWays(explored, isOpen, takes);
  const state = longest.findIndex((ms) => ms > LONGEST_MS);
  return state < 0 ? undefined : { property: property.id, state };
}

/** State → the longest way on through open states, by depth-first search with an explicit stack. */
function longestWays(
  { states, starts, targets, labels, takenOf }: Explored,
  isOpen: Uint8Array,
  takes: LongestTake,
): Float64Array {
  const longest = new Float64Array(states.size);
  const colour = new Uint8Array(states.size);
  for (let root = 0; root < states.size; root += 1) {
    if (isOpen[root] !== 1 || colour[root] !== 0) continue;
    const stack = [{ state: root, edge: starts.at(root) }];
    colour[root] = 1;
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { state, edge } = top;
      if (edge >= starts.at(state + 1)) {
        colour[state] = 2;
        stack.pop();
        continue;
      }
      const to = targets.at(edge);
      const taken = takenOf(labels.at(edge));
      if (isFair(taken) && isOpen[to] === 1 && colour[to] === 0) {
        colour[to] = 1;
        stack.push({ state: to, edge: starts.at(to) });
        continue;
      }
      top.edge += 1;
      if (!isFair(taken)) continue;
      const onward = isOpen[to] === 1 && colour[to] === 2 ? (longest[to] ?? 0) : 0;
      longest[state] = Math.max(longest[state] ?? 0, takes(taken.move) + onward);
    }
  }
  return longest;
}

/** What each request and each time of a flow takes at most. */
export function longestTakes(file: FlowFile, contracts: ContractIndex): LongestTake {
  const inputs = new Map(
    statesIn(stateTree(file.machine)).flatMap((node) =>
      invokesOf(node).map(
        ({ invoke }, at) => [at === 0 ? node.path : `${node.path}#${at}`, invoke.input] as const,
      ),
    ),
  );
  return (move) => {
    if (move.kind === 'timer') return delayMs(move.eventType, file);
    if (move.kind !== 'answer') return 0;
    const definition = contracts.operations.get(move.operation);
    if (definition === undefined) return 0;
    const { ms, plus } = definition.deadline;
    if (plus === undefined) return ms;
    const most = definition.input.properties[plus]?.maximum ?? Number.POSITIVE_INFINITY;
    return ms + inputMs(inputs.get(move.place)?.[plus], file, most);
  };
}

function inputMs(value: FlowValue | undefined, { params }: FlowFile, most: number): number {
  if (typeof value === 'number') return value;
  const text = (value as { readonly $expr?: string } | undefined)?.$expr;
  const param = params[/^params\.(\w+)$/.exec(text ?? '')?.[1] ?? ''];
  return (param === undefined ? undefined : paramNumber(param, param.maximum)) ?? most;
}

/** `xstate.after.messageWait.flow.step` → the most that the setting allows. */
function delayMs(eventType: string, { params }: FlowFile): number {
  const delay = /^xstate\.after\.([^.]+)/.exec(eventType)?.[1] ?? '';
  const param = params[delay];
  return (param === undefined ? Number(delay) : paramNumber(param, param.maximum)) || 0;
}

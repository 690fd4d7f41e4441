import type { WayProperty } from '../properties/property.ts';
import { type Explored, type Hit, situationOf } from './explored.ts';

/** The first state from which no end can be reached, by the shortest way. */
export function findDeadEnd(explored: Explored, property: WayProperty): Hit | undefined {
  const { states } = explored;
  const reaches = new Uint8Array(states.size);
  const { heads, sources } = backwards(explored);
  const queue: number[] = [];
  for (let state = 0; state < states.size; state += 1) {
    const isOver = situationOf(explored, state).machine.state.status !== 'active';
    if (!isOver && !explored.cut.has(state)) continue;
    reaches[state] = 1;
    queue.push(state);
  }
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (let at = heads[state] ?? 0; at < (heads[state + 1] ?? 0); at += 1) {
      const before = sources[at] ?? 0;
      if (reaches[before] === 1) continue;
      reaches[before] = 1;
      queue.push(before);
    }
  }
  const dead = reaches.indexOf(0);
  return dead < 0 ? undefined : { property: property.id, state: dead };
}

/** The edges turned round, in one array: state → its predecessors. */
function backwards({ states, starts, targets }: Explored) {
  const heads = new Int32Array(states.size + 1);
  for (let edge = 0; edge < targets.length; edge += 1) {
    const to = targets.at(edge);
    heads[to + 1] = (heads[to + 1] ?? 0) + 1;
  }
  for (let state = 0; state < states.size; state += 1) {
    heads[state + 1] = (heads[state + 1] ?? 0) + (heads[state] ?? 0);
  }
  const sources = new Int32Array(targets.length);
  const next = heads.slice();
  for (let state = 0; state < states.size; state += 1) {
    for (let edge = starts.at(state); edge < starts.at(state + 1); edge += 1) {
      const to = targets.at(edge);
      const slot = next[to] ?? 0;
      sources[slot] = state;
      next[to] = slot + 1;
    }
  }
  return { heads, sources };
}

/** A circle of fair moves through states in which the property is open: everything answers, and yet it never ends. */
export function findFairLoop(explored: Explored, property: WayProperty): Hit | undefined {
  const { states } = explored;
  const isOpen = new Uint8Array(states.size);
  for (let state = 0; state < states.size; state += 1) {
    const situation = situationOf(explored, state);
    const isRunning = situation.machine.state.status === 'active';
    isOpen[state] = isRunning && property.isOpen(situation) ? 1 : 0;
  }
  const colour = new Uint8Array(states.size);
  for (let root = 0; root < states.size; root += 1) {
    if (isOpen[root] !== 1 || colour[root] !== 0) continue;
    const loop = loopFrom(explored, root, isOpen, colour);
    if (loop !== undefined) return { property: property.id, ...loop };
  }
  return undefined;
}

/** Depth-first search with an explicit stack: a move back to a state on the stack closes a circle. */
function loopFrom(
  explored: Explored,
  root: number,
  isOpen: Uint8Array,
  colour: Uint8Array,
): { readonly state: number; readonly loop: readonly number[] } | undefined {
  const { starts, targets, labels } = explored;
  const stack = [{ state: root, edge: starts.at(root), label: -1 }];
  colour[root] = 1;
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (top.edge >= starts.at(top.state + 1)) {
      colour[top.state] = 2;
      stack.pop();
      continue;
    }
    const edge = top.edge;
    top.edge += 1;
    const to = targets.at(edge);
    const label = labels.at(edge);
    if (isOpen[to] !== 1 || !explored.isFair(label)) continue;
    if (colour[to] === 1) {
      const from = stack.findIndex(({ state }) => state === to);
      return { state: to, loop: [...stack.slice(from + 1).map((entry) => entry.label), label] };
    }
    if (colour[to] === 2) continue;
    colour[to] = 1;
    stack.push({ state: to, edge: starts.at(to), label });
  }
  return undefined;
}

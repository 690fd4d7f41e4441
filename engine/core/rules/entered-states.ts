import type { FlowArrow } from '../flow/flow-arrows.ts';
import {
  isInside,
  leavesState,
  resolveTarget,
  type StateNode,
  statesAround,
} from '../flow/state-tree.ts';

/** The state that an arrow leads to; undefined for one that only acts. */
export function targetOf({ source, transition }: FlowArrow): StateNode | undefined {
  return transition.target === undefined ? undefined : resolveTarget(source, transition.target);
}

/** A state and what is entered with it: first steps, all regions, where a history leads when nothing is remembered. */
export function enteredWith(node: StateNode): readonly StateNode[] {
  if (node.kind === 'history') {
    const first = node.state.target ?? `.${node.parent?.state.initial ?? ''}`;
    const from = node.state.target === undefined ? node.parent : node;
    const start = from === undefined ? undefined : resolveTarget(from, first);
    return start === undefined || start === node ? [node] : [node, ...enteredWith(start)];
  }
  if (node.kind === 'parallel') return [node, ...[...node.children.values()].flatMap(enteredWith)];
  const first = node.children.get(node.state.initial ?? '');
  return first === undefined ? [node] : [node, ...enteredWith(first)];
}

/** Everything that an arrow to a target enters: the target, what is entered with it, and what stands around it. */
export function enteredBy(
  source: StateNode,
  target: StateNode,
  reenter: boolean,
): readonly StateNode[] {
  const around = statesAround(target).filter(
    (node) =>
      (!isInside(source, node) && source !== node) || leavesState(node, source, target, reenter),
  );
  const regions = around
    .filter(({ kind }) => kind === 'parallel')
    .flatMap((node) => [...node.children.values()])
    .filter((region) => region !== target && !isInside(target, region))
    .flatMap(enteredWith);
  return [...around.toReversed(), ...enteredWith(target), ...regions];
}

import { arrowsOf } from '../../flow/flow-arrows.ts';
import { type StateNode, statesAround, statesIn } from '../../flow/state-tree.ts';
import { enteredBy, targetOf } from '../../rules/entered-states.ts';

/** Which steps some chain of arrows can make active, whatever their conditions. */
export interface Reachability {
  /** From active steps, with these and the flow itself. */
  readonly from: (activePaths: readonly string[]) => ReadonlySet<StateNode>;
}

/** Follows the arrows of all states; what was found once is remembered. */
export function reachabilityOf(states: readonly StateNode[]): Reachability {
  const byPath = new Map(states.map((node) => [node.path, node]));
  const next = new Map(states.map((node) => [node, successorsOf(node)]));
  const known = new Map<string, ReadonlySet<StateNode>>();
  return {
    from: (activePaths) => {
      const key = activePaths.join(' ');
      const before = known.get(key);
      if (before !== undefined) return before;
      const active = ['', ...activePaths].flatMap((path) => byPath.get(path) ?? []);
      const reached = new Set<StateNode>(active);
      for (const node of reached) for (const one of next.get(node) ?? []) reached.add(one);
      known.set(key, reached);
      return reached;
    },
  };
}

/** Where the arrows of a step lead; a history may lead to anything beside it. */
function successorsOf(node: StateNode): readonly StateNode[] {
  return arrowsOf(node).flatMap((arrow) => {
    const target = targetOf(arrow);
    if (target === undefined) return [];
    const entered = enteredBy(node, target, arrow.transition.reenter === true);
    const around = statesAround(target).filter(({ parent }) => parent !== undefined);
    const resumed = target.kind === 'history' && target.parent ? statesIn(target.parent) : [];
    return [...entered, ...around, ...resumed];
  });
}

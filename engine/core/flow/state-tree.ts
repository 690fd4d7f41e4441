import { appendPointer } from './append-pointer.ts';
import type { FlowState } from './flow-file.ts';

/** A state of a flow in its tree. */
export interface StateNode {
  /** Name among its siblings; the id of the flow for the root. */
  readonly name: string;
  /** Dotted path without the flow's id, as people see it; empty for the root. */
  readonly path: string;
  /** JSON Pointer in the flow file. */
  readonly pointer: string;
  readonly kind: 'atomic' | 'compound' | 'parallel' | 'final' | 'history';
  readonly state: FlowState;
  readonly parent: StateNode | undefined;
  readonly children: ReadonlyMap<string, StateNode>;
  /** Another id that arrows may call the root by. */
  readonly alias?: string;
}

/**
 * Builds the tree of a machine. Kinds are derived as XState does when a state has no `type`.
 * @param alias an id that arrows may have in place of the machine's, for reading a file whose id is being changed
 */
export function stateTree(machine: FlowState & { readonly id: string }, alias?: string): StateNode {
  return nodeOf(machine, machine.id, '', '/machine', undefined, alias);
}

function nodeOf(
  state: FlowState,
  name: string,
  path: string,
  pointer: string,
  parent: StateNode | undefined,
  alias?: string,
): StateNode {
  const children = new Map<string, StateNode>();
  const kind = kindOf(state);
  const plain = { name, path, pointer, kind, state, parent, children };
  const node: StateNode = alias === undefined ? plain : { ...plain, alias };
  for (const [key, child] of Object.entries(state.states ?? {})) {
    const inside = appendPointer(`${pointer}/states`, key);
    children.set(key, nodeOf(child, key, path === '' ? key : `${path}.${key}`, inside, node));
  }
  return node;
}

function kindOf(state: FlowState): StateNode['kind'] {
  if (state.type !== undefined) return state.type;
  if (Object.keys(state.states ?? {}).length > 0) return 'compound';
  return state.history === undefined ? 'atomic' : 'history';
}

/** The node and everything inside it, in the order of the file. */
export function statesIn(node: StateNode): readonly StateNode[] {
  return [node, ...[...node.children.values()].flatMap(statesIn)];
}

/** The states around a node, nearest first. */
export function statesAround(node: StateNode): readonly StateNode[] {
  return node.parent === undefined ? [] : [node.parent, ...statesAround(node.parent)];
}

/** Whether `node` lies inside `outer` and is not the same. */
export function isInside(node: StateNode, outer: StateNode): boolean {
  return statesAround(node).includes(outer);
}

function rootOf(node: StateNode): StateNode {
  return node.parent === undefined ? node : rootOf(node.parent);
}

function follow(from: StateNode, steps: readonly string[]): StateNode | undefined {
  let at: StateNode | undefined = from;
  for (const step of steps) at = at?.children.get(step);
  return at;
}

/** The state that a target means, read as XState does: `sibling`, `sibling.child`, `.child`, `#flow-id.path`. */
export function resolveTarget(source: StateNode, target: string): StateNode | undefined {
  if (target.startsWith('#')) {
    const root = rootOf(source);
    if (target === `#${root.name}`) return root;
    const prefix = [root.name, root.alias ?? root.name]
      .map((id) => `#${id}.`)
      .find((start) => target.startsWith(start));
    return prefix === undefined ? undefined : follow(root, target.slice(prefix.length).split('.'));
  }
  if (target.startsWith('.')) return follow(source, target.slice(1).split('.'));
  return source.parent === undefined ? undefined : follow(source.parent, target.split('.'));
}

/** Whether taking an arrow from `source` to `target` leaves `node` (XState's exit set, SCXML 3.13). */
export function leavesState(
  node: StateNode,
  source: StateNode,
  target: StateNode,
  reenter: boolean,
): boolean {
  const isInternal = !reenter && (target === source || isInside(target, source));
  if (isInternal) return isInside(node, source);
  const domain = statesAround(target).find((around) => isInside(source, around));
  return domain === undefined ? true : isInside(node, domain);
}

/** Whether two states can be active at the same time: one in the other, or in different regions. */
export function mayBeActiveTogether(a: StateNode, b: StateNode): boolean {
  if (a === b || isInside(a, b) || isInside(b, a)) return true;
  const common = statesAround(a).find((around) => isInside(b, around));
  return common?.kind === 'parallel';
}

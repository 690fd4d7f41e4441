import { arrowsOf } from '../flow/flow-arrows.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import { resolveTarget, type StateNode, statesIn, stateTree } from '../flow/state-tree.ts';
import { labelArrow } from './label-arrow.ts';

/**
 * Draws a flow as a Mermaid state diagram (`stateDiagram-v2`). Arrows that lead nowhere only act and are left out.
 *
 * @param file a flow without fragments, as the loader gives it
 */
export function exportMermaid(file: FlowFile): string {
  const root = stateTree(file.machine);
  const ids = nameAll(root);
  const lines = [
    'stateDiagram-v2',
    ...drawInside(root, ids).map((line) => `  ${line}`),
    ...statesIn(root).flatMap((node) => drawArrows(node, ids).map((line) => `  ${line}`)),
  ];
  return `${lines.join('\n')}\n`;
}

type Ids = ReadonlyMap<StateNode, string>;

/** Mermaid reads `-` and `.` in names as its own signs. */
function nameAll(root: StateNode): Ids {
  const taken = new Set<string>();
  const ids = new Map<StateNode, string>();
  for (const node of statesIn(root)) {
    const base = node.parent === undefined ? 'flow' : node.path.replace(/[^A-Za-z0-9]+/g, '_');
    // `end` closes blocks in Mermaid.
    let id = base === 'end' ? 'end_' : base;
    for (let count = 2; taken.has(id); count += 1) id = `${base}_${count}`;
    taken.add(id);
    ids.set(node, id);
  }
  return ids;
}

function drawInside(node: StateNode, ids: Ids): readonly string[] {
  const children = [...node.children.values()];
  const first =
    node.state.initial === undefined ? undefined : node.children.get(node.state.initial);
  const start = first === undefined ? [] : [`[*] --> ${ids.get(first)}`];
  const drawn = children.map((child) => drawState(child, ids));
  const isParallel = node.kind === 'parallel';
  return [
    ...start,
    ...drawn.flatMap((lines, at) => (isParallel && at > 0 ? ['--', ...lines] : lines)),
  ];
}

function drawState(node: StateNode, ids: Ids): readonly string[] {
  const id = ids.get(node) ?? '';
  const name = node.kind === 'history' ? (node.state.history === 'deep' ? 'H*' : 'H') : node.name;
  const head = `state "${asPlain(name)}" as ${id}`;
  if (node.kind === 'final') return [head, `${id} --> [*]`];
  if (node.children.size === 0) return [head];
  return [`${head} {`, ...drawInside(node, ids).map((line) => `  ${line}`), '}'];
}

function drawArrows(node: StateNode, ids: Ids): readonly string[] {
  return arrowsOf(node).flatMap((arrow) => {
    const targets = arrow.transition.target?.split(' ') ?? [];
    return targets.flatMap((target) => {
      const to = resolveTarget(node, target);
      if (to === undefined) return [];
      const label = asPlain(labelArrow(arrow));
      const tail = label === '' ? '' : ` : ${label}`;
      return [`${ids.get(node)} --> ${ids.get(to)}${tail}`];
    });
  });
}

/** Signs with a meaning in Mermaid, as its entity codes. */
function asPlain(text: string): string {
  return text.replace(/[#;"<>{}\n]/g, (sign) => `#${sign.codePointAt(0)};`);
}

import { asList } from '../flow/as-list.ts';
import type { FlowFile, FlowTransition } from '../flow/flow-file.ts';
import { type StateNode, statesIn, stateTree } from '../flow/state-tree.ts';
import { innermostPaths } from '../step/innermost-paths.ts';
import type { ExploredBoth } from './explore-both.ts';

/**
 * What becomes of a visit that rests in a step of the old version, were it to go on in the new one.
 * `same`: the new version does the same from here on · `changes`: it is in a step that stands for this one, and may do
 * something else later · `apart`: the versions have come apart before; a step of that name exists · `stranded`: nothing
 * in the new version stands for this step.
 */
export interface StepFate {
  readonly step: string;
  readonly fate: 'same' | 'changes' | 'apart' | 'stranded';
  /** Steps of the new version that stand for it. */
  readonly to: readonly string[];
}

/** The fate of each step of the old version in which a visit can rest. */
export function stepFates(
  explored: ExploredBoth,
  old: FlowFile,
  now: FlowFile,
): readonly StepFate[] {
  const { table, nodes } = explored;
  const leads = leadsToDifference(explored);
  const met = new Map<string, { readonly to: Set<string>; changes: boolean }>();
  for (const [at, { joint }] of nodes.entries()) {
    const { oldPaths, newPaths } = table.at(joint);
    for (const [step, to] of counterparts(innermostPaths(oldPaths), innermostPaths(newPaths))) {
      const known = met.get(step) ?? { to: new Set<string>(), changes: false };
      for (const one of to) known.to.add(one);
      if (leads.has(at)) known.changes = true;
      met.set(step, known);
    }
  }
  const names = new Set(statesIn(stateTree(now.machine)).map(({ path }) => path));
  return restingSteps(old).map((step): StepFate => {
    const known = met.get(step);
    if (known !== undefined) {
      return { step, fate: known.changes ? 'changes' : 'same', to: [...known.to].toSorted() };
    }
    return names.has(step)
      ? { step, fate: 'apart', to: [step] }
      : { step, fate: 'stranded', to: [] };
  });
}

/** The new step for each old one; of several at the same time those of the same name stand for each other. */
function counterparts(
  old: readonly string[],
  now: readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  const others = now.filter((path) => !old.includes(path));
  return old.map((path) => [path, now.includes(path) ? [path] : others]);
}

/** Nodes from which a way leads to a difference. */
function leadsToDifference({ edges, candidates }: ExploredBoth): ReadonlySet<number> {
  const before = new Map<number, number[]>();
  for (const [from, to] of edges) before.set(to, [...(before.get(to) ?? []), from]);
  const reached = new Set(candidates.map(({ node }) => node));
  for (const node of reached) for (const from of before.get(node) ?? []) reached.add(from);
  return reached;
}

/** Steps without steps inside that a visit does not leave at once. */
function restingSteps({ machine }: FlowFile): readonly string[] {
  return statesIn(stateTree(machine))
    .filter((node) => node.kind === 'atomic' && !isLeftAtOnce(node))
    .map(({ path }) => path);
}

function isLeftAtOnce({ state }: StateNode): boolean {
  return asList<string | FlowTransition>(state.always).some(
    (arrow) => typeof arrow === 'string' || arrow.guard === undefined,
  );
}

import type { FlowArrow } from '../flow/flow-arrows.ts';
import { type StateNode, statesAround } from '../flow/state-tree.ts';
import { enteredWith, targetOf } from './entered-states.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

/** FLOW_STEP_UNREACHABLE (U1): a chain of arrows leads to every step. Conditions are taken as able to hold. */
export const checkUnreachable: Rule = (input) => {
  const reached = reachedStates(input);
  for (const node of input.states) {
    // What lies inside an unreachable step is no further news.
    if (reached.has(node) || node.parent === undefined || !reached.has(node.parent)) continue;
    input.report(
      'FLOW_STEP_UNREACHABLE',
      node.pointer,
      `Nothing leads to ${stepName(node)}: it can never happen.`,
      { at: 'key', severity: 'warning' },
    );
  }
};

/** The states that some chain of arrows enters. */
export function reachedStates({ root, arrows, entries = [] }: RuleInput): ReadonlySet<StateNode> {
  const reached = new Set<StateNode>();
  const enter = (node: StateNode): void => {
    for (const entered of enteredWith(node)) reached.add(entered);
    for (const around of statesAround(node)) {
      if (around.kind !== 'parallel' || reached.has(around)) continue;
      for (const entered of enteredWith(around)) reached.add(entered);
    }
    for (const around of statesAround(node)) reached.add(around);
  };
  enter(root);
  for (const name of entries) {
    const entry = root.children.get(name);
    if (entry !== undefined) enter(entry);
  }
  let waiting = arrows;
  for (let before = -1; before !== waiting.length; ) {
    before = waiting.length;
    const rest: FlowArrow[] = [];
    for (const arrow of waiting) {
      const target = targetOf(arrow);
      if (target === undefined) continue;
      if (canBeTaken(arrow, reached)) enter(target);
      else rest.push(arrow);
    }
    waiting = rest;
  }
  return reached;
}

function canBeTaken({ source, cause }: FlowArrow, reached: ReadonlySet<StateNode>): boolean {
  return reached.has(source) && (cause.kind !== 'ended' || canEnd(source, reached));
}

/** Whether the steps inside can come to their end: a final one in a step, in every region of a parallel one. */
function canEnd(node: StateNode, reached: ReadonlySet<StateNode>): boolean {
  const children = [...node.children.values()];
  if (node.kind === 'parallel') return children.every((region) => canEnd(region, reached));
  return children.some((child) => child.kind === 'final' && reached.has(child));
}

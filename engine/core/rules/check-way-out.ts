import type { Ast } from '../expr/ast.ts';
import type { FlowArrow } from '../flow/flow-arrows.ts';
import { isInside, leavesState, mayBeActiveTogether, type StateNode } from '../flow/state-tree.ts';
import { reachedStates } from './check-unreachable.ts';
import { targetOf } from './entered-states.ts';
import { rivalsIn } from './rivals.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';
import { possibleTruth } from './static-truth.ts';

/**
 * FLOW_NO_WAY_OUT (T1): every step ends by itself: a waiting time, an answer to a request, or an arrow that is taken at
 * once leads out of it, from itself, from a step around it, or from another region. A step that may idle is accepted.
 */
export const checkWayOut: Rule = (input) => {
  const reached = reachedStates(input);
  const sure = sureExits(input);
  for (const node of input.states) {
    if (node.kind !== 'atomic' || !reached.has(node)) continue;
    if (sure.some((arrow) => leadsOut(arrow, node))) continue;
    input.report(
      'FLOW_NO_WAY_OUT',
      node.pointer,
      `Nothing is sure to end ${stepName(node)}: no waiting time and no answer leads out of it.`,
      { at: 'key', severity: 'warning' },
    );
  }
};

/** The arrows that are taken in the end although nobody does anything. */
function sureExits(input: RuleInput): readonly FlowArrow[] {
  return rivalsIn(input).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const arrows = group.map(({ arrow }) => arrow);
    switch (first.arrow.cause.kind) {
      case 'answer':
      case 'failure':
      case 'after':
      case 'ended':
        return arrows;
      case 'always': {
        const conditions = group.map(({ when }) => when);
        const isSure = conditions.includes(undefined) || coversAll(conditions, first.scope);
        return isSure ? arrows : [];
      }
      default:
        return [];
    }
  });
}

function coversAll(
  conditions: readonly (Ast | undefined)[],
  scope: Parameters<typeof possibleTruth>[1] | undefined,
): boolean {
  if (scope === undefined) return true;
  const asts = conditions.filter((ast) => ast !== undefined);
  const [first, ...rest] = asts;
  if (first === undefined) return true;
  const any = rest.reduce<Ast>(
    (left, right) => ({ kind: 'logic', operator: '||', left, right, range: right.range }),
    first,
  );
  return !possibleTruth(any, scope).no;
}

function leadsOut(arrow: FlowArrow, node: StateNode): boolean {
  const { source, cause, transition } = arrow;
  const target = targetOf(arrow);
  if (target === undefined || !mayBeActiveTogether(source, node)) return false;
  // A step inside another must end before the other one has ended.
  if (cause.kind === 'ended' && (source === node || isInside(node, source))) return false;
  return leavesState(node, source, target, transition.reenter === true);
}

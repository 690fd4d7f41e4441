import { asList } from '../flow/as-list.ts';
import type { FlowArrow } from '../flow/flow-arrows.ts';
import { invokesOf } from '../flow/flow-arrows.ts';
import type { FlowInvoke } from '../flow/flow-file.ts';
import {
  isInside,
  leavesState,
  mayBeActiveTogether,
  resolveTarget,
  type StateNode,
  statesAround,
} from '../flow/state-tree.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

/**
 * FLOW_MONEY_ABANDONED (rule H7): a step that asks to reserve, charge or release money is left only by what comes
 * back, or by `flow.fault`. Looks at the step's own arrows, at those around it, and at those of other regions.
 */
export const checkMoneyNotAbandoned: Rule = (input) => {
  const broken = new Map<FlowArrow, string[]>();
  for (const node of input.states) {
    for (const { invoke } of invokesOf(node)) {
      const money = input.contracts.operations.get(invoke.src)?.money ?? 'none';
      if (money === 'none') continue;
      for (const arrow of input.arrows) {
        if (!abandons(arrow, node, invoke, input)) continue;
        broken.set(arrow, [...(broken.get(arrow) ?? []), `"${invoke.src}" in ${stepName(node)}`]);
      }
    }
  }
  for (const [arrow, requests] of broken)
    input.report(
      'FLOW_MONEY_ABANDONED',
      arrow.targetPointer,
      `${causeOf(arrow)} would leave while ${someOf(requests)} is running. Remember it with an assign on an arrow without target, and wait for the answer.`,
    );
};

function abandons(
  arrow: FlowArrow,
  node: StateNode,
  invoke: FlowInvoke,
  input: RuleInput,
): boolean {
  const { source, cause, transition } = arrow;
  if (transition.target === undefined) return false;
  const isOwnAnswer = 'invoke' in cause && cause.invoke === invoke;
  if (isOwnAnswer || (cause.kind === 'event' && cause.event === 'flow.fault')) return false;
  // The steps around have not ended as long as this one is active.
  if (cause.kind === 'ended' && isInside(node, source)) return false;
  if (!mayBeActiveTogether(node, source)) return false;
  const target = resolveTarget(source, transition.target);
  if (target === undefined || !leavesState(node, source, target, transition.reenter === true))
    return false;
  const bubbles = cause.kind === 'event' && (source === node || isInside(node, source));
  return (
    !bubbles || [...input.contracts.events.keys()].some((event) => reaches(arrow, node, event))
  );
}

/** Whether an event that occurs in `node` can be taken by this arrow, given what stands before it on the way up. */
function reaches(arrow: FlowArrow, node: StateNode, event: string): boolean {
  if (event === 'flow.fault') return false;
  for (const at of [node, ...statesAround(node)]) {
    for (const candidate of candidatesOf(at, event)) {
      if (at === arrow.source && candidate === arrow.transition) return true;
      if (typeof candidate !== 'string' && candidate.guard === undefined) return false;
      if (typeof candidate === 'string') {
        const isThis = at === arrow.source && candidate === arrow.transition.target;
        return isThis && arrow.cause.kind === 'event' && handles(arrow.cause.event, event);
      }
    }
  }
  return false;
}

/** The arrows that XState looks at for an event, in its order: the exact name alone, else the wildcards, longest first. */
function candidatesOf(node: StateNode, event: string) {
  const on = node.state.on ?? {};
  if (Object.hasOwn(on, event)) return asList(on[event]);
  return Object.keys(on)
    .filter((name) => handles(name, event))
    .toSorted((a, b) => b.length - a.length)
    .flatMap((name) => asList(on[name]));
}

function handles(name: string, event: string): boolean {
  return (
    name === event || name === '*' || (name.endsWith('.*') && event.startsWith(name.slice(0, -1)))
  );
}

function causeOf({ cause, source }: FlowArrow): string {
  const where = `(${stepName(source)})`;
  switch (cause.kind) {
    case 'event':
      return `The arrow for "${cause.event}" ${where}`;
    case 'after':
      return `The waiting time "${cause.delay}" ${where}`;
    case 'always':
      return `The arrow under "always" ${where}`;
    case 'ended':
      return `The end of the steps inside ${where}`;
    case 'answer':
    case 'failure':
      return `What "${cause.invoke.src}" gives back ${where}`;
  }
}

function someOf(requests: readonly string[]): string {
  const [first = '', ...others] = requests;
  return others.length === 0 ? first : `${first} (or ${others.length} more)`;
}

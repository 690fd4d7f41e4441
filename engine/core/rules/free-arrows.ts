import type { Ast } from '../expr/ast.ts';
import type { FlowArrow } from '../flow/flow-arrows.ts';
import { type StateNode, statesAround } from '../flow/state-tree.ts';
import { enteredBy, targetOf } from './entered-states.ts';
import { type Rival, rivalsIn } from './rivals.ts';
import type { RuleInput } from './rule.ts';

/** An arrow that is taken without waiting. */
export interface FreeArrow {
  readonly arrow: FlowArrow;
  /** The states whose being active lets it be taken: its source, or the final steps that end its source. */
  readonly triggers: readonly StateNode[];
  /** States that are entered or looked at again after it. */
  readonly next: readonly StateNode[];
  readonly entered: readonly StateNode[];
  /** Its own condition and the opposites of those before it; none when it is taken for certain. */
  readonly conditions: readonly Ast[];
  /** The event of the flow's own that must be raised for it. */
  readonly raised: string | undefined;
}

/** The arrows under `always`, at the end of inner steps, and at events that the flow raises itself. */
export function freeArrowsIn(input: RuleInput): readonly FreeArrow[] {
  return rivalsIn(input).flatMap((group) => {
    const open = group.findIndex(({ names, when }) => names === undefined && when === undefined);
    const takeable = open < 0 ? group : group.slice(0, open + 1);
    return takeable.flatMap((rival, at) => freeArrow(rival, takeable.slice(0, at)));
  });
}

function freeArrow(rival: Rival, earlier: readonly Rival[]): readonly FreeArrow[] {
  const { arrow, when } = rival;
  const triggers = triggersOf(arrow);
  if (triggers.length === 0) return [];
  const { source, cause, transition } = arrow;
  const target = targetOf(arrow);
  const entered =
    target === undefined ? [] : enteredBy(source, target, transition.reenter === true);
  // An end is told once: an arrow without target does not enter the final step again.
  const again = cause.kind === 'ended' ? [] : triggers;
  const next = target === undefined ? again : [...new Set([...entered, ...statesAround(target)])];
  const opposites = earlier.flatMap(({ when: other }): Ast[] =>
    other === undefined ? [] : [{ kind: 'not', operand: other, range: other.range }],
  );
  const conditions = when === undefined ? opposites : [...opposites, when];
  const raised = cause.kind === 'event' ? cause.event : undefined;
  return [{ arrow, triggers, next, entered, conditions, raised }];
}

function triggersOf({ source, cause }: FlowArrow): readonly StateNode[] {
  switch (cause.kind) {
    case 'always':
      return [source];
    case 'ended':
      return [...source.children.values()].filter(({ kind }) => kind === 'final');
    case 'event':
      return cause.event.startsWith('own.') ? [source] : [];
    default:
      return [];
  }
}

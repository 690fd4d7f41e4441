import { asList } from '../flow/as-list.ts';
import type { FlowAction } from '../flow/flow-file.ts';
import { type FreeArrow, freeArrowsIn } from './free-arrows.ts';
import { mayRepeat } from './may-repeat.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

/** Circles that are looked at; a drawing with more has findings enough. */
const CIRCLES_MAX = 500;

/**
 * FLOW_ENDLESS (U9): arrows that are taken without waiting do not lead in a circle. An error when no condition can break
 * the circle, a warning when one could but need not. A counter that is compared with its bound breaks it for certain.
 */
export const checkEndless: Rule = (input) => {
  const reported = new Set<string>();
  for (const circle of circlesIn(freeArrowsIn(input))) {
    const [first] = circle.toSorted((a, b) => (a.arrow.pointer < b.arrow.pointer ? -1 : 1));
    if (first === undefined || reported.has(first.arrow.pointer) || !isRaised(circle)) continue;
    const isCertain = circle.every(({ conditions }) => conditions.length === 0);
    if (!isCertain && !mayRepeat(circle, input)) continue;
    reported.add(first.arrow.pointer);
    report(first, circle, isCertain, input);
  }
};

function report(
  first: FreeArrow,
  circle: readonly FreeArrow[],
  isCertain: boolean,
  input: RuleInput,
): void {
  const steps = circle.map(({ arrow }) => stepName(arrow.source)).join(', ');
  const message = isCertain
    ? `This circle never waits: ${steps}. Put something to wait for into it.`
    : `This circle may never wait: ${steps}. Nothing in it is sure to end it.`;
  const options = isCertain ? {} : { severity: 'warning' as const };
  input.report('FLOW_ENDLESS', first.arrow.pointer, message, options);
}

/** All circles without a repeated arrow, each once, as far as there is room. */
function circlesIn(arrows: readonly FreeArrow[]): readonly (readonly FreeArrow[])[] {
  const circles: FreeArrow[][] = [];
  let steps = 0;
  const follow = (path: readonly FreeArrow[], from: number): void => {
    steps += 1;
    const last = path.at(-1);
    if (last === undefined || steps > CIRCLES_MAX * 20 || circles.length >= CIRCLES_MAX) return;
    for (const [at, next] of arrows.entries()) {
      if (at < from || !next.triggers.some((state) => last.next.includes(state))) continue;
      if (next === path[0]) circles.push([...path]);
      else if (!path.includes(next)) follow([...path, next], from);
    }
  };
  for (const [from, arrow] of arrows.entries()) follow([arrow], from);
  return circles;
}

/** Whether the events of the flow's own that a circle needs are raised in it. */
function isRaised(circle: readonly FreeArrow[]): boolean {
  const raised = circle.flatMap(({ arrow, entered }) =>
    [arrow.transition.actions, ...entered.map(({ state }) => state.entry)].flatMap((actions) =>
      asList<FlowAction>(actions).flatMap(({ type, params }) =>
        type === 'core.raise' ? [(params?.['event'] as { type?: unknown } | undefined)?.type] : [],
      ),
    ),
  );
  return circle.every(({ raised: needed }) => needed === undefined || raised.includes(needed));
}

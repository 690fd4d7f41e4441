import { printExpression } from '../expr/print-expression.ts';
import { leavesState } from '../flow/state-tree.ts';
import { targetOf } from './entered-states.ts';
import { type Rival, rivalsIn } from './rivals.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

/**
 * FLOW_ARROW_HIDDEN (U2, U4): every arrow can be taken. One is hidden by an earlier one for the same cause that takes
 * all that it could take, or because its step is left at once by an arrow under `always`.
 */
export const checkHiddenArrows: Rule = (input) => {
  const groups = rivalsIn(input);
  for (const group of groups)
    for (const [at, rival] of group.entries()) check(rival, group.slice(0, at), input);
  for (const group of groups) checkLeftAtOnce(group, groups, input);
};

function check(rival: Rival, earlier: readonly Rival[], { report }: RuleInput): void {
  const { arrow, names } = rival;
  const taken = (name: string | undefined) =>
    earlier.find((other) => takes(other, name) && isWeaker(other, rival));
  const warn = (pointer: string, message: string) =>
    report('FLOW_ARROW_HIDDEN', pointer, message, { severity: 'warning' });
  const first = taken(undefined);
  if (first !== undefined) {
    const where = first.arrow.pointer;
    warn(
      arrow.pointer,
      `This arrow can never be used: the one at ${where} takes everything before it.`,
    );
    return;
  }
  for (const [at, name] of (names ?? []).entries()) {
    const by = taken(name);
    if (by === undefined) continue;
    const where = by.arrow.pointer;
    warn(
      `${arrow.pointer}/guard/params/in/${at}`,
      `"${name}" never comes to this arrow: the one at ${where} takes it before.`,
    );
  }
}

/** Whether an arrow is for a name; for every name when it lists none. */
function takes({ names }: Rival, name: string | undefined): boolean {
  return names === undefined || (name !== undefined && names.includes(name));
}

/** Whether the condition of one arrow holds whenever that of another does: it has none, or the same. */
function isWeaker(one: Rival, other: Rival): boolean {
  if (one.when === undefined) return true;
  return other.when !== undefined && printExpression(one.when) === printExpression(other.when);
}

function checkLeftAtOnce(
  group: readonly Rival[],
  groups: readonly (readonly Rival[])[],
  { report }: RuleInput,
): void {
  const leaving = group.find(({ arrow, names, when }) => {
    const { source, cause, transition } = arrow;
    const target = targetOf(arrow);
    const isSure = cause.kind === 'always' && names === undefined && when === undefined;
    return (
      isSure &&
      target !== undefined &&
      leavesState(source, source, target, transition.reenter === true)
    );
  });
  if (leaving === undefined) return;
  const { source } = leaving.arrow;
  for (const [other] of groups) {
    if (other === undefined || other.arrow.source !== source) continue;
    const { cause, pointer } = other.arrow;
    if (cause.kind === 'always' || cause.kind === 'ended') continue;
    report(
      'FLOW_ARROW_HIDDEN',
      pointer,
      `This arrow can never be used: ${stepName(source)} is left at once by the arrow at ${leaving.arrow.pointer}.`,
      { severity: 'warning' },
    );
  }
}

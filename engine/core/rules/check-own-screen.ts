import { asList } from '../flow/as-list.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import { arrowsOf, invokesOf } from '../flow/flow-arrows.ts';
import type { FlowAction, FlowActions } from '../flow/flow-file.ts';
import type { StateNode } from '../flow/state-tree.ts';
import { familiesOf } from './check-events.ts';
import { enteredBy, enteredWith, targetOf } from './entered-states.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

/** FLOW_NO_SCREEN (D2): a step that waits for the driver shows what to do, however it is entered. */
export const checkOwnScreen: Rule = (input) => {
  if (!familiesOf(input.file.requires).has('terminal')) return;
  for (const node of input.states) {
    const waits = waitsFor(node, input.contracts);
    if (waits === undefined || showsIn(node.state.entry) || isAlwaysShown(node, input)) continue;
    input.report(
      'FLOW_NO_SCREEN',
      node.pointer,
      `${capital(stepName(node))} waits for the driver ("${waits}"), but no text is shown when it is entered.`,
      { at: 'key', severity: 'warning' },
    );
  }
};

/** What of the driver a step waits for; an event that it only takes note of is no wait. */
function waitsFor(node: StateNode, { operations, events }: ContractIndex): string | undefined {
  const asked = invokesOf(node).find(({ invoke }) => operations.get(invoke.src)?.asksDriver);
  if (asked !== undefined) return asked.invoke.src;
  if (node.kind !== 'atomic') return undefined;
  const waits = arrowsOf(node).find(
    ({ cause, transition }) =>
      cause.kind === 'event' &&
      events.get(cause.event)?.asksDriver &&
      transition.target !== undefined,
  );
  return waits?.cause.kind === 'event' ? waits.cause.event : undefined;
}

/** Whether every way into a step shows a text: on the arrow, or in a step that is entered with it. */
function isAlwaysShown(node: StateNode, { root, arrows }: RuleInput): boolean {
  const first = enteredWith(root);
  if (first.includes(node) && !first.some((entered) => showsIn(entered.state.entry))) return false;
  return arrows.every((arrow) => {
    const target = targetOf(arrow);
    if (target === undefined) return true;
    const entered = enteredBy(arrow.source, target, arrow.transition.reenter === true);
    if (!entered.includes(node)) return true;
    return showsIn(arrow.transition.actions) || entered.some((one) => showsIn(one.state.entry));
  });
}

function showsIn(actions: FlowActions | undefined): boolean {
  return asList<FlowAction>(actions).some(({ type }) => type === 'terminal.show');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

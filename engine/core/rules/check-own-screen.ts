import { asList } from '../flow/as-list.ts';
import { invokesOf } from '../flow/flow-arrows.ts';
import type { FlowAction, FlowActions } from '../flow/flow-file.ts';
import type { StateNode } from '../flow/state-tree.ts';
import { familiesOf } from './check-events.ts';
import { enteredBy, enteredWith, targetOf } from './entered-states.ts';
import { type Rule, type RuleInput, stepName } from './rule.ts';

/** What the driver is asked to do, by request and by event. */
const driverRequests = ['terminal.readCard', 'terminal.choose'];
const driverEvents = ['charger.pluggedIn', 'terminal.cardPresented', 'terminal.touched'];

/** FLOW_NO_SCREEN (D2): a step that waits for the driver shows what to do, however it is entered. */
export const checkOwnScreen: Rule = (input) => {
  if (!familiesOf(input.file.requires).has('terminal')) return;
  for (const node of input.states) {
    const waits = waitsFor(node);
    if (waits === undefined || showsIn(node.state.entry) || isAlwaysShown(node, input)) continue;
    input.report(
      'FLOW_NO_SCREEN',
      node.pointer,
      `${capital(stepName(node))} waits for the driver ("${waits}"), but no text is shown when it is entered.`,
      { at: 'key', severity: 'warning' },
    );
  }
};

function waitsFor(node: StateNode): string | undefined {
  const asked = invokesOf(node).find(({ invoke }) => driverRequests.includes(invoke.src));
  if (asked !== undefined) return asked.invoke.src;
  if (node.kind !== 'atomic') return undefined;
  return Object.keys(node.state.on ?? {}).find((event) => driverEvents.includes(event));
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

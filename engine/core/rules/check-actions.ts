import { didYouMean } from '../flow/did-you-mean.ts';
import type { FlowAction } from '../flow/flow-file.ts';
import { actionsIn } from './actions-in.ts';
import { familiesOf } from './check-events.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Actions that only SCXML knows. */
const ofScxml = ['core.cancel', 'core.if', 'core.log'];

/**
 * FLOW_ACTION_UNKNOWN: an action is `assign`, `core.raise` or a notice of a contract. FLOW_RAISE_DELAYED: a raise
 * happens within the step; waiting is what `after` is for.
 */
export const checkActions: Rule = (input) => {
  const { file, contracts, report } = input;
  const notices = [...contracts.operations].filter(([, operation]) => operation.notice === true);
  const known = ['assign', 'core.raise', ...notices.map(([name]) => name)];
  const families = familiesOf(file.requires);
  for (const { action, pointer } of actionsIn(input)) {
    const { type } = action;
    const refuse = (message: string) => report('FLOW_ACTION_UNKNOWN', `${pointer}/type`, message);
    const family = type.split('.')[0] ?? '';
    if (contracts.operations.has(type) && !known.includes(type))
      refuse(`"${type}" gets an answer; ask it with "invoke" and say what follows each answer.`);
    else if (ofScxml.includes(type)) refuse(`"${type}" belongs to flows that came from SCXML.`);
    else if (type === 'core.raise') checkRaise(action, pointer, input);
    else if (!known.includes(type)) refuse(didYouMean(`There is no action "${type}"`, type, known));
    else if (type !== 'assign' && !families.has(family))
      refuse(`"${type}" is told to a ${family}, but "requires" does not list "${family}".`);
  }
};

/** The flow's own events have no fields and a name that no device can send. */
function checkRaise({ params = {} }: FlowAction, pointer: string, { report }: RuleInput): void {
  const { event, delay, ...others } = params;
  if (delay !== undefined)
    report(
      'FLOW_RAISE_DELAYED',
      `${pointer}/params/delay`,
      'An event is raised at once; put what comes later under "after".',
    );
  const entries = typeof event === 'object' && event !== null ? Object.entries(event) : [];
  const [[key, name] = []] = entries;
  const isOwn = typeof name === 'string' && /^own\.[A-Za-z][A-Za-z0-9]*$/.test(name);
  if (entries.length !== 1 || key !== 'type' || !isOwn || Object.keys(others).length > 0)
    report(
      'FLOW_ACTION_UNKNOWN',
      pointer,
      'An event of the flow\'s own is raised as {"type": "core.raise", "params": {"event": {"type": "own.name"}}}.',
    );
}

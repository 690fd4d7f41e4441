import { appendPointer } from '../flow/append-pointer.ts';
import { didYouMean } from '../flow/did-you-mean.ts';
import { actionsIn } from './actions-in.ts';
import type { Rule, RuleInput } from './rule.ts';

/** FLOW_EVENT_UNKNOWN: every event that is waited for is announced by a contract of something the flow requires. */
export const checkEvents: Rule = (input) => {
  const { file, contracts, states, report } = input;
  const raised = raisedIn(input);
  const known = [...contracts.events.keys(), ...raised];
  const families = familiesOf(file.requires);
  const missingFamily = (name: string) => {
    const family = name.split('.')[0] ?? '';
    return family in contracts.contracts && !families.has(family) ? family : undefined;
  };
  const check = (name: string, pointer: string, at: 'key' | 'value') => {
    const isWildcard =
      name === '*' ||
      (name.endsWith('.*') && Object.hasOwn(contracts.contracts, name.slice(0, -2)));
    if (raised.has(name) && at === 'key') return;
    if (!isWildcard && !contracts.events.has(name)) {
      report(
        'FLOW_EVENT_UNKNOWN',
        pointer,
        didYouMean(`No contract announces "${name}"`, name, known),
        { at },
      );
      return;
    }
    const family = missingFamily(name);
    if (family !== undefined)
      report(
        'FLOW_EVENT_UNKNOWN',
        pointer,
        `"${name}" comes from a ${family}, but "requires" does not list "${family}".`,
        {
          at,
        },
      );
  };
  for (const node of states)
    for (const name of Object.keys(node.state.on ?? {}))
      check(name, appendPointer(`${node.pointer}/on`, name), 'key');
  const { event } = file.trigger;
  if (event === 'flow.fault' || event.includes('*'))
    report(
      'FLOW_EVENT_UNKNOWN',
      '/trigger/event',
      `"${event}" cannot start a flow; name one event of a contract.`,
    );
  else check(event, '/trigger/event', 'value');
  const payload = input.contracts.events.get(event)?.payload;
  if (file.trigger.kinds !== undefined && payload?.properties['kind'] === undefined)
    report(
      'FLOW_EVENT_UNKNOWN',
      '/trigger/kinds',
      `"${event}" brings no card, so it cannot depend on the kind of one.`,
    );
};

/** The names of the events that the flow raises itself. */
function raisedIn(input: RuleInput): ReadonlySet<string> {
  const names = actionsIn(input).flatMap(({ action }) => {
    const event = action.type === 'core.raise' ? action.params?.['event'] : undefined;
    const name = (event as { readonly type?: unknown } | null | undefined)?.type;
    return typeof name === 'string' ? [name] : [];
  });
  return new Set(names);
}

/** Families that a flow may talk to; the site is always there. */
export function familiesOf(requires: readonly string[]): ReadonlySet<string> {
  return new Set(['site', ...requires.map((need) => need.split('.')[0] ?? '')]);
}

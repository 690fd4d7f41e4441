import { asList } from '../flow/as-list.ts';
import { invokesOf } from '../flow/flow-arrows.ts';
import { resolveTarget } from '../flow/state-tree.ts';
import { actionsIn } from './actions-in.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Actions of the scxml dialect. */
const known = ['assign', 'core.raise', 'core.cancel', 'core.if', 'core.log'];

/**
 * FLOW_ACTION_UNKNOWN, FLOW_GUARD_UNKNOWN, FLOW_OPERATION_UNKNOWN, FLOW_EVENT_UNKNOWN for a flow that came from SCXML:
 * its actions are `assign` and `core.*`, its conditions `when` and `core.in`. Since the rules on money do not look at
 * it, it asks nothing of devices and no device starts it.
 */
export const checkScxmlActions: Rule = (input) => {
  for (const { action, pointer } of actionsIn(input)) checkAction(action, pointer, input);
  checkConditions(input);
  for (const { invoke, pointer } of input.states.flatMap(invokesOf))
    input.report(
      'FLOW_OPERATION_UNKNOWN',
      `${pointer}/src`,
      `A flow of the scxml dialect asks nothing of devices; "${invoke.src}" cannot stand here.`,
    );
  const { event } = input.file.trigger;
  if (input.contracts.events.has(event))
    input.report(
      'FLOW_EVENT_UNKNOWN',
      '/trigger/event',
      `A flow of the scxml dialect cannot be started by "${event}".`,
    );
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The schema does not look inside `core.if`, so that here anything may stand for an action. */
function checkAction(action: unknown, pointer: string, input: RuleInput): void {
  const refuse = (message: string) => input.report('FLOW_ACTION_UNKNOWN', pointer, message);
  const type = isObject(action) ? action['type'] : undefined;
  const given = isObject(action) ? action['params'] : undefined;
  if (typeof type !== 'string' || !known.includes(type))
    return refuse(`There is no action "${String(type)}" here.`);
  const params = isObject(given) ? given : {};
  switch (type) {
    case 'core.raise':
      return isObject(params['event']) && params['event']['type'] !== undefined
        ? undefined
        : refuse('"core.raise" needs an "event" with a "type".');
    case 'core.cancel':
      return typeof params['id'] === 'string' ? undefined : refuse('"core.cancel" needs an "id".');
    case 'assign':
      return Object.keys(params)
        .filter((name) => !Object.hasOwn(input.file.context, name))
        .forEach((name) => {
          refuse(`No remembered value is called "${name}".`);
        });
    case 'core.if':
      for (const branch of asList(params['branches'] as unknown))
        checkBranch(branch, pointer, input);
  }
}

function checkBranch(branch: unknown, pointer: string, input: RuleInput): void {
  const when = isObject(branch) ? branch['when'] : null;
  const isCondition = when === undefined || (isObject(when) && typeof when['$expr'] === 'string');
  if (!isObject(branch) || !isCondition) {
    const message = 'A branch of "core.if" is {"when": {"$expr": "…"}, "actions": […]}.';
    input.report('FLOW_ACTION_UNKNOWN', pointer, message);
    return;
  }
  for (const inner of asList(branch['actions'])) checkAction(inner, pointer, input);
}

function checkConditions({ arrows, report }: RuleInput): void {
  for (const { source, transition, pointer } of arrows) {
    const { guard } = transition;
    if (guard === undefined || guard.type === 'when') continue;
    const state = guard.type === 'core.in' ? guard.params.state : undefined;
    if (typeof state === 'string' && state.startsWith('#') && resolveTarget(source, state))
      continue;
    report(
      'FLOW_GUARD_UNKNOWN',
      `${pointer}/guard`,
      'A condition of the scxml dialect is "when", or "core.in" with the "#flow.path" of a step.',
    );
  }
}

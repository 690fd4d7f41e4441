import { asList } from '../flow/as-list.ts';
import type { FlowAction } from '../flow/flow-file.ts';
import { actionsIn } from './actions-in.ts';
import type { Rule } from './rule.ts';

/** Actions of the scxml dialect and the setting that each must have. */
const needs: Readonly<Record<string, string | undefined>> = {
  assign: undefined,
  'core.raise': 'event',
  'core.cancel': 'id',
  'core.if': 'branches',
  'core.log': undefined,
};

/** FLOW_ACTION_UNKNOWN for a flow that came from SCXML: its actions are `assign` and `core.*`, also inside `core.if`. */
export const checkScxmlActions: Rule = (input) => {
  const check = (action: FlowAction, pointer: string): void => {
    const known = Object.hasOwn(needs, action.type);
    const need = known ? needs[action.type] : undefined;
    if (!known)
      input.report('FLOW_ACTION_UNKNOWN', pointer, `There is no action "${action.type}" here.`);
    else if (need !== undefined && action.params?.[need] === undefined)
      input.report('FLOW_ACTION_UNKNOWN', pointer, `"${action.type}" needs "${need}".`);
    if (action.type !== 'core.if') return;
    for (const branch of asList(action.params?.['branches'])) {
      const actions = (branch as { readonly actions?: FlowAction | FlowAction[] }).actions;
      for (const inner of asList<FlowAction>(actions)) check(inner, pointer);
    }
  };
  for (const { action, pointer } of actionsIn(input)) check(action, pointer);
};

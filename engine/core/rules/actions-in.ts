import { asList } from '../flow/as-list.ts';
import type { FlowArrow } from '../flow/flow-arrows.ts';
import type { FlowAction, FlowActions } from '../flow/flow-file.ts';
import type { RuleInput } from './rule.ts';

/** One action and where it stands. */
export interface ActionSite {
  readonly action: FlowAction;
  readonly pointer: string;
  /** The arrow that it belongs to; undefined for entry and exit. */
  readonly arrow: FlowArrow | undefined;
}

/** All actions of a flow: on entry, on exit and on arrows. */
export function actionsIn({ states, arrows }: RuleInput): readonly ActionSite[] {
  return [
    ...states.flatMap((node) => [
      ...actionSites(node.state.entry, `${node.pointer}/entry`, undefined),
      ...actionSites(node.state.exit, `${node.pointer}/exit`, undefined),
    ]),
    ...arrows.flatMap((arrow) =>
      actionSites(arrow.transition.actions, `${arrow.pointer}/actions`, arrow),
    ),
  ];
}

/** The actions of one place. */
export function actionSites(
  actions: FlowActions | undefined,
  pointer: string,
  arrow: FlowArrow | undefined,
): readonly ActionSite[] {
  const isList = Array.isArray(actions);
  return asList<FlowAction>(actions).map((action, at) => ({
    action,
    pointer: isList ? `${pointer}/${at}` : pointer,
    arrow,
  }));
}

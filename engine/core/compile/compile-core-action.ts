import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FlowEvent } from '../../contracts/step-input.ts';
import { asList } from '../flow/as-list.ts';
import type { FlowAction, FlowActions, FlowValue } from '../flow/flow-file.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import { compileRecord, compileValue } from './compile-value.ts';
import { expressionSite } from './expression-site.ts';
import { type MachineCompilation, scopeOf } from './machine-compilation.ts';
import { chooseActions, type MachineArgs, raiseEvent } from './xstate.ts';

/** A branch of `core.if`; the last one may have no condition. */
interface Branch {
  readonly when?: { readonly $expr: string };
  readonly actions?: FlowActions;
}

/** Compiles the actions of a branch. */
type CompileActions = (
  actions: FlowActions,
  pointer: string,
  to: MachineCompilation,
) => readonly unknown[];

/**
 * Compiles the engine's own actions (docs/flow-format.md): `core.raise` {event, delay?, id?}, `core.cancel` {id},
 * `core.if` {branches} and `core.log`. Undefined for any other action.
 *
 * @param pointer of the action's `params`
 */
export function compileCoreAction(
  action: FlowAction,
  pointer: string,
  to: MachineCompilation,
  compileActions: CompileActions,
): unknown {
  const params = action.params ?? {};
  switch (action.type) {
    case 'core.raise':
      return params['delay'] === undefined
        ? raiseEvent(eventOf(params['event'], pointer, to))
        : raiseLater(params, pointer, to);
    case 'core.if':
      return chooseBranch(
        asList(params['branches']) as readonly Branch[],
        pointer,
        to,
        compileActions,
      );
    default:
      return undefined;
  }
}

/** The event to raise, and none but text as its name. */
function eventOf(
  event: FlowValue | undefined,
  pointer: string,
  to: MachineCompilation,
): (args: MachineArgs) => FlowEvent {
  const compiled = compileRecord((event ?? {}) as JsonObject, `${pointer}/event`, to.evaluator);
  return (args) => {
    const raised = compiled(scopeOf(args));
    if (typeof raised['type'] === 'string' && raised['type'] !== '') return raised as FlowEvent;
    fault(`${pointer}/event/type`, 'an event needs a name', to);
    return { ...raised, type: 'core.nameless' };
  };
}

/** Not XState's own delayed raise: its id is fixed, so that a second one of the same name would replace the first. */
function raiseLater(
  params: Readonly<Record<string, FlowValue>>,
  pointer: string,
  to: MachineCompilation,
): unknown {
  to.notices.add('core.raise');
  const event = eventOf(params['event'], pointer, to);
  const delay = compileValue(params['delay'] ?? null, `${pointer}/delay`, to.evaluator);
  const id = params['id'];
  return {
    type: 'core.raise',
    params: (args: MachineArgs) => {
      const delayMs = millisecondsOf(delay(scopeOf(args)));
      if (delayMs === undefined) fault(`${pointer}/delay`, 'this is no waiting time', to);
      return { event: event(args), delayMs: delayMs ?? 0, ...(id === undefined ? {} : { id }) };
    },
  };
}

/** Milliseconds of a number of milliseconds, an ISO 8601 duration, or a CSS time as SCXML has it (`1.5s`). */
export function millisecondsOf(value: Json): number | undefined {
  if (typeof value === 'number')
    return Number.isSafeInteger(value) && value >= 0 ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const css = /^(\d*\.?\d+)(ms|s)$/.exec(value);
  if (css === null) return parseDuration(value);
  return Math.round(Number(css[1]) * (css[2] === 's' ? 1000 : 1));
}

function chooseBranch(
  branches: readonly Branch[],
  pointer: string,
  to: MachineCompilation,
  compileActions: CompileActions,
): unknown {
  const compiled = branches.map(({ when, actions }, at) => {
    const place = `${pointer}/branches/${at}`;
    const site = when && expressionSite(`${place}/when/$expr`, when.$expr);
    return { site, actions: compileActions(actions ?? [], `${place}/actions`, to) };
  });
  return chooseActions((args) => {
    const scope = scopeOf(args);
    const chosen = compiled.find(
      ({ site }) => site === undefined || to.evaluator.guard(site, scope),
    );
    return chosen?.actions ?? [];
  });
}

function fault(pointer: string, message: string, to: MachineCompilation): void {
  to.evaluator.record({ code: 'EXPR_TYPE', pointer, message });
}

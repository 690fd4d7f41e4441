import type { JsonObject } from '../../contracts/json.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import { asList } from '../flow/as-list.ts';
import type {
  FlowAction,
  FlowActions,
  FlowGuard,
  FlowInvoke,
  FlowState,
  FlowTransition,
  FlowTransitions,
} from '../flow/flow-file.ts';
import { compileAssign } from './compile-assign.ts';
import { compileCoreAction } from './compile-core-action.ts';
import { compileRecord, compileValue } from './compile-value.ts';
import type { Evaluator } from './evaluator.ts';
import { expressionSite } from './expression-site.ts';
import { type MachineCompilation, scopeOf } from './machine-compilation.ts';
import { assignData, guardOnState, type MachineArgs } from './xstate.ts';

/** Rewrites a state of a flow file into XState config: expressions become functions, invokes get ids from their path. */
export function compileState(
  state: FlowState,
  path: string,
  pointer: string,
  to: MachineCompilation,
): object {
  const config: Record<string, unknown> = {};
  for (const key of ['type', 'initial', 'history', 'description', 'tags', 'meta'] as const) {
    if (state[key] !== undefined) config[key] = state[key];
  }
  if (state.target !== undefined) config['target'] = targetsOf(state.target);
  if (state.states !== undefined) {
    config['states'] = Object.fromEntries(
      Object.entries(state.states).map(([name, child]) => [
        name,
        compileState(
          child,
          path === '' ? name : `${path}.${name}`,
          appendPointer(`${pointer}/states`, name),
          to,
        ),
      ]),
    );
  }
  if (state.on !== undefined) config['on'] = compileHandlers(state.on, `${pointer}/on`, to);
  if (state.after !== undefined) {
    for (const key of Object.keys(state.after)) if (!/^\d+$/.test(key)) to.delays.add(key);
    config['after'] = compileHandlers(state.after, `${pointer}/after`, to);
  }
  if (state.always !== undefined) {
    config['always'] = compileTransitions(state.always, `${pointer}/always`, to);
  }
  if (state.onDone !== undefined) {
    config['onDone'] = compileTransitions(state.onDone, `${pointer}/onDone`, to);
  }
  if (state.entry !== undefined)
    config['entry'] = compileActions(state.entry, `${pointer}/entry`, to);
  if (state.exit !== undefined) config['exit'] = compileActions(state.exit, `${pointer}/exit`, to);
  if (state.invoke !== undefined) {
    config['invoke'] = asList(state.invoke).map((invoke, at) =>
      compileInvoke(
        invoke,
        at === 0 ? path : `${path}#${at + 1}`,
        Array.isArray(state.invoke) ? `${pointer}/invoke/${at}` : `${pointer}/invoke`,
        to,
      ),
    );
  }
  if (state.output !== undefined) {
    const output = compileValue(state.output, `${pointer}/output`, to.evaluator, true);
    config['output'] = (args: MachineArgs) => output(scopeOf(args));
  }
  return config;
}

function compileHandlers(
  handlers: Readonly<Record<string, FlowTransitions>>,
  pointer: string,
  to: MachineCompilation,
): object {
  return Object.fromEntries(
    Object.entries(handlers).map(([key, transitions]) => [
      key,
      compileTransitions(transitions, appendPointer(pointer, key), to),
    ]),
  );
}

function compileTransitions(
  transitions: FlowTransitions,
  pointer: string,
  to: MachineCompilation,
): unknown[] {
  const isList = Array.isArray(transitions);
  return asList(transitions).map((transition, at) =>
    compileTransition(transition, isList ? `${pointer}/${at}` : pointer, to),
  );
}

function compileTransition(
  transition: string | FlowTransition,
  pointer: string,
  to: MachineCompilation,
): object {
  if (typeof transition === 'string') return { target: targetsOf(transition) };
  return {
    ...(transition.target === undefined ? {} : { target: targetsOf(transition.target) }),
    ...(transition.reenter === undefined ? {} : { reenter: transition.reenter }),
    ...(transition.description === undefined ? {} : { description: transition.description }),
    ...(transition.guard === undefined
      ? {}
      : { guard: compileGuard(transition.guard, `${pointer}/guard`, to.evaluator) }),
    ...(transition.actions === undefined
      ? {}
      : { actions: compileActions(transition.actions, `${pointer}/actions`, to) }),
  };
}

/** The scxml dialect writes several targets as SCXML does, with spaces between. */
function targetsOf(target: string): string | readonly string[] {
  return target.includes(' ') ? target.split(' ') : target;
}

function compileGuard(guard: FlowGuard, pointer: string, evaluator: Evaluator): unknown {
  if (guard.type === 'core.in') {
    return guardOnState(guard.params.state, guard.params.is ?? true);
  }
  return compileVerdict(guard, pointer, evaluator);
}

function compileVerdict(
  guard: Exclude<FlowGuard, { readonly type: 'core.in' }>,
  pointer: string,
  evaluator: Evaluator,
): (args: MachineArgs) => boolean {
  if (guard.type === 'when') {
    const site = expressionSite(`${pointer}/params/$expr`, guard.params.$expr);
    return (args) => evaluator.guard(site, scopeOf(args));
  }
  const names = guard.params.in;
  if (guard.type === 'code') {
    return ({ event }) => names.includes(String(field(event['error'], 'code')));
  }
  const isListed = ({ event }: MachineArgs) =>
    names.includes(String(field(event['output'], 'outcome')));
  const when = guard.params.when;
  if (when === undefined) return isListed;
  const site = expressionSite(`${pointer}/params/when/$expr`, when.$expr);
  return (args) => isListed(args) && evaluator.guard(site, scopeOf(args));
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function compileActions(actions: FlowActions, pointer: string, to: MachineCompilation): unknown[] {
  const isList = Array.isArray(actions);
  return asList<FlowAction>(actions).map((action, at) => {
    const place = `${isList ? `${pointer}/${at}` : pointer}/params`;
    if (action.type === 'assign') {
      const next = compileAssign(action.params ?? {}, to.fields, place, to.evaluator);
      return assignData((args) => next(scopeOf(args)));
    }
    const own = compileCoreAction(action, place, to, compileActions);
    if (own !== undefined) return own;
    to.notices.add(action.type);
    const params = compileRecord(action.params ?? {}, place, to.evaluator, () => true);
    return { type: action.type, params: (args: MachineArgs) => params(scopeOf(args)) };
  });
}

function compileInvoke(
  invoke: FlowInvoke,
  id: string,
  pointer: string,
  to: MachineCompilation,
): object {
  to.operations.add(invoke.src);
  const schema = to.operation(invoke.src)?.input.properties ?? {};
  const isOpaque = (key: string) => schema[key]?.['x-opaque'] !== undefined;
  const input = compileRecord(invoke.input ?? {}, `${pointer}/input`, to.evaluator, isOpaque);
  const inputOf = (args: MachineArgs) => withoutNone(input(scopeOf(args)));
  return {
    id,
    src: invoke.src,
    input: inputOf,
    ...(invoke.onDone === undefined
      ? {}
      : { onDone: compileTransitions(invoke.onDone, `${pointer}/onDone`, to) }),
    ...(invoke.onError === undefined
      ? {}
      : { onError: compileTransitions(invoke.onError, `${pointer}/onError`, to) }),
  };
}

/** A request names no field that has no value: the contracts know no null. */
function withoutNone(input: JsonObject): JsonObject {
  const hasNone = Object.values(input).includes(null);
  if (!hasNone) return input;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
}

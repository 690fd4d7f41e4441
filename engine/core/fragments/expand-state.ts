import type { Json } from '../../contracts/json.ts';
import { asList } from '../flow/as-list.ts';
import type { FlowInvoke, FlowState, FlowTransition, FlowTransitions } from '../flow/flow-file.ts';
import {
  expandActions,
  expandTarget,
  expandTransitions,
  type PartExpansion,
} from './expand-transitions.ts';
import { asUse, type FragmentUse } from './fragment-file.ts';
import { inside, type Places } from './places.ts';
import { delayIn, type Surroundings, valueIn } from './surroundings.ts';

/** What is needed to spell out a step. */
export interface StateExpansion extends PartExpansion {
  readonly expandUse: (
    use: FragmentUse,
    places: Places,
    path: string,
    around: Surroundings,
  ) => FlowState;
}

/** A step with all uses in it spelt out, in the words of the expanded flow. The order of keys is kept. */
export function expandState(
  state: FlowState,
  places: Places,
  path: string,
  how: StateExpansion,
): FlowState {
  const use = asUse(state);
  if (use !== undefined) return how.expandUse(use, places, path, how.around);
  const parts = Object.entries(state).map(([key, part]) => [
    key,
    expandPart(key, part, inside(places, key), path, how),
  ]);
  return Object.fromEntries(parts) as FlowState;
}

function expandPart(
  key: string,
  part: unknown,
  places: Places,
  path: string,
  how: StateExpansion,
): unknown {
  switch (key) {
    case 'states':
      return expandStates(part as Record<string, FlowState>, places, path, how);
    case 'on':
      return expandHandlers(part as Record<string, FlowTransitions>, places, how);
    case 'after':
      return expandDelays(part as Record<string, FlowTransitions>, places, how);
    case 'always':
    case 'onDone':
      return expandTransitions(part as FlowTransitions, places, how);
    case 'entry':
    case 'exit':
      return expandActions(part as FlowState['entry'] & object, places, how);
    case 'invoke':
      return expandInvokes(part as FlowInvoke | readonly FlowInvoke[], places, how);
    case 'target':
      return expandTarget(part as string, how);
    case 'output':
      return valueIn(how.around, part as Json);
    default:
      return part;
  }
}

function expandStates(
  states: Readonly<Record<string, FlowState>>,
  places: Places,
  path: string,
  how: StateExpansion,
): object {
  const entries = Object.entries(states).map(([name, state]) => [
    name,
    expandState(state, inside(places, name), path === '' ? name : `${path}.${name}`, how),
  ]);
  return Object.fromEntries(entries);
}

function expandHandlers(
  handlers: Readonly<Record<string, FlowTransitions>>,
  places: Places,
  how: StateExpansion,
): object {
  const entries = Object.entries(handlers).map(([name, transitions]) => [
    name,
    expandTransitions(transitions, inside(places, name), how),
  ]);
  return Object.fromEntries(entries);
}

/** Two waiting times of a fragment may be the same setting of the flow: their arrows are put together. */
function expandDelays(
  handlers: Readonly<Record<string, FlowTransitions>>,
  places: Places,
  how: StateExpansion,
): object {
  const { around, map } = how;
  if (around.given === undefined) return expandHandlers(handlers, places, how);
  const delays: Record<string, FlowTransitions> = {};
  for (const [name, transitions] of Object.entries(handlers)) {
    const delay = delayIn(around, name);
    const { from } = inside(places, name);
    const { to } = inside(places, delay);
    const before = delays[delay];
    if (before === undefined) {
      map.note(to, { unit: around.unit, pointer: from, uses: around.uses });
      delays[delay] = expandTransitions(transitions, { from, to }, how);
      continue;
    }
    if (!Array.isArray(before)) map.note(`${to}/0`, map.originOf(to));
    const list = [...asList<string | FlowTransition>(before)];
    for (const [at, transition] of asList<string | FlowTransition>(transitions).entries()) {
      const written = Array.isArray(transitions) ? `${from}/${at}` : from;
      const stands = `${to}/${list.length}`;
      map.note(stands, { unit: around.unit, pointer: written, uses: around.uses });
      const expanded = expandTransitions(transition, { from: written, to: stands }, how);
      list.push(...asList<string | FlowTransition>(expanded));
    }
    delays[delay] = list;
  }
  return delays;
}

function expandInvokes(
  invokes: FlowInvoke | readonly FlowInvoke[],
  places: Places,
  how: StateExpansion,
): FlowInvoke | readonly FlowInvoke[] {
  if (Array.isArray(invokes))
    return invokes.map((invoke: FlowInvoke, at) =>
      expandInvoke(invoke, inside(places, String(at)), how),
    );
  return expandInvoke(invokes as FlowInvoke, places, how);
}

function expandInvoke(invoke: FlowInvoke, places: Places, how: StateExpansion): FlowInvoke {
  const parts = Object.entries(invoke).map(([key, part]) => {
    if (key === 'onDone' || key === 'onError')
      return [key, expandTransitions(part as FlowTransitions, inside(places, key), how)];
    return [key, key === 'input' ? valueIn(how.around, part as Json) : part];
  });
  return Object.fromEntries(parts) as FlowInvoke;
}

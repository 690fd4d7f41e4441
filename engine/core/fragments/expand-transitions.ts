import { asList } from '../flow/as-list.ts';
import type {
  FlowAction,
  FlowActions,
  FlowGuard,
  FlowTransition,
  FlowTransitions,
} from '../flow/flow-file.ts';
import { inside, type Places } from './places.ts';
import type { SourceMap } from './source-map.ts';
import { nameIn, type Surroundings, valueIn } from './surroundings.ts';

/** What is needed to say a part of a unit in the words of the expanded flow. */
export interface PartExpansion {
  readonly around: Surroundings;
  readonly map: SourceMap;
  /** Id of the expanded flow, for targets. */
  readonly flowId: string;
}

/** Arrows in the words of the expanded flow. */
export function expandTransitions(
  transitions: FlowTransitions,
  places: Places,
  how: PartExpansion,
): FlowTransitions {
  if (typeof transitions === 'string') return expandTarget(transitions, how);
  if (Array.isArray(transitions))
    return transitions.map((transition: string | FlowTransition, at) =>
      typeof transition === 'string'
        ? expandTarget(transition, how)
        : expandTransition(transition, inside(places, String(at)), how),
    );
  return expandTransition(transitions as FlowTransition, places, how);
}

/** One arrow in the words of the expanded flow. */
export function expandTransition(
  transition: FlowTransition,
  places: Places,
  how: PartExpansion,
): FlowTransition {
  const parts = Object.entries(transition).map(([key, part]) => {
    switch (key) {
      case 'target':
        return [key, expandTarget(part as string, how)];
      case 'guard':
        return [key, expandGuard(part as FlowGuard, how)];
      case 'actions':
        return [key, expandActions(part as FlowActions, inside(places, key), how)];
      default:
        return [key, part];
    }
  });
  return Object.fromEntries(parts) as FlowTransition;
}

/** `#fragment.step` leads to the step inside the use; all other targets are relative and stay. */
export function expandTarget(target: string, { around, flowId }: PartExpansion): string {
  const { unit, path } = around;
  if (path === '' || !target.startsWith(`#${unit.id}.`)) return target;
  return `#${flowId}.${path}.${target.slice(unit.id.length + 2)}`;
}

/** Actions in the words of the expanded flow. */
export function expandActions(
  actions: FlowActions,
  places: Places,
  how: PartExpansion,
): FlowActions {
  if (!Array.isArray(actions)) return expandAction(actions as FlowAction, places, how);
  return asList<FlowAction>(actions).map((action, at) =>
    expandAction(action, inside(places, String(at)), how),
  );
}

function expandAction(
  action: FlowAction,
  places: Places,
  { around, map }: PartExpansion,
): FlowAction {
  if (around.given === undefined || action.params === undefined) return action;
  const at = inside(places, 'params');
  const params = Object.entries(action.params).map(([name, value]) => {
    const stands = action.type === 'assign' ? nameIn(around, name) : name;
    if (stands !== name)
      map.note(inside(at, stands).to, {
        unit: around.unit,
        pointer: inside(at, name).from,
        uses: around.uses,
      });
    return [stands, valueIn(around, value)];
  });
  return { ...action, params: Object.fromEntries(params) };
}

function expandGuard(guard: FlowGuard, { around }: PartExpansion): FlowGuard {
  if (around.given === undefined) return guard;
  return { ...guard, params: valueIn(around, guard.params) } as FlowGuard;
}

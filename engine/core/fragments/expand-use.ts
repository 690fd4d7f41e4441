import type { FindingUse } from '../../contracts/finding.ts';
import type { Json } from '../../contracts/json.ts';
import { asList } from '../flow/as-list.ts';
import type {
  FlowAction,
  FlowActions,
  FlowContextField,
  FlowState,
  FlowTransition,
} from '../flow/flow-file.ts';
import { expandState, type StateExpansion } from './expand-state.ts';
import { expandActions, expandTransition, type PartExpansion } from './expand-transitions.ts';
import type { FragmentFile, FragmentUse } from './fragment-file.ts';
import { inside, type Places } from './places.ts';
import { givenInput, nameIn, type Surroundings, valueIn } from './surroundings.ts';
import type { Unit } from './unit.ts';

/** The step that a use stands for, and its arrows. */
export interface UseExpansion extends StateExpansion {
  /** The steps of the fragment in the words of the expanded flow. */
  readonly within: Surroundings;
  readonly fragment: FragmentFile;
  readonly use: FragmentUse;
}

/** The place of a use in the file that holds it. */
export function placeOfUse(unit: Unit, pointer: string, fragment: string): FindingUse {
  const { line, column } = unit.source.placeOf(pointer, 'key');
  return { fragment, file: unit.file, pointer, line, column };
}

/** What a fragment reads at a place of use. */
export function givenAt(around: Surroundings, fragment: FragmentFile, use: FragmentUse) {
  const inputs = Object.entries(fragment.in).map(
    ([name, input]) => [name, givenInput(around, input, use.with?.[name])] as const,
  );
  return new Map(inputs);
}

/** Spells a use out: the steps of the fragment, what they begin with, and one arrow for each exit. */
export function expandedUse(places: Places, path: string, how: UseExpansion): FlowState {
  const { around, within, fragment, use, map } = how;
  const written = { unit: within.unit, pointer: '/machine', uses: within.uses };
  map.note(places.to, written);
  const { description, tags, meta } = use;
  for (const key of Object.keys({ description, tags, meta }))
    if (Object.hasOwn(use, key))
      map.note(inside(places, key).to, {
        unit: around.unit,
        pointer: inside(places, key).from,
        uses: around.uses,
      });
  const { id: _, entry, ...machine } = within.unit.flow.machine;
  const steps = expandState(machine, { from: '/machine', to: places.to }, path, {
    ...how,
    around: within,
  });
  const first = firstActions(entry, places, how);
  return {
    ...steps,
    ...(description === undefined ? {} : { description }),
    ...(tags === undefined ? {} : { tags }),
    ...(meta === undefined ? {} : { meta }),
    ...(first.length === 0 ? {} : { entry: first }),
    states: statesWithExits(steps.states ?? {}, fragment),
    onDone: Object.keys(fragment.exits).map((exit, at) => exitArrow(exit, at, places, how)),
  };
}

/** What a fragment remembers begins anew whenever it is entered. */
function firstActions(
  entry: FlowState['entry'],
  places: Places,
  how: UseExpansion,
): readonly FlowAction[] {
  const { within, map } = how;
  const at = inside(places, 'entry').to;
  const of = (pointer: string) => ({ unit: within.unit, pointer, uses: within.uses });
  const fields = Object.entries(within.unit.flow.context);
  const reset: FlowAction = {
    type: 'assign',
    params: Object.fromEntries(
      fields.map(([name, field]) => [nameIn(within, name), firstValue(field)]),
    ),
  };
  const actions = fields.length === 0 ? [] : [reset];
  if (actions.length > 0) map.note(`${at}/0`, of('/context'));
  for (const [name] of fields)
    map.note(`${at}/0/params/${nameIn(within, name)}`, of(`/context/${name}`));
  const own = moved(entry, '/machine/entry', at, actions.length, { ...how, around: within });
  return [...actions, ...own];
}

function firstValue(field: FlowContextField): Json {
  return field['x-opaque'] === undefined ? (field.default ?? null) : null;
}

/** The final steps say by which exit the fragment ends. */
function statesWithExits(
  states: Readonly<Record<string, FlowState>>,
  { exits }: FragmentFile,
): Readonly<Record<string, FlowState>> {
  const entries = Object.entries(states).map(([name, state]) => [
    name,
    Object.hasOwn(exits, name) ? { ...state, output: { outcome: name } } : state,
  ]);
  return Object.fromEntries(entries);
}

/** Actions that stand further back in the expanded flow than where they were written. */
function moved(
  actions: FlowActions | undefined,
  from: string,
  to: string,
  by: number,
  how: PartExpansion,
): readonly FlowAction[] {
  const { unit, uses } = how.around;
  return asList<FlowAction>(actions).flatMap((action, at) => {
    const places = {
      from: Array.isArray(actions) ? `${from}/${at}` : from,
      to: `${to}/${at + by}`,
    };
    how.map.note(places.to, { unit, pointer: places.from, uses });
    return asList<FlowAction>(expandActions(action, places, how));
  });
}

function exitArrow(exit: string, at: number, places: Places, how: UseExpansion): FlowTransition {
  const { around, within, fragment, use, map } = how;
  const to = `${inside(places, 'onDone').to}/${at}`;
  const { from } = inside(inside(places, 'on'), exit);
  const origin = { unit: around.unit, pointer: from, uses: around.uses };
  map.note(to, origin);
  const written = use.on?.[exit] ?? {};
  if (typeof written === 'string') map.note(`${to}/target`, origin);
  const {
    actions,
    guard: _,
    ...others
  } = typeof written === 'string' ? { target: written } : written;
  const { target, ...rest } = expandTransition(others, { from, to }, how);
  const results = resultsOf(exit, fragment, use).map(([name, field, value]) => {
    const stands = nameIn(around, field);
    const pointer = `/machine/states/${exit}/output/${name}`;
    map.note(`${to}/actions/0/params/${stands}`, { unit: within.unit, pointer, uses: within.uses });
    return [stands, valueIn(within, value)] as const;
  });
  const writeBack: FlowAction = { type: 'assign', params: Object.fromEntries(results) };
  const first = results.length === 0 ? [] : [writeBack];
  const own = moved(actions, `${from}/actions`, `${to}/actions`, first.length, how);
  const all = [...first, ...own];
  return {
    guard: { type: 'outcome', params: { in: [exit] } },
    ...(target === undefined ? {} : { target }),
    ...(all.length === 0 ? {} : { actions: all }),
    ...rest,
  };
}

/** What an exit gives back: name under `out`, remembered value that takes it, value. */
function resultsOf(
  exit: string,
  fragment: FragmentFile,
  use: FragmentUse,
): readonly (readonly [name: string, to: string, value: Json])[] {
  const output = fragment.machine.states?.[exit]?.output;
  if (typeof output !== 'object' || output === null || Array.isArray(output)) return [];
  return Object.entries(output).flatMap(([name, value]) => {
    const to = use.out?.[name] === undefined ? name : use.out[name];
    return to === null ? [] : [[name, to, value as Json] as const];
  });
}

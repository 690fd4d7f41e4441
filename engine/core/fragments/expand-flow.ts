import type { FindingUse } from '../../contracts/finding.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import type { FlowContextField, FlowFile, FlowState, FlowTransition } from '../flow/flow-file.ts';
import { expandState, type StateExpansion } from './expand-state.ts';
import { expandTransition } from './expand-transitions.ts';
import { expandedUse, givenAt, placeOfUse } from './expand-use.ts';
import type { FragmentUse } from './fragment-file.ts';
import { inside, type Places } from './places.ts';
import { createSourceMap, type SourceMap } from './source-map.ts';
import type { Surroundings } from './surroundings.ts';
import type { FragmentLibrary, Unit } from './unit.ts';

/** A step of an expanded flow that was written as a use. */
export interface UseSite {
  /** Dotted path of the step. */
  readonly path: string;
  /** JSON Pointer in the expanded flow. */
  readonly pointer: string;
  readonly unit: Unit;
  /** The uses that led here, this one first. */
  readonly uses: readonly FindingUse[];
}

/** A flow in which every use is spelt out. */
export interface ExpandedFlow {
  readonly file: FlowFile;
  readonly map: SourceMap;
  /** In the order of the file, outer ones first. */
  readonly uses: readonly UseSite[];
}

/** The uses that cannot be spelt out, by unit, as JSON Pointers. */
export type BrokenUses = ReadonlyMap<Unit, ReadonlySet<string>>;

/**
 * Spells out every use in a unit. A use that is broken becomes a step that ends at once, so that the rest can be
 * looked at. A unit without uses gives its own file.
 */
export function expandFlow(root: Unit, library: FragmentLibrary, broken: BrokenUses): ExpandedFlow {
  const map = createSourceMap(root);
  const uses: UseSite[] = [];
  const context: Record<string, FlowContextField> = { ...root.flow.context };
  const flowId = root.flow.machine.id;

  function expandUse(
    use: FragmentUse,
    places: Places,
    path: string,
    around: Surroundings,
  ): FlowState {
    const unit = library.get(use.use);
    const how: StateExpansion = { around, map, flowId, expandUse };
    if (unit?.fragment === undefined || broken.get(around.unit)?.has(places.from) === true)
      return placeholder(use, places, how);
    const { fragment } = unit;
    const led = [placeOfUse(around.unit, places.from, fragment.id), ...around.uses];
    uses.push({ path, pointer: places.to, unit, uses: led });
    const names = declare(unit, path, led);
    const given = givenAt(around, fragment, use);
    const within: Surroundings = { unit, path, names, given, uses: led };
    return expandedUse(places, path, { ...how, within, fragment, use });
  }

  /** Remembered values get the path of the use in front of their name; a taken name gets `_` behind. */
  function declare(unit: Unit, path: string, led: readonly FindingUse[]) {
    const names = new Map<string, string>();
    for (const [name, field] of Object.entries(unit.flow.context)) {
      let stands = `${path.replace(/[^A-Za-z0-9]/g, '_')}_${name}`;
      while (Object.hasOwn(context, stands)) stands += '_';
      context[stands] = field;
      names.set(name, stands);
      const pointer = appendPointer('/context', name);
      map.note(appendPointer('/context', stands), { unit, pointer, uses: led });
    }
    return names;
  }

  const around = { unit: root, path: '', names: new Map(), given: undefined, uses: [] };
  const places = { from: '/machine', to: '/machine' };
  const how: StateExpansion = { around, map, flowId, expandUse };
  const machine = expandState(root.flow.machine, places, '', how);
  if (root.fragment !== undefined) map.note('/params', { unit: root, pointer: '/in', uses: [] });
  const isAsWritten = uses.length === 0 && broken.get(root) === undefined;
  const file = isAsWritten
    ? root.flow
    : { ...root.flow, context, machine: { ...machine, id: flowId } };
  return { file, map, uses };
}

function placeholder(use: FragmentUse, places: Places, how: StateExpansion): FlowState {
  const arrows = Object.entries(use.on ?? {}).map(([exit, written], at): FlowTransition => {
    const { from } = inside(inside(places, 'on'), exit);
    const to = `${inside(places, 'onDone').to}/${at}`;
    how.map.note(to, { unit: how.around.unit, pointer: from, uses: how.around.uses });
    const arrow = typeof written === 'string' ? { target: written } : written;
    return expandTransition(arrow, { from, to }, how);
  });
  return {
    initial: 'unknown',
    states: { unknown: { type: 'final' } },
    ...(arrows.length === 0 ? {} : { onDone: arrows }),
  };
}

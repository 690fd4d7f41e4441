import type { JsonObject } from '../../../engine/contracts/json.ts';
import { listOf, objectOf } from '../model/json-read.ts';
import type { JsonPath } from './json-edit.ts';
import { statePlace } from './state-place.ts';

/** Where an arrow stands in flow.json. */
export interface ArrowPlace {
  /** The name or object that is the arrow. */
  readonly path: JsonPath;
  /** The entry that it is one of: the same place when it is the only one and no list was written. */
  readonly entry: JsonPath;
  readonly index: number;
  readonly isListed: boolean;
}

/** The place of the arrow that `readArrows` gave this id: `source|slot|index`. Null when it is not there. */
export function arrowPlace(flow: JsonObject, arrowId: string): ArrowPlace | null {
  const [source = '', slot = '', number = ''] = arrowId.split('|');
  const entry = entryPlace(flow, source, slot);
  const value = valueAt(flow, entry);
  if (value === undefined) return null;
  const index = Number(number);
  const isListed = Array.isArray(value);
  if (index >= listOf(value).length) return null;
  return { path: isListed ? [...entry, index] : entry, entry, index, isListed };
}

/** Where the arrows of one cause of a state stand: `on/<event>`, `after/<wait>`, `invoke/<n>/onDone`, `always` … */
export function entryPlace(flow: JsonObject, source: string, slot: string): JsonPath {
  const state = statePlace(source);
  const [head = '', ...rest] = slot.split('/');
  if (head !== 'invoke')
    return rest.length === 0 ? [...state, head] : [...state, head, rest.join('/')];
  const [number = '0', ...names] = rest;
  const isListed = Array.isArray(valueAt(flow, [...state, 'invoke']));
  return [...state, 'invoke', ...(isListed ? [Number(number)] : []), ...names];
}

/** The value at a place of a parsed file. */
export function valueAt(flow: JsonObject, path: JsonPath): JsonObject[string] | undefined {
  let value: JsonObject[string] | undefined = flow;
  for (const part of path)
    value =
      typeof part === 'number'
        ? listOf(value)[part]
        : Object.hasOwn(objectOf(value), part)
          ? objectOf(value)[part]
          : undefined;
  return value;
}

import type { Json } from '../../contracts/json.ts';

/** A place in a text. `line` and `column` count from 1 in UTF-16 units, `offset` and `length` too but from 0. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

/** What to point at: the value (as a whole, or a range inside a string), or the name in front of it. */
export type PlaceKind = 'value' | 'key' | readonly [start: number, end: number];

/** A JSON text with the place of each part. */
export interface JsonSource {
  readonly value: Json;
  /** The place of a JSON Pointer; for one that is not there, the place of the nearest part around it. */
  readonly placeOf: (pointer: string, kind?: PlaceKind) => SourcePlace;
}

/** Something that keeps a text from being JSON. */
export interface JsonProblem {
  readonly pointer: string;
  readonly place: SourcePlace;
  readonly message: string;
}

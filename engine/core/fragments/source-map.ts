import type { FindingUse } from '../../contracts/finding.ts';
import type { Unit } from './unit.ts';

/** Where a part of an expanded flow was written. */
export interface Origin {
  readonly unit: Unit;
  /** JSON Pointer in the file of the unit. */
  readonly pointer: string;
  /** The uses that led there, the nearest first. */
  readonly uses: readonly FindingUse[];
}

/** Leads from JSON Pointers of an expanded flow to what people wrote. */
export interface SourceMap {
  /** Notes where a part was written; what lies inside it was written inside that, unless noted too. */
  readonly note: (pointer: string, origin: Origin) => void;
  readonly originOf: (pointer: string) => Origin;
}

/** A source map in which everything not noted stands at the same place of `root`. */
export function createSourceMap(root: Unit): SourceMap {
  const noted = new Map<string, Origin>();
  return {
    note: (pointer, origin) => {
      noted.set(pointer, origin);
    },
    originOf: (pointer) => {
      let around = pointer;
      while (!noted.has(around) && around !== '') around = around.slice(0, around.lastIndexOf('/'));
      const found = noted.get(around);
      if (found === undefined) return { unit: root, pointer, uses: [] };
      return { ...found, pointer: found.pointer + pointer.slice(around.length) };
    },
  };
}

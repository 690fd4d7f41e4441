import type { IntType } from './expression-type.ts';

/** All whole numbers between two ends, both included. */
export type IntRange = readonly [minimum: number, maximum: number];

/** Every number that an expression can hold. */
const fullRange: IntRange = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];

/** The range that a type promises. */
export function rangeOf(type: IntType): IntRange {
  return [type.minimum ?? fullRange[0], type.maximum ?? fullRange[1]];
}

/** The smallest range around two ranges. */
export function hullOf(a: IntRange, b: IntRange): IntRange {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

/** A type's bounds for a range; ends that promise nothing are left away. */
export function boundsOf(range: IntRange): Pick<IntType, 'minimum' | 'maximum'> {
  return {
    ...(range[0] === fullRange[0] ? {} : { minimum: range[0] }),
    ...(range[1] === fullRange[1] ? {} : { maximum: range[1] }),
  };
}

/** The numbers of a range at which a function that is monotone on either side of 0 is extreme. */
function cornersOf([minimum, maximum]: IntRange): number[] {
  const corners = [minimum, maximum, -1, 0, 1];
  return [...new Set(corners)].filter((value) => minimum <= value && value <= maximum);
}

/**
 * The range of a function over ranges of its arguments. Right for functions that are monotone in
 * each argument on either side of 0, as all of `functions.ts` are; divisors give NaN at 0.
 *
 * @returns `mayFault` when some arguments give no safe integer
 */
export function rangeOfCall(
  compute: (args: readonly number[]) => number,
  ranges: readonly IntRange[],
): { range: IntRange; mayFault: boolean } {
  let tuples: number[][] = [[]];
  for (const range of ranges)
    tuples = tuples.flatMap((tuple) => cornersOf(range).map((value) => [...tuple, value]));
  const results = tuples.map(compute);
  const safe = results.filter((value) => Number.isSafeInteger(value));
  const overflows = results.some((value) => !Number.isSafeInteger(value) && !Number.isNaN(value));
  const range: IntRange =
    overflows || safe.length === 0 ? fullRange : [Math.min(...safe) + 0, Math.max(...safe) + 0];
  return { range, mayFault: safe.length < results.length };
}

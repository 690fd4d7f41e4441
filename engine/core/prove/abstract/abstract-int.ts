import type { Json } from '../../../contracts/json.ts';

/**
 * A whole number of which only a part is known: its bounds and, for money, how it relates to what the bank approved.
 * Ranks: 0 nothing · 1 less than approved · 2 just what was approved · 3 more than approved.
 */
export interface AbstractInt {
  readonly minimum: number;
  readonly maximum: number;
  readonly rank?: 0 | 1 | 2 | 3;
}

/** The classes of money and energy, as they stand in the context of an explored session. */
export const classes = {
  zero: '~zero',
  some: '~some',
  limit: '~limit',
  over: '~over',
} as const;

const ofClass: Readonly<Record<string, AbstractInt>> = {
  [classes.zero]: { minimum: 0, maximum: 0, rank: 0 },
  [classes.some]: { minimum: 1, maximum: Number.POSITIVE_INFINITY, rank: 1 },
  [classes.limit]: { minimum: 1, maximum: Number.POSITIVE_INFINITY, rank: 2 },
  [classes.over]: { minimum: 2, maximum: Number.POSITIVE_INFINITY, rank: 3 },
};

const rangeText = /^~(-?\d+|-inf)\.\.(-?\d+|inf)$/;

/** Reads a number as the explored context holds it; undefined for values of other kinds. */
export function readInt(value: Json | undefined): AbstractInt | undefined {
  if (typeof value === 'number') {
    return value === 0 ? { minimum: 0, maximum: 0, rank: 0 } : { minimum: value, maximum: value };
  }
  if (typeof value !== 'string' || !value.startsWith('~')) return undefined;
  const known = ofClass[value];
  if (known !== undefined) return known;
  const range = rangeText.exec(value);
  if (range === null) return undefined;
  return { minimum: bound(range[1]), maximum: bound(range[2]) };
}

/** Writes a number for the explored context: an exact one as itself, else its class, else its bounds. */
export function writeInt({ minimum, maximum, rank }: AbstractInt): Json {
  if (minimum === maximum) return minimum;
  const named = Object.values(classes).find((name) => ofClass[name]?.rank === rank);
  if (rank !== undefined && named !== undefined) return named;
  return `~${textOf(minimum)}..${textOf(maximum)}`;
}

function bound(text: string | undefined): number {
  if (text === 'inf') return Number.POSITIVE_INFINITY;
  return text === '-inf' ? Number.NEGATIVE_INFINITY : Number(text);
}

function textOf(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return 'inf';
  return value === Number.NEGATIVE_INFINITY ? '-inf' : String(value);
}

/** Which of less, equal, greater can be true of two numbers. */
export interface PossibleOrder {
  readonly less: boolean;
  readonly equal: boolean;
  readonly greater: boolean;
}

/** Compares by bounds and, where both are known, by rank. */
export function compareInts(a: AbstractInt, b: AbstractInt): PossibleOrder {
  const byBounds = {
    less: a.minimum < b.maximum,
    equal: a.minimum <= b.maximum && b.minimum <= a.maximum,
    greater: a.maximum > b.minimum,
  };
  if (a.rank === undefined || b.rank === undefined) return byBounds;
  if (a.rank !== b.rank) return { less: a.rank < b.rank, equal: false, greater: a.rank > b.rank };
  const isExact = a.rank === 0 || a.rank === 2;
  return isExact ? { less: false, equal: true, greater: false } : byBounds;
}

/** The smaller (or larger) of two numbers; exact where their order is known. */
export function extremeOf(a: AbstractInt, b: AbstractInt, which: 'min' | 'max'): AbstractInt {
  const { less, greater } = compareInts(a, b);
  if (!greater) return which === 'min' ? a : b;
  if (!less) return which === 'min' ? b : a;
  const choose = which === 'min' ? Math.min : Math.max;
  const bounds = {
    minimum: choose(a.minimum, b.minimum),
    maximum: choose(a.maximum, b.maximum),
  };
  const isRanked = a.rank !== undefined && a.rank === b.rank;
  return isRanked ? { ...bounds, rank: a.rank } : bounds;
}

/** Sum, difference and product by interval arithmetic; a relation to the approved amount is lost. */
export function computeInts(
  a: AbstractInt,
  b: AbstractInt,
  operator: '+' | '-' | '*',
): AbstractInt {
  if (operator === '+') {
    return { minimum: a.minimum + b.minimum, maximum: a.maximum + b.maximum };
  }
  if (operator === '-') {
    return { minimum: a.minimum - b.maximum, maximum: a.maximum - b.minimum };
  }
  const products = [
    times(a.minimum, b.minimum),
    times(a.minimum, b.maximum),
    times(a.maximum, b.minimum),
    times(a.maximum, b.maximum),
  ];
  return { minimum: Math.min(...products), maximum: Math.max(...products) };
}

/** 0 × ∞ is 0 here: an unbounded number of nothing. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b;
}

/** Nothing is known. */
export const anyInt: AbstractInt = {
  minimum: Number.NEGATIVE_INFINITY,
  maximum: Number.POSITIVE_INFINITY,
};

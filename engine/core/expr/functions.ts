import type { ExprUnit } from './expression-type.ts';

/** How a division ends: towards +∞, towards −∞, or to the nearest with halves away from zero. */
export type Rounding = 'up' | 'down' | 'nearest';

export const roundings: readonly Rounding[] = ['up', 'down', 'nearest'];

/**
 * Scope entry with the number of minor digits of the session's currency (EUR 2, JPY 0, KWD 3).
 * It is set by the host; expressions cannot name it. Without it 2 is taken.
 */
export const currencyDigitsName = 'currencyDigits';
export const currencyDigitsDefault = 2;
/** ISO 4217 knows no currency with more. */
export const currencyDigitsMax = 4;

/** Computes with safe integers; gives NaN for a division by zero, anything unsafe for an overflow. */
export type IntComputation = (
  a: number,
  /** 0 for functions of one argument. */
  b: number,
  rounding: Rounding,
  currencyDigits: number,
) => number;

type Described = {
  /** How it is written, for messages and docs. */
  readonly signature: string;
  /** What it gives, a sentence for docs and completion. */
  readonly description: string;
  /** Its words in a sentence; `{0}` is the first argument. */
  readonly words: string;
};

/** A function of whole numbers. */
export type IntFunction = Described & {
  readonly kind: 'int';
  /**
   * Units of the arguments: `same` for one common unit, `division` for a/b where b is a plain count
   * (result has the unit of a) or has the unit of a (result is a plain count), else one per argument.
   */
  readonly units: 'same' | 'division' | readonly (ExprUnit | 'count')[];
  /** Unit of the result when the units of the arguments are given one by one. */
  readonly resultUnit?: ExprUnit;
  readonly arity: number;
  /** When given, one more argument may name another rounding: "up", "down" or "nearest". */
  readonly rounding?: Rounding;
  readonly compute: IntComputation;
};

/** A function that the checker and the compiler know by name. */
export type SpecialFunction = Described & {
  readonly kind: 'has' | 'size' | 'startsWith';
  readonly arity: number;
};

export type ExpressionFunction = IntFunction | SpecialFunction;

/** Exact integer division of safe integers: the remainder of doubles is exact, their quotient is not. */
function divide(a: number, b: number, rounding: Rounding): number {
  if (b === 0) return Number.NaN;
  const remainder = a % b;
  const quotient = (a - remainder) / b;
  if (remainder === 0) return quotient;
  const isNegative = a < 0 !== b < 0;
  if (rounding === 'up') return isNegative ? quotient : quotient + 1;
  if (rounding === 'down') return isNegative ? quotient - 1 : quotient;
  if (2 * Math.abs(remainder) < Math.abs(b)) return quotient;
  return isNegative ? quotient - 1 : quotient + 1;
}

/** a × b / divisor with one rounding at the end; the product has to be exact. */
function scale(a: number, b: number, divisor: number, rounding: Rounding): number {
  const product = a * b;
  return Number.isSafeInteger(product)
    ? divide(product, divisor, rounding)
    : Number.POSITIVE_INFINITY;
}

const powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9] as const;

/** 10^exponent for 0…9, without floating-point powers. */
function powerOfTen(exponent: number): number {
  return powersOfTen[exponent] ?? Number.NaN;
}

const functionTable: readonly (readonly [string, ExpressionFunction])[] = [
  [
    'has',
    {
      kind: 'has',
      arity: 1,
      signature: 'has(path)',
      description: 'Whether an optional field is there.',
      words: '{0} is known',
    },
  ],
  [
    'size',
    {
      kind: 'size',
      arity: 1,
      signature: 'size(x)',
      description: 'The number of items of a list, or of characters (code points) of a string.',
      words: 'the number of {0}',
    },
  ],
  [
    'min',
    {
      kind: 'int',
      arity: 2,
      units: 'same',
      signature: 'min(a, b)',
      description: 'The smaller of two numbers of one unit.',
      words: 'the smaller of {0} and {1}',
      compute: (a, b) => Math.min(a, b),
    },
  ],
  [
    'max',
    {
      kind: 'int',
      arity: 2,
      units: 'same',
      signature: 'max(a, b)',
      description: 'The larger of two numbers of one unit.',
      words: 'the larger of {0} and {1}',
      compute: (a, b) => Math.max(a, b),
    },
  ],
  [
    'ceilDiv',
    {
      kind: 'int',
      arity: 2,
      units: 'division',
      signature: 'ceilDiv(a, b)',
      description: 'a divided by b, rounded up (towards plus infinity).',
      words: '{0} divided by {1}, rounded up',
      compute: (a, b) => divide(a, b, 'up'),
    },
  ],
  [
    'floorDiv',
    {
      kind: 'int',
      arity: 2,
      units: 'division',
      signature: 'floorDiv(a, b)',
      description: 'a divided by b, rounded down (towards minus infinity).',
      words: '{0} divided by {1}, rounded down',
      compute: (a, b) => divide(a, b, 'down'),
    },
  ],
  [
    'roundDiv',
    {
      kind: 'int',
      arity: 2,
      units: 'division',
      signature: 'roundDiv(a, b)',
      description: 'a divided by b, rounded to the nearest, halves away from zero.',
      words: '{0} divided by {1}, rounded',
      compute: (a, b) => divide(a, b, 'nearest'),
    },
  ],
  [
    'priceOf',
    {
      kind: 'int',
      arity: 2,
      units: ['Wh', 'u/kWh'],
      resultUnit: 'minor',
      rounding: 'up',
      signature: 'priceOf(energy, price)',
      description: 'The amount for energy (Wh) at a price per kWh, rounded up once at the end.',
      words: 'the price of {0} at {1}',
      compute: (energyWh, price, rounding, digits) =>
        scale(energyWh, price, powerOfTen(9 - digits), rounding),
    },
  ],
  [
    'fee',
    {
      kind: 'int',
      arity: 2,
      units: ['min', 'u/min'],
      resultUnit: 'minor',
      rounding: 'up',
      signature: 'fee(minutes, price)',
      description: 'The amount for minutes at a price per minute, rounded up once at the end.',
      words: 'the fee for {0} at {1}',
      compute: (minutes, price, rounding, digits) =>
        scale(minutes, price, powerOfTen(6 - digits), rounding),
    },
  ],
  [
    'minutesUp',
    {
      kind: 'int',
      arity: 1,
      units: ['ms'],
      resultUnit: 'min',
      signature: 'minutesUp(duration)',
      description: 'Minutes of a duration; a begun minute counts.',
      words: 'the begun minutes of {0}',
      compute: (durationMs) => divide(durationMs, 60_000, 'up'),
    },
  ],
  [
    'percentOf',
    {
      kind: 'int',
      arity: 2,
      units: ['minor', 'bp'],
      resultUnit: 'minor',
      rounding: 'nearest',
      signature: 'percentOf(amount, share)',
      description: 'A share (basis points; 2100 is 21 %) of an amount, rounded to the nearest.',
      words: '{1} of {0}',
      compute: (amountMinor, share, rounding) => scale(amountMinor, share, 10_000, rounding),
    },
  ],
  [
    'seconds',
    {
      kind: 'int',
      arity: 1,
      units: ['count'],
      resultUnit: 'ms',
      signature: 'seconds(n)',
      description: 'A duration of n seconds.',
      words: '{0} seconds',
      compute: (count) => count * 1000,
    },
  ],
  [
    'minutes',
    {
      kind: 'int',
      arity: 1,
      units: ['count'],
      resultUnit: 'ms',
      signature: 'minutes(n)',
      description: 'A duration of n minutes.',
      words: '{0} minutes',
      compute: (count) => count * 60_000,
    },
  ],
  [
    'startsWith',
    {
      kind: 'startsWith',
      arity: 2,
      signature: 'text.startsWith(prefix)',
      description: 'Whether a string begins with another.',
      words: '{0} starts with {1}',
    },
  ],
];

/**
 * The closed list of functions: the checker, the compiler, the sentences and docs/expressions.md all
 * read this table. It grows only with a new version of the flow format.
 */
export const expressionFunctions: ReadonlyMap<string, ExpressionFunction> = new Map(functionTable);

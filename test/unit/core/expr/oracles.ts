import {
  type CelInput,
  CelScalar,
  celEnv,
  celFunc,
  isCelError,
  isCelList,
  isCelMap,
  parse,
  plan,
} from '@bufbuild/cel';
import { Environment } from '@marcbachmann/cel-js';

/** How an expression ended: with a value (in a form that can be compared) or with an error. */
export type Outcome = { readonly value: unknown } | { readonly error: string };

const { INT, STRING } = CelScalar;
const unsafe = BigInt(Number.MAX_SAFE_INTEGER);

/** Rounds down, by the definition: the largest q with q × b ≤ a (for b > 0). */
function floorOf(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new Error('division by zero');
  if (b < 0n) return floorOf(-a, -b);
  const remainder = ((a % b) + b) % b;
  return (a - remainder) / b;
}

function ceilOf(a: bigint, b: bigint): bigint {
  return -floorOf(-a, b);
}

/** Rounds to the nearest; halves go away from zero. */
function roundOf(a: bigint, b: bigint): bigint {
  if (b === 0n) throw new Error('division by zero');
  const isNegative = a < 0n !== b < 0n;
  const [n, d] = [a < 0n ? -a : a, b < 0n ? -b : b];
  const nearest = (2n * n + d) / (2n * d);
  return isNegative ? -nearest : nearest;
}

const divisions = { up: ceilOf, down: floorOf, nearest: roundOf };

/** Amounts for a currency with 2 minor digits, the default of `currencyDigits`. */
const scaled = { priceOf: 10n ** 7n, fee: 10n ** 4n, percentOf: 10n ** 4n };
const usualRounding = { priceOf: 'up', fee: 'up', percentOf: 'nearest' } as const;

type Compute = (...args: bigint[]) => bigint;

/** The functions of flow expressions in BigInt, written from docs/expressions.md and not from our code. */
const intFunctions: Record<string, [arity: number, compute: Compute]> = {
  min: [2, (a = 0n, b = 0n) => (a < b ? a : b)],
  max: [2, (a = 0n, b = 0n) => (a > b ? a : b)],
  ceilDiv: [2, (a = 0n, b = 0n) => ceilOf(a, b)],
  floorDiv: [2, (a = 0n, b = 0n) => floorOf(a, b)],
  roundDiv: [2, (a = 0n, b = 0n) => roundOf(a, b)],
  minutesUp: [1, (a = 0n) => ceilOf(a, 60_000n)],
  seconds: [1, (a = 0n) => a * 1000n],
  minutes: [1, (a = 0n) => a * 60_000n],
};

/**
 * THE ONE EXPLAINED DIFFERENCE from CEL: a number of ours must stay a safe integer, where CEL has
 * 64 bits. A narrowed oracle is CEL with exactly that rule added to `+ - *`, negation and the
 * functions; whatever plain CEL does otherwise than ours, the narrowed one must do as ours.
 */
function narrow(value: bigint, isNarrowed: boolean): bigint {
  const limit = isNarrowed ? unsafe : 2n ** 63n - 1n;
  if (value > limit || value < (isNarrowed ? -limit : -limit - 1n)) throw new Error('overflow');
  return value;
}

function scaledFunction(name: keyof typeof scaled, isNarrowed: boolean) {
  return (a: bigint, b: bigint, rounding: string = usualRounding[name]) => {
    const divide = divisions[rounding as keyof typeof divisions];
    return narrow(divide(narrow(a * b, isNarrowed), scaled[name]), isNarrowed);
  };
}

function bufbuildEnvironment(isNarrowed: boolean) {
  const functions = Object.entries(intFunctions).map(([name, [arity, compute]]) =>
    arity === 1
      ? celFunc(name, [INT], INT, (a) => narrow(compute(a), isNarrowed))
      : celFunc(name, [INT, INT], INT, (a, b) => narrow(compute(a, b), isNarrowed)),
  );
  for (const name of ['priceOf', 'fee', 'percentOf'] as const) {
    const compute = scaledFunction(name, isNarrowed);
    functions.push(celFunc(name, [INT, INT], INT, (a, b) => compute(a, b)));
    functions.push(
      celFunc(name, [INT, INT, STRING], INT, (a, b, rounding) => compute(a, b, rounding)),
    );
  }
  if (isNarrowed)
    functions.push(
      celFunc('_+_', [INT, INT], INT, (a, b) => narrow(a + b, true)),
      celFunc('_-_', [INT, INT], INT, (a, b) => narrow(a - b, true)),
      celFunc('_*_', [INT, INT], INT, (a, b) => narrow(a * b, true)),
      celFunc('-_', [INT], INT, (a) => narrow(-a, true)),
    );
  return celEnv({ funcs: functions });
}

const plainEnvironment = bufbuildEnvironment(false);
const narrowedEnvironment = bufbuildEnvironment(true);

function celJsEnvironment(): Environment {
  const environment = new Environment({
    unlistedVariablesAreDyn: true,
    // The names have no declared types there, so lists of fields and literals are of mixed types.
    homogeneousAggregateLiterals: false,
  });
  for (const [name, [arity, compute]] of Object.entries(intFunctions)) {
    const handler = (...args: bigint[]) => narrow(compute(...args), false);
    environment.registerFunction(`${name}(${arity === 1 ? 'int' : 'int, int'}): int`, handler);
  }
  for (const name of ['priceOf', 'fee', 'percentOf'] as const) {
    const compute = scaledFunction(name, false);
    environment.registerFunction(`${name}(int, int): int`, (a, b) => compute(a, b));
    environment.registerFunction(`${name}(int, int, string): int`, (a, b, r) => compute(a, b, r));
  }
  return environment;
}

const celJs = celJsEnvironment();

/** A scope for @bufbuild/cel: numbers become 64-bit ints, records become maps. */
export function toBufbuild(value: unknown): CelInput {
  if (typeof value === 'number') return BigInt(value);
  if (Array.isArray(value)) return value.map(toBufbuild);
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).map(([name, part]) => [name, toBufbuild(part)]));
  return value as string | boolean;
}

/** A scope for cel-js: numbers become 64-bit ints. */
export function toCelJs(value: unknown): unknown {
  if (typeof value === 'number') return BigInt(value);
  if (Array.isArray(value)) return value.map(toCelJs);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, toCelJs(part)]));
  return value;
}

/** A value in a form that `JSON.stringify` compares: ints with an `n`, maps as sorted records. */
export function comparable(value: unknown): unknown {
  if (typeof value === 'bigint' || typeof value === 'number') return `${value}n`;
  if (Array.isArray(value) || isCelList(value)) return [...(value as unknown[])].map(comparable);
  const isMap = value instanceof Map || isCelMap(value);
  if (!isMap && (typeof value !== 'object' || value === null)) return value;
  const entries = isMap
    ? [...(value as Iterable<[unknown, unknown]>)]
    : Object.entries(value as object);
  return entries
    .map(([name, part]) => [String(name), comparable(part)])
    .sort((a, b) => String(a[0]).localeCompare(String(b[0])));
}

/** Evaluates with @bufbuild/cel as it is, and with the safe range of ours added to it. */
export function evaluateWithBufbuild(
  text: string,
  scope: Record<string, CelInput>,
): { plain: Outcome; narrowed: () => Outcome } {
  const parsed = parse(text);
  const run = (environment: typeof plainEnvironment): Outcome => {
    const result = plan(environment, parsed)(scope);
    if (isCelError(result)) return { error: result.message };
    return { value: comparable(result) };
  };
  return { plain: run(plainEnvironment), narrowed: () => run(narrowedEnvironment) };
}

/** Evaluates with cel-js as it is. */
export function evaluateWithCelJs(text: string, scope: Record<string, unknown>): Outcome {
  try {
    return { value: comparable(celJs.evaluate(text, scope)) };
  } catch (thrown) {
    return { error: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

/** An expression made ready for many evaluations, by each of the two libraries; scopes are converted beforehand. */
export function preparedOracles(text: string): {
  readonly bufbuild: (scope: Record<string, CelInput>) => unknown;
  readonly celJs: (scope: Record<string, unknown>) => unknown;
} {
  return { bufbuild: plan(plainEnvironment, parse(text)), celJs: celJs.parse(text) };
}

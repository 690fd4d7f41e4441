import type { ExprTypes } from '../../../../engine/core/expr/expression-type.ts';
import { typeFromSchema } from '../../../../engine/core/expr/type-from-schema.ts';
import type { RandomSource } from './random-source.ts';

const int = { type: 'integer' };
const count = { type: 'integer', minimum: 0, maximum: 10 };
const item = {
  type: 'object',
  required: ['n', 's', 'ok'],
  properties: { n: int, s: { type: 'string' }, ok: { type: 'boolean' }, opt: int },
};

/** Schemas of the names that random expressions read. */
const scopeSchemas = {
  context: {
    type: 'object',
    required: [
      ...['small', 'big', 'zero', 'any', 'flag', 'off', 'name', 'lang', 'items', 'nums', 'names'],
      ...['costMinor', 'energyWh', 'atMs', 'graceMs', 'session'],
    ],
    properties: {
      small: count,
      big: int,
      zero: { type: 'integer', minimum: 0, maximum: 0 },
      any: int,
      flag: { type: 'boolean' },
      off: { type: 'boolean' },
      name: { type: 'string' },
      lang: { type: 'string' },
      maybe: int,
      costMinor: { type: 'integer', 'x-unit': 'minor', minimum: 0, maximum: 20_000 },
      energyWh: { type: 'integer', 'x-unit': 'Wh' },
      atMs: { type: 'integer', 'x-unit': 'at' },
      graceMs: { type: 'duration', minimum: 'PT0S', maximum: 'PT1H' },
      items: { type: 'array', maxItems: 4, items: item },
      nums: { type: 'array', maxItems: 5, items: int },
      names: { type: 'array', maxItems: 3, items: { type: 'string' } },
      session: { type: 'object', required: ['id'], properties: { id: int, end: int } },
    },
  },
  tariff: {
    type: 'object',
    required: ['energyPrice', 'minutePrice'],
    properties: {
      energyPrice: { type: 'integer', 'x-unit': 'u/kWh', minimum: 0, maximum: 10_000_000 },
      minutePrice: { type: 'integer', 'x-unit': 'u/min', minimum: 0, maximum: 10_000_000 },
    },
  },
};

export const randomScopeTypes: ExprTypes = {
  context: typeFromSchema(scopeSchemas.context),
  tariff: typeFromSchema(scopeSchemas.tariff),
};

export const edgeInts = [
  ...[0, 1, -1, 2, 3, -7, 10, 1000, -1000, 2 ** 26, 2 ** 27 + 1, 2 ** 31, 94906267, -94906265],
  ...[2 ** 52, 2 ** 53 - 2, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER],
];
export const texts = [
  '',
  'a',
  'ab',
  'abc',
  'EMV',
  'say "hi"',
  "it's",
  'back\\slash',
  'tab\t',
  'ü€😀',
];

/** A scope that keeps what the schemas promise, with values at the edges of what numbers can hold. */
export function randomScope(random: RandomSource): Record<string, Record<string, unknown>> {
  const bit = () => random.chance(0.5);
  const edge = () => (random.chance(0.3) ? random.below(2000) - 1000 : random.pick(edgeInts));
  const many = <T>(max: number, make: () => T): T[] =>
    Array.from({ length: random.below(max + 1) }, make);
  const optional = (name: string) => (bit() ? { [name]: edge() } : {});
  return {
    context: {
      small: random.below(11),
      big: random.pick([2 ** 52, 2 ** 53 - 2, Number.MAX_SAFE_INTEGER]),
      zero: 0,
      any: edge(),
      flag: bit(),
      off: bit(),
      name: random.pick(texts),
      lang: random.pick(['en', 'fi', 'a']),
      ...optional('maybe'),
      costMinor: random.below(20_001),
      energyWh: random.chance(0.1) ? 2 ** 52 : random.below(200_000),
      atMs: 1_790_000_000_000 + random.below(1_000_000),
      graceMs: random.below(3_600_001),
      items: many(4, () => ({ n: edge(), s: random.pick(texts), ok: bit(), ...optional('opt') })),
      nums: many(5, edge),
      names: many(3, () => random.pick(texts)),
      session: { id: random.below(5), ...optional('end') },
    },
    tariff: { energyPrice: random.below(10_000_001), minutePrice: random.below(10_000_001) },
  };
}

// Proves that values from outside are held against the schemas of contracts: what fits passes, what does not is named.
import { describe, expect, it } from 'vitest';
import type { JsonSchemaField, JsonSchemaObject } from '../../../../engine/contracts/contract.ts';
import type { Json } from '../../../../engine/contracts/json.ts';
import { contracts } from '../../../../engine/core/flow/contract-catalogue.ts';
import { checkRecord, checkValue } from '../../../../engine/core/schema/check-value.ts';

const field = (part: Omit<JsonSchemaField, 'description'>): JsonSchemaField => ({
  description: 'A field.',
  ...part,
});

const rows: readonly (readonly [
  string,
  JsonSchemaField,
  readonly Json[],
  readonly (readonly [Json, string])[],
])[] = [
  [
    'a truth value',
    field({ type: 'boolean' }),
    [true, false],
    [
      ['true', 'true or false'],
      [0, 'true or false'],
    ],
  ],
  [
    'an amount',
    field({ type: 'integer', 'x-unit': 'minor', minimum: 0, maximum: 5000 }),
    [0, 5000],
    [
      ['50', 'whole number'],
      [1.5, 'whole number'],
      [2 ** 60, 'whole number'],
      [-1, 'at least 0'],
      [5001, 'at most 5000'],
    ],
  ],
  ['a unit alone', field({ 'x-unit': 'Wh' }), [3420], [['3420', 'whole number']]],
  [
    'a word',
    field({ enum: ['done', 'other'] }),
    ['done'],
    [
      ['Done', 'one of done, other'],
      [1, 'one of'],
    ],
  ],
  [
    'a text',
    field({ type: 'string', maxLength: 3 }),
    ['', 'abc'],
    [
      ['abcd', 'more than 3'],
      [5, 'a text'],
    ],
  ],
  [
    'an opaque key',
    field({ 'x-opaque': 'card', maxLength: 4 }),
    ['k-1'],
    [
      ['k-100', 'more than 4'],
      [{}, 'a text'],
    ],
  ],
  [
    'a duration',
    field({ type: 'duration', minimum: 1000, maximum: 60_000 }),
    ['PT1S', 'PT1M'],
    [
      ['PT2M', 'at most 60000'],
      ['5 s', 'ISO 8601'],
      [5000, 'ISO 8601'],
    ],
  ],
  [
    'a list',
    field({ type: 'array', maxItems: 2, items: field({ type: 'integer' }) }),
    [[], [1, 2]],
    [
      [[1, 2, 3], 'more than 2'],
      [{ 0: 1 }, 'a list'],
      [['1'], 'whole number'],
    ],
  ],
  ['nothing known', field({}), [], [[1, 'no declared kind']]],
];

describe('checkValue', () => {
  it.each(rows)('should hold %s against its schema', (_, schema, fitting, wrong) => {
    for (const value of fitting) expect(checkValue(value, schema)).toEqual([]);
    for (const [value, says] of wrong)
      expect(checkValue(value, schema)[0]?.message).toContain(says);
  });
});

describe('checkRecord', () => {
  const schema: JsonSchemaObject = {
    type: 'object',
    properties: {
      authorizedMinor: field({ type: 'integer', 'x-unit': 'minor', minimum: 0 }),
      card: field({
        type: 'object',
        properties: {
          key: field({ 'x-opaque': 'card' }),
          tags: field({ type: 'array', items: field({ type: 'string' }) }),
        },
        required: ['key'],
      }),
    },
    required: ['authorizedMinor'],
  };

  it('should name everything that is wrong at its place', () => {
    const value = { card: { tags: ['a', 1], pan: 'x' }, extra: 1 };
    expect(
      checkRecord(value, schema).map(({ pointer, message }) => `${pointer} ${message}`),
    ).toEqual([
      '/authorizedMinor is missing',
      '/card/key is missing',
      '/card/tags/1 must be a text',
      '/card/pan is not declared',
      '/extra is not declared',
    ]);
  });

  it('should take null as absent, and let more through only where the schema does', () => {
    expect(checkRecord({ authorizedMinor: 1, card: null }, schema)).toEqual([]);
    expect(checkRecord({ authorizedMinor: null }, schema)).toHaveLength(1);
    expect(
      checkRecord({ authorizedMinor: 1, more: 2 }, { ...schema, additionalProperties: true }),
    ).toEqual([]);
  });

  it('should not be misled by names that every object has', () => {
    const hostile = JSON.parse(
      '{"authorizedMinor": 1, "__proto__": {"card": 5}, "constructor": 1}',
    ) as Json;
    expect(checkRecord(hostile, schema).map(({ pointer }) => pointer)).toEqual([
      '/__proto__',
      '/constructor',
    ]);
    for (const value of [null, [], 'x', 5]) expect(checkRecord(value, schema)).toHaveLength(1);
  });

  it('should understand every schema of the contracts', () => {
    for (const { operations, events } of Object.values(contracts)) {
      const schemas = [
        ...Object.values(operations).flatMap(({ input, answers }) => [
          input,
          ...Object.values(answers).map(({ output }) => output),
        ]),
        ...Object.values(events).map(({ payload }) => payload),
      ];
      for (const one of schemas) {
        const missing = checkRecord({}, one).map(({ pointer }) => pointer);
        expect(missing).toEqual((one.required ?? []).map((name) => `/${name}`));
        for (const [name, part] of Object.entries(one.properties))
          expect(checkValue('x', part)[0]?.message, name).not.toBe('has no declared kind');
      }
    }
  });
});

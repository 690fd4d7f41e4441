/** A JSON Schema that Fastify checks with and the OpenAPI document shows. */
export type Schema = Readonly<Record<string, unknown>>;

/** A text, with further keywords if need be. */
export const text = (description: string, more: Schema = {}): Schema => ({
  type: 'string',
  description,
  ...more,
});

/** A text or null. */
export const textOrNull = (description: string): Schema => ({
  type: ['string', 'null'],
  description,
});

/** A whole number; the name of the field ends in its unit. */
export const integer = (description: string, more: Schema = {}): Schema => ({
  type: 'integer',
  description,
  ...more,
});

/** A whole number or null. */
export const integerOrNull = (description: string): Schema => ({
  type: ['integer', 'null'],
  description,
});

export const flag = (description: string): Schema => ({ type: 'boolean', description });

/** One of the words. */
export const word = (description: string, words: readonly string[]): Schema => ({
  type: 'string',
  description,
  enum: words,
});

/** A word or null. */
export const wordOrNull = (description: string, words: readonly string[]): Schema => ({
  type: ['string', 'null'],
  description,
  enum: [...words, null],
});

export const listOf = (items: Schema, description: string): Schema => ({
  type: 'array',
  description,
  items,
});

/** Any JSON object. */
export const anyObject = (description: string): Schema => ({
  type: 'object',
  description,
  additionalProperties: true,
});

/** An object with exactly these fields; all but the ones named in `optional` are required. */
export const object = (
  description: string,
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
): Schema => ({
  type: 'object',
  description,
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

/** The schema of one of our types, by name. The compiler refuses it when a field is missing or too many. */
export const named = <T>(
  name: string,
  description: string,
  properties: { readonly [Field in keyof T]-?: Schema },
  optional: readonly (keyof T & string)[] = [],
): Schema => ({ $id: name, title: name, ...object(description, properties, optional) });

/** A schema that was given a name. */
export const ref = (name: string): Schema => ({ $ref: `${name}#` });

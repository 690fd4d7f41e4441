import type { JsonSchemaField, JsonSchemaObject } from '../../../contracts/contract.ts';
import type { Json, JsonObject } from '../../../contracts/json.ts';
import { classes } from './abstract-int.ts';
import { someText } from './evaluate-abstractly.ts';

/** The two cards of an explored session: the one that started it and any other. */
export const cards = ['card-a', 'card-b'] as const;

/** Nothing more is known of a number than that it is not negative. */
const anyAmount = '~0..inf';

/**
 * The fields that an answer or event can come with, as far as the flow reads them: each value of an enumeration, each
 * class of an amount, an optional field there and not there. What nobody reads has one value.
 *
 * @param fixed values that are known, by the name of the field
 */
export function payloadVariants(
  schema: JsonSchemaObject,
  told: ReadonlySet<string>,
  fixed: JsonObject = {},
): readonly JsonObject[] {
  const required = new Set(schema.required ?? []);
  let variants: readonly JsonObject[] = [{}];
  for (const [name, field] of Object.entries(schema.properties)) {
    const values = valuesOf(name, field, told.has(name), required.has(name), fixed);
    variants = variants.flatMap((variant) =>
      values.map((value) => (value === undefined ? variant : { ...variant, [name]: value })),
    );
  }
  return variants;
}

function valuesOf(
  name: string,
  field: JsonSchemaField,
  isRead: boolean,
  isRequired: boolean,
  fixed: JsonObject,
): readonly (Json | undefined)[] {
  const known = fixed[name];
  if (known !== undefined) return [known];
  // Which card it is matters also to a flow that does not look: then a stranger's does as well.
  if (field['x-opaque'] === 'card' && isRequired) return cards;
  if (!isRead) return isRequired ? [anyOf(field)] : [undefined];
  return isRequired ? each(field) : [...each(field), undefined];
}

function each(field: JsonSchemaField): readonly Json[] {
  if (field.enum !== undefined) return field.enum;
  if (field.type === 'boolean') return [true, false];
  if (field['x-opaque'] === 'card') return cards;
  const mayBeZero = (field.minimum ?? 0) <= 0;
  const zero = mayBeZero ? [classes.zero] : [];
  if (field['x-unit'] === 'minor') return [...zero, classes.some, classes.limit, classes.over];
  if (field['x-unit'] === 'Wh') return [...zero, classes.some];
  return [anyOf(field)];
}

function anyOf(field: JsonSchemaField): Json {
  const [word] = field.enum ?? [];
  if (word !== undefined) return word;
  if (field.type === 'boolean') return false;
  if (field['x-opaque'] === 'card') return cards[0];
  if (field.type === 'integer') return anyAmount;
  return someText;
}

import type { JsonSchemaField, JsonSchemaObject } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { checkValue } from '../../core/schema/check-value.ts';
import { isCardNumber } from './is-card-number.ts';
import { hideDigits } from './log.ts';

/**
 * The fields that a schema declares, as it declares them; nothing else. Free text loses long digit runs: a vendor's
 * message could hold a card number. Card keys and references are opaque and stay as they are, unless they are one.
 * A word that the contract does not know becomes `other` where it has that word.
 */
export function declaredFields(schema: JsonSchemaObject, fields: JsonObject): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [name, field] of Object.entries(schema.properties)) {
    const value = declaredValue(field, fields[name], schema.required?.includes(name) ?? false);
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

/** Whether everything is there that a schema requires. */
export function hasRequiredFields(schema: JsonSchemaObject, fields: JsonObject): boolean {
  return (schema.required ?? []).every((name) => fields[name] !== undefined);
}

/** Whether an amount of money is there but is none: then nothing else that the device says can be relied on. */
export function hasBrokenMoney(schema: JsonSchemaObject, fields: JsonObject): boolean {
  return Object.entries(schema.properties).some(([name, field]) => {
    const value = fields[name] ?? null;
    return field['x-unit'] === 'minor' && value !== null && checkValue(value, field).length > 0;
  });
}

function declaredValue(
  field: JsonSchemaField,
  value: Json | undefined,
  isRequired: boolean,
): Json | undefined {
  const { enum: words } = field;
  if (words !== undefined) {
    if (typeof value === 'string' && words.includes(value)) return value;
    return (isRequired || typeof value === 'string') && words.includes('other')
      ? 'other'
      : undefined;
  }
  switch (field.type) {
    case 'integer':
    case 'boolean':
      return value !== undefined && checkValue(value, field).length === 0 ? value : undefined;
    case 'string':
      return typeof value === 'string' ? declaredText(field, value) : undefined;
    case 'array':
      return Array.isArray(value) ? declaredList(field, value) : undefined;
    default:
      return undefined;
  }
}

/** The objects of a list that have what they must have; the others are dropped. */
function declaredList({ items, maxItems }: JsonSchemaField, values: readonly Json[]): Json[] {
  if (items?.type !== 'object') return [];
  const schema = { ...items, type: 'object', properties: items.properties ?? {} } as const;
  return values
    .slice(0, maxItems)
    .filter(
      (value): value is JsonObject =>
        typeof value === 'object' && value !== null && !Array.isArray(value),
    )
    .filter((value) => !hasBrokenMoney(schema, value))
    .map((value) => declaredFields(schema, value))
    .filter((fields) => hasRequiredFields(schema, fields));
}

function declaredText(field: JsonSchemaField, value: string): string | undefined {
  if (field['x-opaque'] === 'text') return hideDigits(value).slice(0, field.maxLength);
  return value.length > (field.maxLength ?? value.length) || isCardNumber(value)
    ? undefined
    : value;
}

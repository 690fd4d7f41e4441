import type { JsonSchemaField, JsonSchemaObject } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
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
      return isInteger(field, value) ? value : undefined;
    case 'boolean':
      return typeof value === 'boolean' ? value : undefined;
    case 'string':
      return typeof value === 'string' ? declaredText(field, value) : undefined;
    default:
      return undefined;
  }
}

function isInteger(field: JsonSchemaField, value: Json | undefined): value is number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return false;
  return (
    value >= (field.minimum ?? Number.NEGATIVE_INFINITY) &&
    value <= (field.maximum ?? Number.POSITIVE_INFINITY)
  );
}

function declaredText(field: JsonSchemaField, value: string): string | undefined {
  if (field['x-opaque'] === 'text') return hideDigits(value).slice(0, field.maxLength);
  return value.length > (field.maxLength ?? value.length) || isCardNumber(value)
    ? undefined
    : value;
}

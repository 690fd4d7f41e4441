import type { JsonSchemaField, JsonSchemaObject } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';

/**
 * Plausible fields for an event or answer of a contract: those that must be there, and those of `known` that may.
 *
 * @param known values by the name of the field; they win over the made-up ones
 */
export function sampleFields(schema: JsonSchemaObject, known: JsonObject = {}): JsonObject {
  const required = new Set(schema.required ?? []);
  const fields = Object.entries(schema.properties).flatMap(([name, field]) => {
    const value = known[name];
    if (value !== undefined) return [[name, fitted(field, value)] as const];
    return required.has(name) ? [[name, sample(name, field)] as const] : [];
  });
  return Object.fromEntries(fields);
}

function sample(name: string, field: JsonSchemaField): Json {
  const [word] = field.enum ?? [];
  if (word !== undefined) return word;
  if (field['x-opaque'] === 'card') return 'card-a';
  switch (field.type) {
    case 'boolean':
      return false;
    case 'integer':
      return fitted(field, 0);
    case 'object':
      return {};
    case 'array':
      return [];
    default:
      return `${name.replace(/Id$/, '')}-1`;
  }
}

/** A number inside the field's range; anything else as it is. */
function fitted(field: JsonSchemaField, value: Json): Json {
  if (typeof value !== 'number') return value;
  const { minimum = value, maximum = value } = field;
  return Math.min(Math.max(value, minimum), maximum);
}

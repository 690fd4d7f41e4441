import type { JsonSchemaObject } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { hideDigits } from './log.ts';

/**
 * The fields that a schema declares, nothing else. Free text loses long digit runs: a vendor's message could hold a
 * card number. Card keys and references are opaque and stay as they are.
 */
export function declaredFields(schema: JsonSchemaObject, fields: JsonObject): JsonObject {
  const kept: Record<string, Json> = {};
  for (const [name, field] of Object.entries(schema.properties)) {
    const value = fields[name];
    if (value === undefined || value === null) continue;
    kept[name] =
      typeof value === 'string' && field['x-opaque'] === 'text' ? hideDigits(value) : value;
  }
  return kept;
}

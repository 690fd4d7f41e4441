import type { Json, JsonObject } from '../../contracts/json.ts';

/**
 * A record with its own fields only, at every depth. Compiled expressions read fields without asking each time whether a
 * record has them itself; what comes from outside therefore loses here what it inherits.
 */
export function ownFields<Fields extends JsonObject>(record: Fields): Fields {
  const own: Record<string, Json> = { ...record };
  for (const name in own) {
    const value = own[name];
    if (typeof value === 'object' && value !== null) own[name] = ownParts(value);
  }
  return own as Fields;
}

function ownParts(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(ownParts) : ownFields(value as JsonObject);
}

import type { JsonSchemaField, JsonSchemaObject } from '../../contracts/contract.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { appendPointer } from '../flow/append-pointer.ts';

/** A field that a contract does not allow. */
export interface FieldProblem {
  readonly pointer: string;
  readonly message: string;
}

/** Checks the fields of an event or answer against the contract; gives the first problem, or undefined. */
export function checkFields(
  schema: JsonSchemaObject,
  fields: JsonObject,
  pointer: string,
): FieldProblem | undefined {
  const missing = (schema.required ?? []).find((name) => fields[name] === undefined);
  if (missing !== undefined) return { pointer, message: `"${missing}" is missing` };
  for (const [name, value] of Object.entries(fields)) {
    const at = appendPointer(pointer, name);
    const field = schema.properties[name];
    if (field === undefined) return { pointer: at, message: `the contract has no "${name}" here` };
    const expected = unmetBy(field, value);
    if (expected !== undefined) return { pointer: at, message: `"${name}" must be ${expected}` };
  }
  return undefined;
}

/** What the field demands and the value is not, or undefined. */
function unmetBy(field: JsonSchemaField, value: Json): string | undefined {
  if (field.enum !== undefined) {
    const isListed = typeof value === 'string' && field.enum.includes(value);
    return isListed ? undefined : `one of ${field.enum.join(', ')}`;
  }
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'integer':
      return unmetByInteger(field, value);
    case 'string': {
      const lengthMax = field.maxLength ?? Number.MAX_SAFE_INTEGER;
      return typeof value === 'string' && value.length <= lengthMax ? undefined : 'a text';
    }
    default:
      return undefined;
  }
}

function unmetByInteger(field: JsonSchemaField, value: Json): string | undefined {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'a whole number';
  if (field.minimum !== undefined && value < field.minimum) return `at least ${field.minimum}`;
  if (field.maximum !== undefined && value > field.maximum) return `at most ${field.maximum}`;
  return undefined;
}

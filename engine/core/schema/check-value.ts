import type { JsonSchemaField, JsonSchemaObject } from '../../contracts/contract.ts';
import type { Json } from '../../contracts/json.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import { parseDuration } from '../flow/parse-duration.ts';

/** What keeps a value from fitting a schema. */
export interface ValueProblem {
  /** JSON Pointer inside the value; empty for the value itself. */
  readonly pointer: string;
  /** Ends a sentence about the place, e.g. `must be a whole number`. */
  readonly message: string;
}

/**
 * Checks a record, such as the payload of an event or the fields of an answer, against the small JSON Schema profile of
 * contracts and flows. An interpreter of ours: no code is generated, so it runs in a browser that forbids that. Null
 * counts as absent. Never throws; how far it looks is bounded by the schema, not by the value.
 */
export function checkRecord(
  value: Json,
  schema: JsonSchemaObject,
  pointer = '',
): readonly ValueProblem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ pointer, message: 'must be a record' }];
  const record = value as Readonly<Record<string, Json>>;
  const own = (name: string) => (Object.hasOwn(record, name) ? record[name] : undefined);
  const inside = Object.entries(schema.properties).flatMap(([name, field]) => {
    const part = own(name);
    const at = appendPointer(pointer, name);
    if (part !== undefined && part !== null) return checkValue(part, field, at);
    return schema.required?.includes(name) === true ? [{ pointer: at, message: 'is missing' }] : [];
  });
  if (schema.additionalProperties === true) return inside;
  const strays = Object.keys(record).filter((name) => !Object.hasOwn(schema.properties, name));
  return [
    ...inside,
    ...strays.map((name) => ({
      pointer: appendPointer(pointer, name),
      message: 'is not declared',
    })),
  ];
}

/** Checks one value against its field. `x-unit` demands whole numbers, `x-opaque` texts of a bounded length. */
export function checkValue(
  value: Json,
  field: JsonSchemaField,
  pointer = '',
): readonly ValueProblem[] {
  const wrong = (message: string): readonly ValueProblem[] => [{ pointer, message }];
  if (field['x-opaque'] !== undefined) return checkText(value, field, wrong);
  if (field.enum !== undefined) {
    const fits = typeof value === 'string' && field.enum.includes(value);
    return fits ? [] : wrong(`must be one of ${field.enum.join(', ')}`);
  }
  switch (field.type ?? (field['x-unit'] === undefined ? undefined : 'integer')) {
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong('must be true or false');
    case 'integer':
      return Number.isSafeInteger(value)
        ? checkBounds(value as number, field, wrong)
        : wrong('must be a whole number');
    case 'duration': {
      const durationMs = typeof value === 'string' ? parseDuration(value) : undefined;
      return durationMs === undefined
        ? wrong('must be an ISO 8601 duration')
        : checkBounds(durationMs, field, wrong);
    }
    case 'string':
      return checkText(value, field, wrong);
    case 'array':
      return checkItems(value, field, pointer);
    case 'object': {
      const { properties = {}, required = [] } = field;
      return checkRecord(value, { type: 'object', properties, required }, pointer);
    }
    case undefined:
      return wrong('has no declared kind');
  }
}

type Wrong = (message: string) => readonly ValueProblem[];

function checkText(
  value: Json,
  { maxLength }: JsonSchemaField,
  wrong: Wrong,
): readonly ValueProblem[] {
  if (typeof value !== 'string') return wrong('must be a text');
  const isTooLong = maxLength !== undefined && value.length > maxLength;
  return isTooLong ? wrong(`has more than ${maxLength} characters`) : [];
}

function checkBounds(value: number, field: JsonSchemaField, wrong: Wrong): readonly ValueProblem[] {
  const { minimum = value, maximum = value } = field;
  if (value < minimum) return wrong(`must be at least ${minimum}`);
  return value > maximum ? wrong(`must be at most ${maximum}`) : [];
}

function checkItems(
  value: Json,
  { items, maxItems }: JsonSchemaField,
  pointer: string,
): readonly ValueProblem[] {
  if (!Array.isArray(value)) return [{ pointer, message: 'must be a list' }];
  if (maxItems !== undefined && value.length > maxItems)
    return [{ pointer, message: `has more than ${maxItems} items` }];
  if (items === undefined) return [];
  return value.flatMap((item: Json, at) => checkValue(item, items, `${pointer}/${at}`));
}

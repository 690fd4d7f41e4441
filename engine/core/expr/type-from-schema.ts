import {
  type ExprType,
  expressionUnits,
  type IntType,
  opaqueKinds,
  type RecordField,
} from './expression-type.ts';

type SchemaObject = Readonly<Record<string, unknown>>;

/** Schemas nest a few levels; deeper ones are a mistake or an attack. */
const depthMax = 16;

function isObject(value: unknown): value is SchemaObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unusable(reason: string): ExprType {
  return { type: 'unusable', reason };
}

/** The type that a list of literal values (`enum`, `const`) describes. */
function typeFromValues(values: readonly unknown[]): ExprType {
  const present = values.filter((value) => value !== null);
  const strings = present.filter((value) => typeof value === 'string');
  if (present.length > 0 && strings.length === present.length)
    return { type: 'string', oneOf: strings };
  if (present.length > 0 && present.every((value) => typeof value === 'boolean'))
    return { type: 'bool' };
  const ints = present.filter((value): value is number => Number.isSafeInteger(value));
  if (present.length > 0 && ints.length === present.length)
    return { type: 'int', minimum: Math.min(...ints), maximum: Math.max(...ints) };
  return unusable('its values are of different types');
}

/** A bound of the schema when it is a safe integer. */
function bound(schema: SchemaObject, key: 'minimum' | 'maximum'): number | undefined {
  const value = schema[key];
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function intFromSchema(schema: SchemaObject): ExprType {
  const unit = schema['x-unit'];
  const known = expressionUnits.find((name) => name === unit);
  if (unit !== undefined && known === undefined)
    return unusable(`the unit ${JSON.stringify(unit)} is unknown`);
  const minimum = bound(schema, 'minimum');
  const maximum = bound(schema, 'maximum');
  const type: IntType = {
    type: 'int',
    ...(known === undefined ? {} : { unit: known }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
  return type;
}

/** Whether a schema lets null through, which flows treat as absent. */
function allowsNull(schema: SchemaObject): boolean {
  return [schema['type'], schema['enum']].some(
    (values) => Array.isArray(values) && (values.includes('null') || values.includes(null)),
  );
}

function recordFromSchema(schema: SchemaObject, depth: number): ExprType {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const fields = Object.entries(properties).map(([name, property]): [string, RecordField] => {
    const type = fromSchema(property, depth + 1);
    const optional =
      type.type === 'opaque' ||
      !required.includes(name) ||
      (isObject(property) && allowsNull(property));
    return [name, optional ? { type, optional } : { type }];
  });
  return { type: 'record', fields: Object.fromEntries(fields) };
}

function listFromSchema(schema: SchemaObject, depth: number): ExprType {
  const of = fromSchema(schema['items'], depth + 1);
  const maxItems = schema['maxItems'];
  const isBounded = typeof maxItems === 'number' && Number.isSafeInteger(maxItems) && maxItems >= 0;
  return isBounded ? { type: 'list', of, maxItems } : { type: 'list', of };
}

/** The one type that a schema names besides null; undefined when there are several. */
function typeName(schema: SchemaObject): unknown {
  const type = schema['type'];
  if (!Array.isArray(type)) return type;
  const names = type.filter((name) => name !== 'null');
  return names.length === 1 ? names[0] : undefined;
}

function fromSchema(schema: unknown, depth: number): ExprType {
  if (!isObject(schema)) return unusable('its schema says nothing about its type');
  if (depth > depthMax) return unusable('its schema is nested too deeply');
  const opaque = schema['x-opaque'];
  if (opaque !== undefined) {
    const kind = opaqueKinds.find((name) => name === opaque);
    if (kind !== undefined) return { type: 'opaque', kind };
    return unusable(`the opaque kind ${JSON.stringify(opaque)} is unknown`);
  }
  if (Array.isArray(schema['enum'])) return withUnit(schema, typeFromValues(schema['enum']));
  if (Object.hasOwn(schema, 'const')) return withUnit(schema, typeFromValues([schema['const']]));
  switch (typeName(schema)) {
    case 'boolean':
      return { type: 'bool' };
    case 'string':
      return { type: 'string' };
    case 'integer':
      return intFromSchema(schema);
    case 'duration':
      return intFromSchema({
        'x-unit': 'ms',
        minimum: durationMs(schema['minimum']),
        maximum: durationMs(schema['maximum']),
      });
    case 'object':
      return recordFromSchema(schema, depth);
    case 'array':
      return listFromSchema(schema, depth);
    case 'number':
      return unusable('fractions are not allowed');
    default:
      return unusable('its schema is not one of the plain forms');
  }
}

/** Gives whole numbers that were listed the unit and the bounds of their schema. */
function withUnit(schema: SchemaObject, type: ExprType): ExprType {
  if (type.type !== 'int') return type;
  return intFromSchema({ ...schema, minimum: type.minimum, maximum: type.maximum });
}

const isoDuration = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/;

/** Milliseconds of an ISO 8601 duration in days, hours, minutes and seconds; else as it is. */
function durationMs(value: unknown): unknown {
  const parts = typeof value === 'string' ? isoDuration.exec(value) : null;
  if (parts === null) return value;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/**
 * The expression type of a field declared in the JSON Schema profile of flow files and contracts.
 *
 * Understood: `boolean`, `string` (with `enum`), `integer` (with `x-unit`, bounds), `duration` (int
 * of ms), `x-opaque`, `object` with `properties` and `required`, `array` with `items` and
 * `maxItems`, `enum` and `const`, `["…", "null"]`. A property is optional when it is not required,
 * may be null, or is opaque. Anything else gives a type `unusable` that says why.
 */
export function typeFromSchema(schema: unknown): ExprType {
  return fromSchema(schema, 0);
}

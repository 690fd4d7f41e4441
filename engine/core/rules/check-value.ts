import type { JsonSchemaField } from '../../contracts/contract.ts';
import type { ErrorCode } from '../../contracts/error-codes.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import { checkExpression } from '../expr/check-expression.ts';
import type { ExprType, ExprTypes } from '../expr/expression-type.ts';
import { parseExpression } from '../expr/parse-expression.ts';
import { typeFromSchema } from '../expr/type-from-schema.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import { didYouMean } from '../flow/did-you-mean.ts';
import type { Report } from '../flow/finding-list.ts';
import type { TextUse } from './text-use.ts';

/** Where a value stands and what it may be. */
export interface ValuePlace {
  readonly pointer: string;
  /** Undefined when it is not known what can be read: expressions are then only parsed. */
  readonly scope: ExprTypes | undefined;
  /** What the place demands; anything when undefined. */
  readonly field?: JsonSchemaField;
  /** False where a value that is absent cannot be passed on as nothing. */
  readonly mayBeNone?: false;
  /** Name of the place in sentences, e.g. `"amountMinor"`. */
  readonly name: string;
  /** The code of a literal that does not fit. */
  readonly code: ErrorCode;
  readonly report: Report;
  readonly textUses: TextUse[];
}

/**
 * Checks a literal, an `$expr`, a `$text`, or an object or list that holds them.
 *
 * @returns the type of the value, undefined when it is not known
 */
export function checkValue(value: Json, place: ValuePlace): ExprType | undefined {
  if (value === null || typeof value !== 'object') return checkLiteral(value, place);
  if (Array.isArray(value)) return checkList(value, place);
  const object = value as JsonObject;
  if (Object.hasOwn(object, '$expr')) return checkFormula(object, place);
  if (Object.hasOwn(object, '$text')) return checkText(object, place);
  for (const key of Object.keys(object)) {
    if (!key.startsWith('$')) continue;
    const message = didYouMean(`"${key}" is reserved`, key, ['$expr', '$text']);
    place.report('FLOW_NAME_RESERVED', appendPointer(place.pointer, key), message, { at: 'key' });
    return undefined;
  }
  return checkObject(object, place);
}

/**
 * Checks the expression under `$expr` at a pointer.
 *
 * @param mayBeNone a field that is only named may be absent: the place takes nothing too
 */
export function checkFormulaText(
  text: string,
  pointer: string,
  scope: ExprTypes | undefined,
  expected: ExprType | undefined,
  report: Report,
  mayBeNone = false,
): ExprType | undefined {
  const { ast, diagnostics } = parseExpression(text);
  const checked =
    ast === undefined || scope === undefined ? undefined : checkExpression(ast, scope, expected);
  // A text that does not parse would only give follow-up errors.
  const all = diagnostics.length > 0 ? diagnostics : (checked?.diagnostics ?? []);
  for (const { code, message, range } of all) {
    const isPassedOn = ast?.kind === 'field' && range[0] === ast.fieldRange[0];
    if (mayBeNone && isPassedOn && code === 'EXPR_MAY_BE_ABSENT') continue;
    report('FLOW_EXPRESSION', pointer, `The expression is wrong: ${message} (${code}).`, {
      at: range,
    });
  }
  return diagnostics.length > 0 ? undefined : checked?.type;
}

function checkFormula(object: JsonObject, place: ValuePlace): ExprType | undefined {
  const text = object['$expr'];
  const others = Object.keys(object).filter((key) => key !== '$expr');
  if (typeof text !== 'string' || others.length > 0) {
    const message = 'An expression is written {"$expr": "…"} with nothing beside it.';
    place.report('FLOW_SHAPE', place.pointer, message);
    return undefined;
  }
  const expected = expectedType(place.field);
  if (expected !== undefined && isTextField(place.field)) {
    place.report(place.code, place.pointer, `${place.name} must be a text: {"$text": "key"}.`);
    return undefined;
  }
  const takesNone = place.field === undefined || place.field['x-opaque'] !== undefined;
  const mayBeNone = takesNone && place.mayBeNone !== false;
  const pointer = `${place.pointer}/$expr`;
  return checkFormulaText(text, pointer, place.scope, expected, place.report, mayBeNone);
}

/** What a field demands; nothing when its declaration is wrong, which is reported there. */
function expectedType(field: JsonSchemaField | undefined): ExprType | undefined {
  const type = field === undefined ? undefined : typeFromSchema(field);
  return type?.type === 'unusable' ? undefined : type;
}

/** Whether a field of a notice takes `$text`: a key and its arguments. */
function isTextField(field: JsonSchemaField | undefined): boolean {
  return field?.properties?.['key'] !== undefined && field.properties['args'] !== undefined;
}

function checkText(object: JsonObject, place: ValuePlace): undefined {
  const { $text: key, args = {}, ...others } = object;
  if (!isTextField(place.field)) {
    place.report(place.code, place.pointer, `${place.name} cannot be a text.`);
    return undefined;
  }
  const isShaped =
    typeof key === 'string' &&
    Object.keys(others).length === 0 &&
    typeof args === 'object' &&
    args !== null &&
    !Array.isArray(args);
  if (!isShaped) {
    const message = 'A text is written {"$text": "key", "args": {…}} with nothing beside it.';
    place.report('FLOW_SHAPE', place.pointer, message);
    return undefined;
  }
  const types = new Map<string, ExprType | undefined>();
  const { field: _, ...anywhere } = place;
  for (const [name, value] of Object.entries(args as JsonObject)) {
    const pointer = appendPointer(`${place.pointer}/args`, name);
    types.set(name, checkValue(value, { ...anywhere, pointer, name: `"${name}"` }));
  }
  place.textUses.push({ key, pointer: place.pointer, args: types });
  return undefined;
}

function checkList(list: readonly Json[], place: ValuePlace): undefined {
  const { field, ...anywhere } = place;
  if (field !== undefined && field.type !== 'array') {
    place.report(place.code, place.pointer, `${place.name} cannot be a list.`);
    return undefined;
  }
  if (field?.maxItems !== undefined && list.length > field.maxItems)
    place.report(place.code, place.pointer, `${place.name} has more than ${field.maxItems} items.`);
  for (const [at, item] of list.entries())
    checkValue(item, {
      ...anywhere,
      ...(field?.items === undefined ? {} : { field: field.items }),
      pointer: `${place.pointer}/${at}`,
      name: `Item ${at + 1} of ${place.name}`,
    });
  return undefined;
}

function checkObject(object: JsonObject, place: ValuePlace): undefined {
  const { field, ...anywhere } = place;
  if (field !== undefined) {
    const how = isTextField(field)
      ? `${place.name} must be a text: {"$text": "key"}.`
      : `${place.name} cannot be an object.`;
    place.report(place.code, place.pointer, how);
    return undefined;
  }
  for (const [key, value] of Object.entries(object))
    checkValue(value, {
      ...anywhere,
      pointer: appendPointer(place.pointer, key),
      name: `"${key}"`,
    });
  return undefined;
}

function checkLiteral(
  value: string | number | boolean | null,
  place: ValuePlace,
): ExprType | undefined {
  const problem =
    place.field === undefined ? anyProblem(value) : literalProblem(value, place.field);
  if (problem !== undefined) {
    const end = problem.endsWith('?') ? '' : '.';
    place.report(place.code, place.pointer, `${place.name} ${problem}${end}`);
  }
  if (typeof value === 'boolean') return { type: 'bool' };
  if (typeof value === 'string') return { type: 'string', oneOf: [value] };
  return typeof value === 'number' ? { type: 'int', minimum: value, maximum: value } : undefined;
}

function anyProblem(value: Json): string | undefined {
  const isFraction = typeof value === 'number' && !Number.isSafeInteger(value);
  return isFraction ? 'must be a whole number; amounts are in small units' : undefined;
}

function literalProblem(
  value: string | number | boolean | null,
  field: JsonSchemaField,
): string | undefined {
  const shown = JSON.stringify(value);
  if (isTextField(field)) return 'must be a text: {"$text": "key"}';
  if (field['x-opaque'] !== undefined)
    return value === null || (typeof value === 'string' && field['x-opaque'] === 'text')
      ? undefined
      : 'is opaque: pass on a value that an event or answer brought, or null to forget it';
  if (field.enum !== undefined) {
    if (typeof value === 'string' && field.enum.includes(value)) return undefined;
    const list = field.enum.map((item) => JSON.stringify(item)).join(', ');
    return didYouMean(`must be one of ${list}, not ${shown}`, String(value), field.enum).replace(
      /\.$/,
      '',
    );
  }
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `must be true or false, not ${shown}`;
    case 'string':
      return typeof value === 'string' ? undefined : `must be a text in quotes, not ${shown}`;
    case 'integer':
    case 'duration': {
      if (typeof value !== 'number' || !Number.isSafeInteger(value))
        return `must be a whole number, not ${shown}`;
      const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = field;
      return value >= minimum && value <= maximum
        ? undefined
        : `must lie within ${minimum} and ${maximum}, not ${shown}`;
    }
    default:
      return `cannot be ${shown}`;
  }
}

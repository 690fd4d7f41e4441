import type { ErrorCode } from '../../contracts/error-codes.ts';
import type { Json } from '../../contracts/json.ts';
import type { ShapeError, ShapeValidator } from '../../contracts/shape-validator.ts';
import { appendPointer } from './append-pointer.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Report } from './finding-list.ts';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  object: 'an object in { }',
  array: 'a list in [ ]',
};

/** Forms that a text must have, by the pattern in the schemas. */
const forms: Readonly<Record<string, string>> = {
  '^[a-z][a-z0-9-]*$': 'small letters, digits and hyphens, beginning with a letter',
  '^[A-Za-z0-9_-]+$': 'letters, digits, _ and - only',
  '^[A-Z]{3}$': 'three capital letters, e.g. EUR',
  '^[a-z]{2,3}(-[A-Z]{2})?$': 'a language code, e.g. en or nl',
  '^[A-Z][A-Z0-9_]*$': 'capital letters, digits and _, beginning with a letter',
  '^P': 'an ISO 8601 duration, e.g. PT60S',
  '^(terminal|charger|site)(\\.[A-Za-z]+)?$':
    'terminal, charger or site, or one of these with a capability, e.g. terminal.screen',
};

/** Which code a complaint has; the plain shape code when it returns undefined. */
export type CodeOfShape = (error: ShapeError) => { code: ErrorCode; message?: string } | undefined;

/**
 * Checks a value with a generated validator and reports each complaint as a sentence.
 *
 * @param base JSON Pointer of the value in its file
 * @returns the complaints, for who wants to go on with what is left
 */
export function reportShape(
  validator: ShapeValidator,
  value: Json,
  shapeCode: ErrorCode,
  report: Report,
  codeOf: CodeOfShape = () => undefined,
  base = '',
): readonly ShapeError[] {
  if (validator.validate(value)) return [];
  const errors = (validator.validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  for (const error of errors) {
    const special = codeOf(error);
    const isExtra = error.keyword === 'additionalProperties';
    const pointer = pointerOf(error);
    const message = special?.message ?? sentenceOf(error, value);
    report(special?.code ?? shapeCode, `${base}${pointer}`, message, {
      at: isExtra ? 'key' : 'value',
    });
  }
  return errors;
}

/** Where a complaint belongs: at the property that is too many, else at the value. */
export function pointerOf(error: ShapeError): string {
  if (error.keyword !== 'additionalProperties') return error.instancePath;
  return appendPointer(error.instancePath, String(error.params['additionalProperty']));
}

function sentenceOf(error: ShapeError, root: Json): string {
  const { keyword, params } = error;
  switch (keyword) {
    case 'required':
      return `"${String(params['missingProperty'])}" is missing here.`;
    case 'dependentRequired':
      return `"${String(params['property'])}" needs "${String(params['missingProperty'])}" beside it.`;
    case 'additionalProperties': {
      const name = String(params['additionalProperty']);
      const known = Object.keys(error.parentSchema?.properties ?? {});
      return didYouMean(`"${name}" is not known here`, name, known);
    }
    case 'type':
      return `This must be ${kindsOf(params['type'])}, not ${show(valueAt(root, error.instancePath))}.`;
    case 'enum':
      return enumSentence(
        params['allowedValues'] as readonly unknown[],
        valueAt(root, error.instancePath),
      );
    case 'const':
      return `This must be ${JSON.stringify(params['allowedValue'])}.`;
    case 'pattern':
      return `This must be ${forms[String(params['pattern'])] ?? error.parentSchema?.['x-form'] ?? 'written in another form'}.`;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return 'This must not be empty.';
    case 'maxProperties':
      return `This must name only ${String(params['limit'])} of what is possible here.`;
    case 'maxLength':
      return `This is too long; at most ${String(params['limit'])} characters.`;
    case 'minimum':
      return `This must be at least ${String(params['limit'])}.`;
    case 'maximum':
      return `This must be at most ${String(params['limit'])}.`;
    case 'false schema':
      return 'This does not belong here, as the rest is set.';
    default:
      return 'This does not have the expected form.';
  }
}

function enumSentence(allowed: readonly unknown[], wrong: unknown): string {
  const list = allowed.map((item) => JSON.stringify(item)).join(', ');
  const words = allowed.filter((item) => typeof item === 'string');
  return didYouMean(`This must be one of ${list}, not ${show(wrong)}`, String(wrong), words);
}

function kindsOf(type: unknown): string {
  const names = Array.isArray(type) ? type : String(type).split(',');
  return names.map((name: string) => kinds[name] ?? name).join(' or ');
}

function show(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** The value at a JSON Pointer, or undefined. */
function valueAt(root: Json, pointer: string): unknown {
  let at: unknown = root;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as Record<string, unknown>)[key];
  }
  return at;
}

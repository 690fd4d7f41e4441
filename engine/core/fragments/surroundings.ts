import type { FindingUse } from '../../contracts/finding.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FlowValue } from '../flow/flow-file.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import type { FragmentInput } from './fragment-file.ts';
import { bareName, type Replacement, replaceNames } from './replace-names.ts';
import type { Unit } from './unit.ts';

/** What the parts of one unit mean at the place where it is spelt out. */
export interface Surroundings {
  readonly unit: Unit;
  /** Dotted path of the step that uses it; empty for the flow itself. */
  readonly path: string;
  /** Remembered values of the unit by their names in the expanded flow. */
  readonly names: ReadonlyMap<string, string>;
  /** What the unit is given; undefined for the flow itself, which has settings of its own. */
  readonly given: ReadonlyMap<string, Replacement> | undefined;
  /** The uses that led here, the nearest first. */
  readonly uses: readonly FindingUse[];
}

/** The name of a remembered value in the expanded flow. */
export function nameIn(around: Surroundings, name: string): string {
  return around.names.get(name) ?? name;
}

/** The key of a text in the expanded flow. */
function textKeyIn({ path }: Surroundings, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** An expression of the unit as the expanded flow has it. */
function expressionIn(around: Surroundings, text: string): string {
  const { given } = around;
  if (given === undefined) return text;
  return replaceNames(text, (root, field) => {
    if (root === 'params') return given.get(field);
    return { text: `context.${nameIn(around, field)}`, isBare: true };
  });
}

/** A value of the unit as the expanded flow has it: `$expr` and `$text` anywhere inside are rewritten. */
export function valueIn(around: Surroundings, value: FlowValue): FlowValue {
  if (around.given === undefined || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => valueIn(around, item));
  const entries = Object.entries(value as JsonObject).map(([key, part]) => {
    if (key === '$expr' && typeof part === 'string') return [key, expressionIn(around, part)];
    if (key === '$text' && typeof part === 'string') return [key, textKeyIn(around, part)];
    return [key, valueIn(around, part)];
  });
  return Object.fromEntries(entries) as JsonObject;
}

/** The waiting time of the unit as the expanded flow has it: a setting of the flow, or milliseconds. */
export function delayIn({ given }: Surroundings, key: string): string {
  const replacement = given?.get(key);
  if (replacement === undefined) return key;
  const bare = bareName(replacement.text);
  return bare?.root === 'params' ? bare.field : replacement.text;
}

/** What a fragment reads for one of its inputs, in the words of the expanded flow. */
export function givenInput(
  around: Surroundings,
  input: FragmentInput,
  value: FlowValue | undefined,
): Replacement {
  const written = value ?? input.default ?? null;
  const text = typeof written === 'object' ? (written as JsonObject | null)?.['$expr'] : undefined;
  if (typeof text === 'string') {
    const expanded = expressionIn(around, text);
    return { text: expanded, isBare: bareName(expanded) !== undefined };
  }
  const literal = input.type === 'duration' ? parseDuration(String(written)) : written;
  return { text: JSON.stringify(literal ?? 0), isBare: false };
}

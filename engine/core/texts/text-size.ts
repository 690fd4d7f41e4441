import type { Json } from '../../contracts/json.ts';
import type { Currency } from '../../contracts/money.ts';
import type { ExprType } from '../expr/expression-type.ts';
import { rangeOf } from '../expr/int-range.ts';
import { columnsOf } from './columns-of.ts';
import { formatDuration } from './format-values.ts';
import { parseText, type TextArgument } from './message-format.ts';
import { renderText } from './render-text.ts';

/** The size of a text with its longest values. */
export interface TextSize {
  /** The largest number of lines. */
  readonly lines: number;
  /** The widest line as it would be shown, its number from 1, and its width in columns. */
  readonly widest: string;
  readonly line: number;
  readonly width: number;
}

/** What a value without a bound of its own is taken to be at most: 999.99 of a currency, 999.99 kWh, a day. */
const unboundedMost = { minor: 99_999, Wh: 999_990, ms: 86_400_000, other: 9_999 } as const;
/** Hidden card numbers and names of unknown length are taken to be as long as a card number. */
const unknownText = '•••• •••• •••• 1234';
/** Combinations of choices that are looked at. */
const COMBINATIONS_MAX = 2000;

/**
 * Renders a text with every choice of its `select`s and `plural`s and the longest values that the types of its arguments
 * allow.
 *
 * @param before what the host puts in front of the first line, e.g. the title of a connector
 * @returns undefined when the text is not understood
 */
export function textSize(
  text: string,
  language: string,
  types: ReadonlyMap<string, ExprType | undefined>,
  currency: Currency,
  before = '',
): TextSize | undefined {
  const { parsed } = parseText(text) as {
    readonly parsed?: { arguments: readonly TextArgument[] };
  };
  if (parsed === undefined) return undefined;
  const names = [...new Set(parsed.arguments.map(({ name }) => name))];
  const samples = names.map((name): readonly [string, readonly Json[]] => {
    const uses = parsed.arguments.filter((argument) => argument.name === name);
    return [name, samplesOf(uses, types.get(name), language)];
  });
  const sizes = combinationsOf(samples).map((args) => {
    const { lines } = renderText({
      texts: { [language]: { key: text } },
      language,
      key: 'key',
      args,
      currency,
    });
    return sizeOf([`${before}${lines[0] ?? ''}`, ...lines.slice(1)]);
  });
  const widest = sizes.reduce((a, b) => (b.width > a.width ? b : a));
  return { ...widest, lines: Math.max(...sizes.map(({ lines }) => lines)) };
}

function sizeOf(lines: readonly string[]): TextSize {
  const widths = lines.map(columnsOf);
  const width = Math.max(...widths);
  const at = widths.indexOf(width);
  return { lines: lines.length, widest: lines[at] ?? '', line: at + 1, width };
}

/** The values of one argument that matter: all that choose between branches, else the longest one. */
function samplesOf(
  uses: readonly TextArgument[],
  type: ExprType | undefined,
  language: string,
): readonly Json[] {
  const choices = uses.flatMap(({ kind, choices }) =>
    kind === 'select' ? [...choices, 'other'] : [],
  );
  const isChosenFrom = uses.some(({ kind }) => kind === 'select' || kind === 'plural');
  if (type?.type === 'bool') return [true, false];
  if (type?.type === 'string' && type.oneOf !== undefined)
    return isChosenFrom ? type.oneOf : longest(type.oneOf);
  if (type?.type !== 'int') return choices.length > 0 ? choices : [unknownText];
  const [least, most] = boundsOf(type);
  const inRange = (values: readonly number[]) =>
    values.filter((value) => least <= value && value <= most);
  if (isChosenFrom) return [...inRange([0, 1, 2, 3, 5, 11, 20, 100]), least, most];
  if (!uses.some(({ kind }) => kind === 'duration')) return [Math.abs(least) > most ? least : most];
  const durations = [most, ...inRange([50_000, 3_590_000, 86_340_000])];
  return longest(durations, (value) => formatDuration(value, language));
}

function boundsOf(type: Extract<ExprType, { type: 'int' }>): readonly [number, number] {
  const [least, most] = rangeOf(type);
  const unit =
    type.unit === 'minor' || type.unit === 'Wh' || type.unit === 'ms' ? type.unit : 'other';
  return [
    type.minimum === undefined ? 0 : least,
    type.maximum === undefined ? Math.max(least, unboundedMost[unit]) : most,
  ];
}

function longest<Value>(
  values: readonly Value[],
  show: (value: Value) => string = String,
): Value[] {
  return values.toSorted((a, b) => columnsOf(show(b)) - columnsOf(show(a))).slice(0, 1);
}

function combinationsOf(
  samples: readonly (readonly [string, readonly Json[]])[],
): readonly Readonly<Record<string, Json>>[] {
  let combinations: Readonly<Record<string, Json>>[] = [{}];
  for (const [name, values] of samples)
    combinations = combinations
      .flatMap((before) => values.map((value) => ({ ...before, [name]: value })))
      .slice(0, COMBINATIONS_MAX);
  return combinations;
}

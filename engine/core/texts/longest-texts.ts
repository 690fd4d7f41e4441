import type { Json } from '../../contracts/json.ts';
import type { Currency } from '../../contracts/money.ts';
import type { ExprType } from '../expr/expression-type.ts';
import { rangeOf } from '../expr/int-range.ts';
import { columnsOf } from './columns-of.ts';
import { formatDuration } from './format-values.ts';
import { parseText, type TextArgument } from './message-format.ts';
import { renderText } from './render-text.ts';

/** What a value without a bound of its own is taken to be at most: 999.99 of a currency, 999.99 kWh, a day. */
const unboundedMost = { minor: 99_999, Wh: 999_990, ms: 86_400_000, other: 9_999 } as const;
/** A maximum so many times as large keeps nonsense out, as those of the contracts do; nobody is shown such a value. */
const NONSENSE = 100;
/** Hidden card numbers and names of unknown length are taken to be as long as a card number. */
const unknownText = '•••• •••• •••• 1234';
/** Combinations of choices that are looked at. */
const COMBINATIONS_MAX = 2000;

/**
 * The lines of a text with every choice of its `select`s and `plural`s, and the longest values that the types of its
 * arguments allow. None when the text is not understood.
 */
export function longestTexts(
  text: string,
  language: string,
  types: ReadonlyMap<string, ExprType | undefined>,
  currency: Currency,
): readonly (readonly string[])[] {
  const { parsed } = parseText(text) as {
    readonly parsed?: { arguments: readonly TextArgument[] };
  };
  if (parsed === undefined) return [];
  const names = [...new Set(parsed.arguments.map(({ name }) => name))];
  const samples = names.map((name): readonly [string, readonly Json[]] => {
    const uses = parsed.arguments.filter((argument) => argument.name === name);
    return [name, samplesOf(uses, types.get(name), language)];
  });
  const texts = { [language]: { key: text } };
  return combinationsOf(samples).map(
    (args) => renderText({ texts, language, key: 'key', args, currency }).lines,
  );
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
  const usual = unboundedMost[unit];
  return [
    type.minimum === undefined ? 0 : least,
    type.maximum === undefined || most > NONSENSE * usual ? Math.max(least, usual) : most,
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

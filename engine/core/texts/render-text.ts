import type { Json, JsonObject } from '../../contracts/json.ts';
import type { Currency } from '../../contracts/money.ts';
import { formatDuration, formatEnergy, formatMoney, formatNumber } from './format-values.ts';
import { type ParsedText, parseText, type TextArgumentKind } from './message-format.ts';

/** A text to show. */
export interface TextRequest {
  /** Language → key → ICU text. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The language asked for, e.g. `nl` or `nl-BE`; falls back to `nl`, then to `en`. */
  readonly language: string;
  readonly key: string;
  readonly args: JsonObject;
  readonly currency: Currency;
}

/** A text for people. */
export interface RenderedText {
  readonly lines: readonly string[];
  /** The language that was found; the one asked for when the text is missing. */
  readonly language: string;
  /** What was wrong, for the log: a driver still sees the lines. */
  readonly problem?: string;
}

/** Stands for a value that is not there. */
const ABSENT = '–';

/**
 * Renders a text of a flow for a screen, one string a line. Never throws: a text that is missing shows its key, a
 * value that is missing shows as a dash, and `problem` says so. Not deterministic between machines (ICU versions
 * differ), so it is used at the edge only and never stored.
 */
export function renderText(request: TextRequest): RenderedText {
  const { texts, key, args } = request;
  const found = findText(texts, request.language, key);
  if (found === undefined)
    return { lines: [key], language: request.language, problem: `There is no text "${key}".` };
  const { language, text } = found;
  const parsed = remembered(text);
  if (parsed === undefined)
    return { lines: [key], language, problem: `The text "${key}" is not ICU MessageFormat.` };
  const missing = new Set<string>();
  const give = (name: string, kind: TextArgumentKind) => {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    const shown = showValue(value, kind, request.currency, language);
    if (shown !== undefined) return shown;
    missing.add(name);
    return kind === 'plural' || kind === 'number' ? 0 : ABSENT;
  };
  try {
    const lines = parsed.format(language, give).split('\n');
    if (missing.size === 0) return { lines, language };
    return {
      lines,
      language,
      problem: `The text "${key}" lacks a value for ${[...missing].join(', ')}.`,
    };
  } catch (error) {
    return {
      lines: [key],
      language,
      problem: error instanceof Error ? error.message : String(error),
    };
  }
}

/** The text in the language asked for, else without its region, else in English. */
function findText(
  texts: TextRequest['texts'],
  asked: string,
  key: string,
): { readonly language: string; readonly text: string } | undefined {
  for (const language of [asked, asked.split('-')[0] ?? asked, 'en']) {
    const catalogue = Object.hasOwn(texts, language) ? texts[language] : undefined;
    if (catalogue === undefined || !Object.hasOwn(catalogue, key)) continue;
    const text = catalogue[key];
    if (text !== undefined) return { language, text };
  }
  return undefined;
}

/** The value as the text uses it; undefined when it is absent or of another kind. */
function showValue(
  value: Json | undefined,
  kind: TextArgumentKind,
  currency: Currency,
  language: string,
): string | number | undefined {
  if (typeof value === 'number') {
    if (kind === 'money') return formatMoney(value, currency, language);
    if (kind === 'energy') return formatEnergy(value, language);
    if (kind === 'duration') return formatDuration(value, language);
    return kind === 'text' ? formatNumber(value, language) : value;
  }
  if (kind !== 'text' && kind !== 'select') return undefined;
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : undefined;
}

/** Parsed texts by their text: a display is refreshed every few seconds. */
const parsedTexts = new Map<string, ParsedText | undefined>();
const PARSED_MAX = 2000;

function remembered(text: string): ParsedText | undefined {
  if (parsedTexts.has(text)) return parsedTexts.get(text);
  const result = parseText(text);
  const parsed = result.problem === undefined ? result.parsed : undefined;
  if (parsedTexts.size >= PARSED_MAX) parsedTexts.clear();
  parsedTexts.set(text, parsed);
  return parsed;
}

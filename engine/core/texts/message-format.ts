import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { IntlMessageFormat } from 'intl-messageformat';
import { markOwnTypes, type OwnType, readMark } from './mark-own-types.ts';

/** What a text does with an argument. */
export type TextArgumentKind = 'text' | 'number' | 'select' | 'plural' | OwnType;

/** One use of an argument in a text. */
export interface TextArgument {
  readonly name: string;
  readonly kind: TextArgumentKind;
  /** The choices of a `select`, without `other`. */
  readonly choices: readonly string[];
  /** Where it stands in the text, end exclusive. */
  readonly range: readonly [start: number, end: number];
}

/** A text that was understood. */
export interface ParsedText {
  readonly arguments: readonly TextArgument[];
  /** The text in a language; `give` gives each argument as the text uses it. */
  readonly format: (
    language: string,
    give: (name: string, kind: TextArgumentKind) => string | number,
  ) => string;
}

/** What keeps a text from being understood. */
export interface TextProblem {
  readonly message: string;
  readonly range: readonly [start: number, end: number];
}

const sentences: Readonly<Record<string, string>> = {
  EXPECT_ARGUMENT_CLOSING_BRACE: 'a closing brace } is missing',
  EMPTY_ARGUMENT: 'a name is missing between the braces',
  MALFORMED_ARGUMENT: 'this is no argument; write {name}, {name, money} or {name, select, …}',
  EXPECT_ARGUMENT_TYPE: 'a type is missing after the comma',
  INVALID_ARGUMENT_TYPE:
    'this type is unknown; there are money, energy, duration, number, plural and select',
  EXPECT_SELECT_ARGUMENT_OPTIONS: 'the choices are missing',
  EXPECT_PLURAL_ARGUMENT_SELECTOR: 'a choice such as one or other is missing',
  EXPECT_SELECT_ARGUMENT_SELECTOR: 'a choice is missing',
  EXPECT_PLURAL_ARGUMENT_SELECTOR_FRAGMENT: 'the text of this choice is missing; put it in { }',
  EXPECT_SELECT_ARGUMENT_SELECTOR_FRAGMENT: 'the text of this choice is missing; put it in { }',
  MISSING_OTHER_CLAUSE: 'the choice "other" is missing',
  UNMATCHED_CLOSING_TAG: 'this tag is not opened',
};

/**
 * Reads an ICU MessageFormat 1 text with our argument types. The only file that imports the ICU library: newer
 * standards can come in here. Never throws.
 */
export function parseText(
  text: string,
):
  | { readonly parsed: ParsedText; readonly problem?: undefined }
  | { readonly problem: TextProblem } {
  const clash = /\w__[med]\s*[,}]/.exec(text);
  if (clash !== null)
    return {
      problem: {
        message: 'a name cannot contain "__"',
        range: [clash.index, clash.index + clash[0].length],
      },
    };
  let elements: MessageFormatElement[];
  try {
    elements = parse(markOwnTypes(text), { ignoreTag: true, captureLocation: true });
  } catch (error) {
    return { problem: problemOf(error) };
  }
  const found = argumentsIn(elements);
  const clock = found.find(({ kind }) => kind === 'clock');
  if (clock !== undefined)
    return { problem: { message: 'dates and times of day are not possible', range: clock.range } };
  return { parsed: { arguments: found as readonly TextArgument[], format: formatter(elements) } };
}

function problemOf(error: unknown): TextProblem {
  const { message, location } = error as {
    readonly message?: string;
    readonly location?: {
      readonly start: { readonly offset: number };
      readonly end: { readonly offset: number };
    };
  };
  const start = location?.start.offset ?? 0;
  return {
    message: sentences[message ?? ''] ?? 'this is not ICU MessageFormat',
    range: [start, Math.max(start + 1, location?.end.offset ?? 0)],
  };
}

type FoundArgument = Omit<TextArgument, 'kind'> & { readonly kind: TextArgumentKind | 'clock' };

function argumentsIn(elements: readonly MessageFormatElement[]): readonly FoundArgument[] {
  return elements.flatMap((element): readonly FoundArgument[] => {
    const { location } = element as {
      location?: { start: { offset: number }; end: { offset: number } };
    };
    const range = [location?.start.offset ?? 0, location?.end.offset ?? 0] as const;
    switch (element.type) {
      case TYPE.argument: {
        const mark = readMark(element.value);
        return [
          { name: mark?.name ?? element.value, kind: mark?.type ?? 'text', choices: [], range },
        ];
      }
      case TYPE.number:
        return [{ name: element.value, kind: 'number', choices: [], range }];
      case TYPE.date:
      case TYPE.time:
        return [{ name: element.value, kind: 'clock', choices: [], range }];
      case TYPE.select:
      case TYPE.plural: {
        const isSelect = element.type === TYPE.select;
        const choices = isSelect
          ? Object.keys(element.options).filter((choice) => choice !== 'other')
          : [];
        const kind = isSelect ? 'select' : 'plural';
        const inside = Object.values(element.options).flatMap((option) =>
          argumentsIn(option.value),
        );
        return [{ name: element.value, kind, choices, range }, ...inside];
      }
      default:
        return [];
    }
  });
}

function formatter(elements: MessageFormatElement[]): ParsedText['format'] {
  const names = [
    ...new Set(namesIn(elements).map(({ key, name, kind }) => JSON.stringify([key, name, kind]))),
  ].map((entry) => JSON.parse(entry) as readonly [string, string, TextArgumentKind]);
  const messages = new Map<string, IntlMessageFormat>();
  const messageIn = (language: string): IntlMessageFormat => {
    const known = messages.get(language);
    if (known !== undefined) return known;
    const options = { ignoreTag: true };
    const made = new IntlMessageFormat(elements, [language, 'en'], undefined, options);
    messages.set(language, made);
    return made;
  };
  const pieces = plainPieces(elements);
  return (language, give) => {
    if (pieces !== undefined) return joined(pieces, give);
    const values = Object.fromEntries(names.map(([key, name, kind]) => [key, give(name, kind)]));
    return String(messageIn(language).format(values));
  };
}

type Piece = string | { readonly name: string; readonly kind: TextArgumentKind };

/** Most texts are words and values in a row: they need no grammar, which takes ten times as long. */
function plainPieces(elements: readonly MessageFormatElement[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const element of elements) {
    if (element.type === TYPE.literal) pieces.push(element.value);
    else if (element.type === TYPE.argument) {
      const mark = readMark(element.value);
      pieces.push({ name: mark?.name ?? element.value, kind: mark?.type ?? 'text' });
    } else return undefined;
  }
  return pieces;
}

function joined(pieces: readonly Piece[], give: Parameters<ParsedText['format']>[1]): string {
  let text = '';
  for (const piece of pieces)
    text += typeof piece === 'string' ? piece : give(piece.name, piece.kind);
  return text;
}

/** Arguments under the names that the parsed text has for them. */
function namesIn(elements: readonly MessageFormatElement[]) {
  return argumentsIn(elements).map(({ name, kind }) => {
    const isOwn = kind === 'money' || kind === 'energy' || kind === 'duration';
    return { key: isOwn ? `${name}__${kind[0] ?? ''}` : name, name, kind };
  });
}

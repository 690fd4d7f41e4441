import type { ExpressionDiagnostic } from './expression-diagnostic.ts';
import { readStringToken } from './read-string-token.ts';
import type { Token } from './token.ts';

const spacePattern = /[\t\n\f\r ]+/y;
const namePattern = /[A-Za-z_][A-Za-z0-9_]*/y;
const fractionPattern = /(?:\d+\.\d+|\.\d+)(?:[eE][+-]?\d+)?|\d+[eE][+-]?\d+|\d+\.(?![A-Za-z_.])/y;
const otherNumberPattern = /0[xX][0-9a-fA-F]+[uU]?|\d+[uU](?![A-Za-z0-9_])/y;
const intPattern = /\d+/y;
const stringPattern = /(?:[rR]?[bB]?|[bB][rR])["']/y;
const operatorPattern = /&&|\|\||==|!=|<=|>=|[<>+\-*/%!?:.,()[\]{}]/y;
/** What people write who come from other languages, and the operator that is meant. */
const foreignOperators: ReadonlyMap<string, string> = new Map([
  ['===', '=='],
  ['!==', '!='],
  ['<>', '!='],
  ['=>', '>='],
  ['=<', '<='],
  ['=', '=='],
  ['&', '&&'],
  ['|', '||'],
]);
const foreignPattern = /===|!==|<>|=>|=<|=(?!=)|&(?!&)|\|(?!\|)/y;

/** Matches a sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The token that starts at an offset, without strings; reports what is foreign to the language. */
function readPlainToken(text: string, at: number, report: ExpressionDiagnostic[]): Token {
  const token = (kind: Token['kind'], length: number, value: string): Token => ({
    kind,
    text: value,
    range: [at, at + length],
  });
  const fraction = matchAt(fractionPattern, text, at);
  if (fraction !== undefined) {
    const message = 'fractions are not allowed: use minor units, Wh, ms or basis points';
    report.push({ code: 'EXPR_FRACTION', message, range: [at, at + fraction.length] });
    return token('broken', fraction.length, fraction);
  }
  const other = matchAt(otherNumberPattern, text, at);
  if (other !== undefined) {
    const message = `"${other}" is not a whole number: write decimal digits only`;
    report.push({ code: 'EXPR_LEFT_OUT', message, range: [at, at + other.length] });
    return token('broken', other.length, other);
  }
  const int = matchAt(intPattern, text, at);
  if (int !== undefined) {
    if (Number.isSafeInteger(Number(int))) return token('int', int.length, int);
    const message = `the number is too large: at most ${Number.MAX_SAFE_INTEGER}`;
    report.push({ code: 'EXPR_INT_RANGE', message, range: [at, at + int.length] });
    return token('broken', int.length, int);
  }
  const name = matchAt(namePattern, text, at);
  if (name !== undefined) return token('name', name.length, name);
  const foreign = matchAt(foreignPattern, text, at);
  if (foreign !== undefined) {
    const meant = foreignOperators.get(foreign) ?? foreign;
    const message = `there is no "${foreign}": use "${meant}"`;
    report.push({ code: 'EXPR_LEFT_OUT', message, range: [at, at + foreign.length] });
    return token('operator', foreign.length, meant);
  }
  const operator = matchAt(operatorPattern, text, at);
  if (operator !== undefined) return token('operator', operator.length, operator);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const hint = '“”„‘’«»`'.includes(character) ? ': use straight quotes "…"' : '';
  const message = `the character ${JSON.stringify(character)} has no meaning here${hint}`;
  report.push({ code: 'EXPR_CHARACTER', message, range: [at, at + character.length] });
  return token('end', character.length, character);
}

/**
 * Cuts a text into tokens and reports every wrong character, number and string. The last token is
 * always the only one of kind `end`.
 */
export function tokenize(text: string): {
  readonly tokens: readonly Token[];
  readonly diagnostics: readonly ExpressionDiagnostic[];
} {
  const tokens: Token[] = [];
  const diagnostics: ExpressionDiagnostic[] = [];
  let at = 0;
  while (at < text.length) {
    const space = matchAt(spacePattern, text, at);
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    if (text.startsWith('//', at)) {
      const lineEnd = text.indexOf('\n', at);
      const end = lineEnd < 0 ? text.length : lineEnd;
      const message = 'comments are not allowed in an expression';
      diagnostics.push({ code: 'EXPR_LEFT_OUT', message, range: [at, end] });
      at = end;
      continue;
    }
    const isString = matchAt(stringPattern, text, at) !== undefined;
    const read = isString ? readStringToken : readPlainToken;
    const token = read(text, at, diagnostics);
    // A character without meaning is reported and then treated as a space.
    if (token.kind !== 'end') tokens.push(token);
    at = token.range[1];
  }
  tokens.push({ kind: 'end', text: '', range: [text.length, text.length] });
  return { tokens, diagnostics };
}

import type { ExpressionDiagnostic } from './expression-diagnostic.ts';
import type { Token } from './token.ts';

const simpleEscapes: Readonly<Record<string, string>> = {
  '\\': '\\',
  '"': '"',
  "'": "'",
  n: '\n',
  r: '\r',
  t: '\t',
};

/** Decodes the escape after a backslash at `at`; undefined when there is no such escape. */
function readEscape(text: string, at: number): { value: string; length: number } | undefined {
  const letter = text[at + 1] ?? '';
  if (Object.hasOwn(simpleEscapes, letter))
    return { value: simpleEscapes[letter] ?? '', length: 2 };
  const hex = /^u([0-9a-fA-F]{4})/.exec(text.slice(at + 1, at + 6))?.[1];
  if (hex === undefined) return undefined;
  const unit = Number.parseInt(hex, 16);
  // Halves of a surrogate pair are not characters, in CEL neither; the character itself can be written.
  if (unit >= 0xd800 && unit <= 0xdfff) return undefined;
  return { value: String.fromCharCode(unit), length: 6 };
}

/** Offset after a string that the language does not have (`r"…"`, `b"…"`, `"""…"""`). */
function skipForeignString(text: string, quoteAt: number, fence: string): number {
  const close = text.indexOf(fence, quoteAt + fence.length);
  return close < 0 ? text.length : close + fence.length;
}

/** Reads a string that starts at `at`, perhaps with a prefix that is refused. */
export function readStringToken(text: string, at: number, report: ExpressionDiagnostic[]): Token {
  const quoteAt = at + (/^[A-Za-z]*/.exec(text.slice(at, at + 3))?.[0].length ?? 0);
  const quote = text[quoteAt] ?? '"';
  const tripled = text.startsWith(quote.repeat(3), quoteAt);
  if (quoteAt > at || tripled) {
    const end = skipForeignString(text, quoteAt, tripled ? quote.repeat(3) : quote);
    const message = 'only plain strings are allowed: "…" with \\" \\\\ \\n \\t \\r \\u0000';
    report.push({ code: 'EXPR_LEFT_OUT', message, range: [at, end] });
    return { kind: 'broken', text: '', range: [at, end] };
  }
  let value = '';
  let broken = false;
  let next = at + 1;
  while (next < text.length && text[next] !== quote && text[next] !== '\n') {
    if (text[next] !== '\\') {
      value += text[next];
      next += 1;
      continue;
    }
    const decoded = readEscape(text, next);
    if (decoded === undefined) {
      const message = 'unknown escape: use \\" \\\\ \\n \\t \\r or \\u and four hex digits';
      const end = Math.min(next + 2, text.length);
      report.push({ code: 'EXPR_STRING', message, range: [next, end] });
      broken = true;
    } else value += decoded.value;
    next = Math.min(next + (decoded?.length ?? 2), text.length);
  }
  if (text[next] !== quote) {
    report.push({ code: 'EXPR_STRING', message: `missing closing ${quote}`, range: [at, next] });
    return { kind: 'broken', text: value, range: [at, next] };
  }
  return { kind: broken ? 'broken' : 'string', text: value, range: [at, next + 1] };
}

import type { Ast } from './ast.ts';
import type { ExpressionDiagnostic } from './expression-diagnostic.ts';
import { expressionLimits } from './limits.ts';
import { Parser } from './parser.ts';
import { tokenize } from './tokenize.ts';

/**
 * Parses the text of a flow expression. Never throws and takes time proportional to the text.
 *
 * @returns `diagnostics` with everything that is wrong with the form, in the order of the text; the
 *   text is only valid when there are none. `ast` is there also for a text with errors (with
 *   `ErrorAst` where a part could not be read), so that the checker and completion can go on; it is
 *   undefined when nothing could be read or a limit of `expressionLimits` was passed.
 */
export function parseExpression(text: string): {
  readonly ast: Ast | undefined;
  readonly diagnostics: readonly ExpressionDiagnostic[];
} {
  if (text.length > expressionLimits.characters) {
    const message = `the expression is too long: ${text.length} characters, at most ${expressionLimits.characters}`;
    const range = [expressionLimits.characters, text.length] as const;
    return { ast: undefined, diagnostics: [{ code: 'EXPR_TOO_LONG', message, range }] };
  }
  const words = tokenize(text);
  const parser = new Parser(text, words.tokens);
  const ast = parser.parseAll();
  const diagnostics = [...words.diagnostics, ...parser.diagnostics]
    .sort((a, b) => a.range[0] - b.range[0])
    .slice(0, expressionLimits.diagnostics);
  return { ast, diagnostics };
}

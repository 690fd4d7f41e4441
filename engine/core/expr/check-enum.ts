import type { ExpressionDiagnosticCode } from './diagnostic-codes.ts';
import type { ExprType } from './expression-type.ts';
import { suggestName } from './suggest-name.ts';

/** A mistake without its place. */
type Mistake = { readonly code: ExpressionDiagnosticCode; readonly message: string };

/** Values of an enumerated string; undefined when any text is possible. */
function valuesOf(type: ExprType | undefined): readonly string[] | undefined {
  return type?.type === 'string' ? type.oneOf : undefined;
}

/** What is wrong with one text where only some are possible. */
export function notOneOf(text: string, values: readonly string[]): Mistake {
  const list = values.map((value) => JSON.stringify(value)).join('|');
  const message = `${JSON.stringify(text)} is not one of ${list}${suggestName(text, values)}`;
  return { code: 'EXPR_ENUM', message };
}

/**
 * What is wrong when two enumerated texts that share no value are compared: the outcome would never
 * change, so one of them is misspelt or the wrong field.
 */
export function checkSharedValues(
  left: ExprType | undefined,
  right: ExprType | undefined,
): (Mistake & { wrong: 'left' | 'right' | 'both' }) | undefined {
  const [a, b] = [valuesOf(left), valuesOf(right)];
  if (a === undefined || b === undefined || a.some((value) => b.includes(value))) return undefined;
  const [onlyA, onlyB] = [a.length === 1 ? a[0] : undefined, b.length === 1 ? b[0] : undefined];
  if (onlyB !== undefined && onlyA === undefined) return { ...notOneOf(onlyB, a), wrong: 'right' };
  if (onlyA !== undefined && onlyB === undefined) return { ...notOneOf(onlyA, b), wrong: 'left' };
  if (onlyA !== undefined) return undefined;
  const show = (values: readonly string[]) => values.map((value) => `"${value}"`).join('|');
  const message = `these can never be equal: ${show(a)} and ${show(b)} share no value`;
  return { code: 'EXPR_ENUM', message, wrong: 'both' };
}

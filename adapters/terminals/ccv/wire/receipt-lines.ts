import { redactCardNumbers } from '../../../kit/card-number.ts';
import { parsedJson } from '../../../kit/parsed-json.ts';

const LINES_MAX = 100;
const LINE_LENGTH_MAX = 80;

/**
 * The lines of a receipt. CCV sends a JSON array of texts that is serialised as a text itself (manual "Make a payment").
 * Whatever looks like a card number is hidden, since these lines are kept.
 */
export function receiptLines(value: unknown): readonly string[] {
  const lines = typeof value === 'string' ? parsedJson(value) : value;
  if (!Array.isArray(lines)) return [];
  return lines
    .filter((line): line is string => typeof line === 'string')
    .slice(0, LINES_MAX)
    .map((line) => redactCardNumbers(line, LINE_LENGTH_MAX));
}

/**
 * The offset in the text of a JSON string (after its opening quote) at which a character of its value stands:
 * escapes make the text longer than the value.
 */
export function stringLiteralOffset(literal: string, valueOffset: number): number {
  let at = 0;
  for (let seen = 0; seen < valueOffset && at < literal.length; seen += 1) {
    if (literal[at] !== '\\') at += 1;
    else at += literal[at + 1] === 'u' ? 6 : 2;
  }
  return Math.min(at, literal.length);
}

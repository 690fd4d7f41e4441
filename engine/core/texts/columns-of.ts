/** Letters that stand on another one, and marks that show nothing. */
const without = /[\p{Mn}\p{Me}\p{Cf}]/u;
/** Letters and pictures that take two columns. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

/** The columns that a line takes on a screen with letters of one width. */
export function columnsOf(line: string): number {
  let columns = 0;
  for (const letter of line) columns += without.test(letter) ? 0 : wide.test(letter) ? 2 : 1;
  return columns;
}

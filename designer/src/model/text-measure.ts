/** A font of the chart; the family is the page's. */
export interface TextFont {
  readonly sizePx: number;
  readonly weight: 400 | 500 | 600 | 700;
}

/** Width in CSS pixels of a line of text. The browser measures on a canvas, tests count characters. */
export type MeasureText = (text: string, font: TextFont) => number;

/** Breaks a text at spaces so that no line is wider than `maxPx`, unless a single word is. */
export function wrapText(
  text: string,
  font: TextFont,
  maxPx: number,
  measure: MeasureText,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer, font) > maxPx) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  lines.push(line);
  return lines;
}

import type { AdapterScreen } from '../../contracts/device-adapter.ts';
import { columnsOf } from './columns-of.ts';

/**
 * Why lines do not fit on a screen, as the end of a sentence; the worst of several texts.
 *
 * @returns undefined when all fit
 */
export function whyTooLarge(
  texts: readonly (readonly string[])[],
  screen: AdapterScreen,
): string | undefined {
  const shown = texts.map((lines) =>
    screen.wraps === true ? lines.flatMap(wrapped(screen)) : lines,
  );
  const most = Math.max(0, ...shown.map(({ length }) => length));
  const { line, at, width } = widestOf(shown);
  // A line that is still too wide after breaking is one long word.
  if (width > screen.columns && screen.wraps === true)
    return `"${line}" has ${width} columns and cannot be broken, the screen has ${screen.columns}`;
  if (most > screen.lines) return `it has ${most} lines, the screen has ${screen.lines}`;
  if (width <= screen.columns) return undefined;
  return `line ${at}, "${line}", has ${width} columns, the screen has ${screen.columns}`;
}

interface WidestLine {
  readonly line: string;
  /** From 1. */
  readonly at: number;
  readonly width: number;
}

function widestOf(texts: readonly (readonly string[])[]): WidestLine {
  const all = texts.flatMap((lines) =>
    lines.map((line, at) => ({ line, at: at + 1, width: columnsOf(line) })),
  );
  return all.reduce((a, b) => (b.width > a.width ? b : a), { line: '', at: 1, width: 0 });
}

/** Breaks a line at its spaces, as late as possible. An amount and its sign stay together: their space does not break. */
function wrapped({ columns }: AdapterScreen): (line: string) => readonly string[] {
  return (line) => {
    const [first = '', ...words] = line.split(' ');
    const lines = [first];
    for (const word of words) {
      const longer = `${lines.at(-1)} ${word}`;
      if (columnsOf(longer) <= columns) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  };
}

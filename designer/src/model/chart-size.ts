import type { MeasureText, TextFont } from './text-measure.ts';
import { wrapText } from './text-measure.ts';

/** The fonts of the chart. The style sheet of the canvas repeats these numbers. */
export const chartFonts = {
  title: { sizePx: 13, weight: 600 },
  sub: { sizePx: 11, weight: 400 },
  chip: { sizePx: 11.5, weight: 600 },
  chipDetail: { sizePx: 11, weight: 400 },
} as const satisfies Record<string, TextFont>;

/** Heights and paddings in CSS pixels; the style sheet of the canvas repeats them. */
export const chartMetrics = {
  stepHeightPx: 40,
  stepSubHeightPx: 58,
  stepPaddingPx: 18,
  stepWidthMinPx: 96,
  iconPx: 18,
  chipLineHeightPx: 15,
  chipPaddingXPx: 9,
  chipPaddingYPx: 4,
  chipIconPx: 16,
  chipTextMaxPx: 168,
  chipTextCompactMaxPx: 124,
  groupTopPx: 42,
  groupNoteTopPx: 62,
  groupSidePx: 22,
  groupTitlePx: 26,
  groupTitleNotePx: 46,
  groupTitlePaddingPx: 46,
  groupBadgePx: 110,
  dotPx: 14,
} as const;

/** Words of a box. */
export interface BoxWords {
  readonly title: string;
  /** What is asked for, or how many steps are inside; empty = none. */
  readonly sub: string;
}

/** Words of a chip on an arrow. */
export interface ChipWords {
  readonly title: string;
  readonly details: readonly string[];
  /** Drawn with a clock. */
  readonly clock: boolean;
  /** Other arrows that this one stands for, `+n`. */
  readonly more: number;
}

/** A chip with its lines broken and its exact size. */
export interface ChipLayout {
  readonly titleLines: readonly string[];
  readonly detailLines: readonly string[];
  readonly clock: boolean;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Size of a step or folded group. */
export function stepSize(words: BoxWords, measure: MeasureText) {
  const { stepPaddingPx, stepWidthMinPx, iconPx, stepHeightPx, stepSubHeightPx } = chartMetrics;
  const title = measure(words.title, chartFonts.title) + 2 * stepPaddingPx;
  const sub =
    words.sub === '' ? 0 : measure(words.sub, chartFonts.sub) + iconPx + 2 * stepPaddingPx;
  return {
    widthPx: Math.ceil(Math.max(title, sub, stepWidthMinPx)),
    heightPx: words.sub === '' ? stepHeightPx : stepSubHeightPx,
  };
}

/** Smallest width of an open group, from its title and note. */
export function groupWidthMinPx(words: BoxWords, measure: MeasureText): number {
  const title = measure(words.title, chartFonts.title) + 100;
  return Math.ceil(Math.max(title, measure(words.sub, chartFonts.sub) + 40));
}

/** Breaks the words of a chip into lines and sizes it. */
export function layoutChip(words: ChipWords, measure: MeasureText, compact = false): ChipLayout {
  const {
    chipTextMaxPx,
    chipTextCompactMaxPx,
    chipIconPx,
    chipPaddingXPx,
    chipPaddingYPx,
    chipLineHeightPx,
  } = chartMetrics;
  const suffix = words.more > 0 ? ` +${words.more}` : '';
  const wrap = (text: string, font: TextFont) =>
    wrapText(text, font, compact ? chipTextCompactMaxPx : chipTextMaxPx, measure);
  const titleLines = wrap(words.title + suffix, chartFonts.chip);
  const detailLines = words.details.flatMap((text) => wrap(text, chartFonts.chipDetail));
  const widest = Math.max(
    ...titleLines.map(
      (line, index) =>
        measure(line, chartFonts.chip) + (words.clock && index === 0 ? chipIconPx : 0),
    ),
    ...detailLines.map((line) => measure(line, chartFonts.chipDetail)),
  );
  const lines = titleLines.length + detailLines.length;
  return {
    titleLines,
    detailLines,
    clock: words.clock,
    widthPx: Math.ceil(widest) + 2 * chipPaddingXPx + 2,
    heightPx: lines * chipLineHeightPx + 2 * chipPaddingYPx + 2,
  };
}

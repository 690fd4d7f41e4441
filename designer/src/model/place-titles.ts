import { chartFonts, chartMetrics } from './chart-size.ts';
import type { DrawnArrow, DrawnBox, Rect } from './drawing.ts';
import type { MeasureText } from './text-measure.ts';

/** Free space that a title keeps from an arrow. */
const CLEARANCE_PX = 6;

/**
 * Gives every open group the place of its title: in the upper left corner, or as far to the right as
 * needed where an arrow comes in from above.
 */
export function placeTitles(
  boxes: readonly DrawnBox[],
  arrows: readonly DrawnArrow[],
  measure: MeasureText,
): readonly DrawnBox[] {
  return boxes.map((box) => {
    if (box.shape !== 'group' && box.shape !== 'region') return box;
    return { ...box, titleRect: freeTitle(box, titleWidthPx(box, measure), arrows) };
  });
}

function titleWidthPx(box: DrawnBox, measure: MeasureText): number {
  const words = measure(box.words.title, chartFonts.title) + chartMetrics.groupTitlePaddingPx;
  const parallel = box.parallel ? chartMetrics.groupBadgePx : 0;
  const note = box.words.sub === '' ? 0 : measure(box.words.sub, chartFonts.sub) + 32;
  return Math.min(box.rect.width, Math.ceil(Math.max(words + parallel, note)));
}

function freeTitle(box: DrawnBox, width: number, arrows: readonly DrawnArrow[]): Rect {
  const height = box.words.sub === '' ? chartMetrics.groupTitlePx : chartMetrics.groupTitleNotePx;
  const { x, y } = box.rect;
  const taken = arrows.flatMap((arrow) =>
    blockedSpans(arrow, { x, y, width: box.rect.width, height }),
  );
  const starts = [x, ...taken.map(([, to]) => to + CLEARANCE_PX)].sort((a, b) => a - b);
  const free = starts.find(
    (left) =>
      left + width <= x + box.rect.width &&
      taken.every(
        ([from, to]) =>
          left + width + CLEARANCE_PX <= from ||
          left >= to + CLEARANCE_PX ||
          (left === x && to <= x),
      ),
  );
  return { x: free ?? x, y, width, height };
}

/** The stretches, left to right, that an arrow covers within the strip of a title. */
function blockedSpans(arrow: DrawnArrow, strip: Rect): readonly (readonly [number, number])[] {
  return arrow.points.slice(1).flatMap((to, index) => {
    const from = arrow.points[index] ?? to;
    const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)];
    const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)];
    const meets =
      bottom > strip.y &&
      top < strip.y + strip.height &&
      right > strip.x &&
      left < strip.x + strip.width;
    return meets ? [[left, right] as const] : [];
  });
}

import type { MeasureText } from '../model/text-measure.ts';

/** Measures with the page's own font on a canvas, so that layout needs no rendered page. */
export function canvasMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const family = getComputedStyle(document.body).fontFamily;
  const known = new Map<string, number>();
  return (text, { sizePx, weight }) => {
    const font = `${weight} ${sizePx}px ${family}`;
    const key = `${font}|${text}`;
    const before = known.get(key);
    if (before !== undefined || !context) return before ?? text.length * sizePx * 0.6;
    context.font = font;
    const width = context.measureText(text).width;
    known.set(key, width);
    return width;
  };
}

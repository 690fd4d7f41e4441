import type { Point } from './drawing.ts';

/** An SVG path through the points with rounded corners; segments shorter than two radii get smaller ones. */
export function roundedPath(points: readonly Point[], radiusPx = 8): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const parts = [`M ${first.x} ${first.y}`];
  rest.forEach((corner, index) => {
    const next = rest[index + 1];
    const before = points[index] ?? first;
    if (!next) {
      parts.push(`L ${corner.x} ${corner.y}`);
      return;
    }
    const radius = Math.min(radiusPx, distance(before, corner) / 2, distance(corner, next) / 2);
    const from = toward(corner, before, radius);
    const to = toward(corner, next, radius);
    parts.push(`L ${from.x} ${from.y}`, `Q ${corner.x} ${corner.y} ${to.x} ${to.y}`);
  });
  return parts.join(' ');
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function toward(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}

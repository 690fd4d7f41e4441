import type { Drawing, Point, Rect } from './drawing.ts';

/** What makes a drawing hard to read; every number should be 0. */
export interface DrawingFaults {
  readonly chipOnChip: readonly string[];
  readonly chipOnBox: readonly string[];
  readonly arrowOnBox: readonly string[];
  readonly arrowOnChip: readonly string[];
  readonly arrowOnTitle: readonly string[];
  readonly diagonals: readonly string[];
}

const insetPx = 1.5;

/** Finds overlaps and slanted lines in a drawing. */
export function auditDrawing(drawing: Drawing): DrawingFaults {
  const chips = drawing.arrows.flatMap(({ id, chipRect }) =>
    chipRect ? [{ id, rect: chipRect }] : [],
  );
  const solid = drawing.boxes.filter(({ shape }) => shape !== 'group' && shape !== 'region');
  const titles = drawing.boxes.flatMap(({ id, titleRect }) =>
    titleRect ? [{ id: `title of ${id}`, rect: titleRect }] : [],
  );
  const segments = drawing.arrows.flatMap((arrow) =>
    arrow.points.slice(1).map((to, index) => ({ arrow, from: arrow.points[index] ?? to, to })),
  );
  const crossing = (things: readonly { id: string; rect: Rect }[], ownEnds: boolean) =>
    segments.flatMap(({ arrow, from, to }) =>
      things
        .filter(
          ({ id }) => id !== arrow.id && !(ownEnds && [arrow.source, arrow.target].includes(id)),
        )
        .filter(({ rect }) => segmentHits(from, to, rect))
        .map(({ id }) => `${arrow.id} × ${id}`),
    );
  return {
    chipOnChip: chips.flatMap((a, index) =>
      chips
        .slice(index + 1)
        .filter((b) => rectsMeet(a.rect, b.rect))
        .map((b) => `${a.id} × ${b.id}`),
    ),
    chipOnBox: chips.flatMap((chip) =>
      [...solid, ...titles]
        .filter((box) => rectsMeet(chip.rect, box.rect))
        .map((box) => `${chip.id} × ${box.id}`),
    ),
    arrowOnBox: crossing(solid, true),
    arrowOnChip: crossing(chips, false),
    arrowOnTitle: crossing(titles, false),
    diagonals: segments
      .filter(({ from, to }) => Math.abs(from.x - to.x) > 0.5 && Math.abs(from.y - to.y) > 0.5)
      .map(({ arrow }) => arrow.id),
  };
}

function rectsMeet(a: Rect, b: Rect): boolean {
  return (
    a.x + insetPx < b.x + b.width &&
    b.x + insetPx < a.x + a.width &&
    a.y + insetPx < b.y + b.height &&
    b.y + insetPx < a.y + a.height
  );
}

function segmentHits(from: Point, to: Point, rect: Rect): boolean {
  const line: Rect = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x) + 0.01,
    height: Math.abs(from.y - to.y) + 0.01,
  };
  return (
    line.x + line.width > rect.x + insetPx &&
    line.x < rect.x + rect.width - insetPx &&
    line.y + line.height > rect.y + insetPx &&
    line.y < rect.y + rect.height - insetPx
  );
}

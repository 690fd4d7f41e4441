import type { Drawing } from './drawing.ts';

/** Keys that walk over the chart. */
export type WalkKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End';

/** Boxes that can be reached by keyboard, in reading order. */
export function walkOrder(drawing: Drawing): readonly string[] {
  return drawing.boxes
    .filter(({ shape }) => shape !== 'dot' && shape !== 'anywhere')
    .map(({ id }) => id);
}

/** Down and up follow arrows, left and right go through the boxes in reading order. */
export function walkFrom(drawing: Drawing, from: string, key: WalkKey): string {
  const order = walkOrder(drawing);
  const at = order.indexOf(from);
  switch (key) {
    case 'ArrowDown':
      return neighbour(drawing, from, order, 'source', 'target') ?? order[at + 1] ?? from;
    case 'ArrowUp':
      return neighbour(drawing, from, order, 'target', 'source') ?? order[at - 1] ?? from;
    case 'ArrowRight':
      return order[at + 1] ?? from;
    case 'ArrowLeft':
      return order[at - 1] ?? from;
    case 'Home':
      return order[0] ?? from;
    case 'End':
      return order.at(-1) ?? from;
  }
}

/** The nearest box, in reading order, at the other end of an arrow; one further on before one further back. */
function neighbour(
  drawing: Drawing,
  from: string,
  order: readonly string[],
  near: 'source' | 'target',
  far: 'source' | 'target',
): string | undefined {
  const at = order.indexOf(from);
  const away = (path: string) => (order.indexOf(path) - at) * (near === 'source' ? 1 : -1);
  const ends = drawing.arrows
    .filter((arrow) => arrow[near] === from && arrow[far] !== from && order.includes(arrow[far]))
    .map((arrow) => arrow[far])
    .sort((a, b) => away(a) - away(b));
  return ends.find((path) => away(path) > 0) ?? ends[0];
}

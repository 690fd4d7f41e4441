import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../../designer/src/model/drawing.ts';
import { roundedPath } from '../../../designer/src/model/rounded-path.ts';
import { bestViewport, isInView } from '../../../designer/src/model/viewport.ts';
import { walkFrom, walkOrder } from '../../../designer/src/model/walk-drawing.ts';
import { chartOf, draw, foldedView } from './draw-for-test.ts';

const window = { width: 780, height: 710 };
const blank = (widthPx: number, heightPx: number): Drawing => ({
  widthPx,
  heightPx,
  boxes: [],
  arrows: [],
});

describe('walking by keyboard', async () => {
  const drawing = await draw(chartOf('plug-first'), foldedView);

  it('goes down the story and back up along the arrows', () => {
    const down = ['card'];
    for (let step = 0; step < 7; step += 1) {
      down.push(walkFrom(drawing, down.at(-1) ?? '', 'ArrowDown'));
    }
    expect(down).toEqual([
      'card',
      'reserve',
      'start',
      'charging',
      'stop',
      'settle',
      'receipt',
      'ended',
    ]);
    expect(walkFrom(drawing, 'start', 'ArrowUp')).toBe('reserve');
  });

  it('reaches every box with left and right, and stops at the ends', () => {
    const order = walkOrder(drawing);
    let at = order[0] ?? '';
    for (const _ of order) at = walkFrom(drawing, at, 'ArrowRight');
    expect(at).toBe(order.at(-1));
    expect(walkFrom(drawing, at, 'Home')).toBe(order[0]);
    expect(walkFrom(drawing, order[0] ?? '', 'ArrowLeft')).toBe(order[0]);
  });
});

describe('the window on the drawing', () => {
  it('shows a small drawing whole and never enlarges it', () => {
    expect(bestViewport(blank(300, 300), window, null).zoom).toBe(1);
  });

  it('keeps a large one readable: from its top, or at the phase that was opened', () => {
    const top = bestViewport(blank(1100, 4000), window, null);
    expect(top.zoom).toBeGreaterThan(0.6);
    expect(top.y).toBeGreaterThan(0);
    const phase = { x: 100, y: 3000, width: 400, height: 400 };
    expect(isInView(phase, bestViewport(blank(1100, 4000), window, phase), window)).toBe(true);
    expect(isInView(phase, top, window)).toBe(false);
  });
});

describe('a route', () => {
  it('has rounded corners, smaller ones where segments are short', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 0, y: 40 },
      { x: 6, y: 40 },
    ];
    expect(roundedPath(points)).toBe('M 0 0 L 0 37 Q 0 40 3 40 L 6 40');
  });
});

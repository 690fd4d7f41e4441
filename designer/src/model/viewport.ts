import type { Drawing, Rect } from './drawing.ts';

/** From this zoom on words are read comfortably; a drawing that would be smaller is scrolled instead. */
const COMFORT_ZOOM = 0.85;
/** A large drawing may be shown this small at first, to see more of it. */
const READABLE_ZOOM = 0.7;
const MARGIN_PX = 12;
/** A drawing that is scrolled uses the width there is. */
const SIDE_MARGIN_PX = 4;
/** What is brought into view keeps this distance from the edge. */
const FOLLOW_MARGIN_PX = 36;

/** Pan and zoom as React Flow wants them. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Shows the whole drawing when that stays readable; else the group in question, or the top of the drawing at
 * full width.
 */
export function bestViewport(drawing: Drawing, window: WindowSize, focus: Rect | null): Viewport {
  const whole: Rect = { x: 0, y: 0, width: drawing.widthPx, height: drawing.heightPx };
  const wholeZoom = fitZoom(whole, window);
  if (wholeZoom >= COMFORT_ZOOM) return centred(whole, window, wholeZoom);
  if (focus) {
    const zoom = Math.min(COMFORT_ZOOM, fitZoom(focus, window));
    return centred(focus, window, Math.max(zoom, READABLE_ZOOM));
  }
  const across = (window.width - 2 * SIDE_MARGIN_PX) / whole.width;
  // A drawing that is a little too wide is scrolled sideways rather than made too small to read.
  const zoom = across >= READABLE_ZOOM ? COMFORT_ZOOM : READABLE_ZOOM;
  return { x: (window.width - whole.width * zoom) / 2, y: MARGIN_PX, zoom };
}

/** Whether a box can be seen whole. */
export function isInView(rect: Rect, viewport: Viewport, window: WindowSize): boolean {
  const { left, top, right, bottom } = onScreen(rect, viewport);
  return left >= 0 && top >= 0 && right <= window.width && bottom <= window.height;
}

/** Moves the window no further than needed to see a box, so that the eye keeps its place. */
export function bringIntoView(rect: Rect, viewport: Viewport, window: WindowSize): Viewport {
  const { left, top, right, bottom } = onScreen(rect, viewport);
  return {
    x: viewport.x + shift(left, right, window.width),
    y: viewport.y + shift(top, bottom, window.height),
    zoom: viewport.zoom,
  };
}

function shift(from: number, to: number, size: number): number {
  const room = Math.max(0, Math.min(FOLLOW_MARGIN_PX, (size - (to - from)) / 2));
  if (from < 0) return room - from;
  return to > size ? size - room - to : 0;
}

function onScreen(rect: Rect, { x, y, zoom }: Viewport) {
  const left = rect.x * zoom + x;
  const top = rect.y * zoom + y;
  return { left, top, right: left + rect.width * zoom, bottom: top + rect.height * zoom };
}

function fitZoom(rect: Rect, window: WindowSize): number {
  const across = (window.width - 2 * MARGIN_PX) / rect.width;
  const down = (window.height - 2 * MARGIN_PX) / rect.height;
  return Math.min(1, across, down);
}

function centred(rect: Rect, window: WindowSize, zoom: number): Viewport {
  return {
    x: window.width / 2 - (rect.x + rect.width / 2) * zoom,
    y: window.height / 2 - (rect.y + rect.height / 2) * zoom,
    zoom,
  };
}

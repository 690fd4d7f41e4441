import type { Drawing, Rect } from './drawing.ts';

/** Below this zoom words can no longer be read comfortably. */
const READABLE_ZOOM = 0.55;
/** A group that was opened need not fill the window. */
const FOCUS_ZOOM_MAX = 0.85;
const MARGIN_PX = 12;

/** Pan and zoom as React Flow wants them. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/**
 * Shows the whole drawing when that stays readable; else the group in question, or the top of the drawing at
 * full width.
 */
export function bestViewport(
  drawing: Drawing,
  window: { readonly width: number; readonly height: number },
  focus: Rect | null,
): Viewport {
  const whole: Rect = { x: 0, y: 0, width: drawing.widthPx, height: drawing.heightPx };
  const wholeZoom = fitZoom(whole, window);
  if (wholeZoom >= READABLE_ZOOM) return centred(whole, window, wholeZoom);
  if (focus) {
    const zoom = Math.min(FOCUS_ZOOM_MAX, fitZoom(focus, window));
    return centred(focus, window, Math.max(zoom, READABLE_ZOOM));
  }
  const zoom = Math.min(1, Math.max((window.width - 2 * MARGIN_PX) / whole.width, READABLE_ZOOM));
  return { x: (window.width - whole.width * zoom) / 2, y: MARGIN_PX, zoom };
}

/** Whether a box can be seen whole. */
export function isInView(
  rect: Rect,
  viewport: Viewport,
  window: { readonly width: number; readonly height: number },
): boolean {
  const left = rect.x * viewport.zoom + viewport.x;
  const top = rect.y * viewport.zoom + viewport.y;
  const right = left + rect.width * viewport.zoom;
  const bottom = top + rect.height * viewport.zoom;
  return left >= 0 && top >= 0 && right <= window.width && bottom <= window.height;
}

function fitZoom(rect: Rect, window: { width: number; height: number }): number {
  const across = (window.width - 2 * MARGIN_PX) / rect.width;
  const down = (window.height - 2 * MARGIN_PX) / rect.height;
  return Math.min(1, across, down);
}

function centred(rect: Rect, window: { width: number; height: number }, zoom: number): Viewport {
  return {
    x: window.width / 2 - (rect.x + rect.width / 2) * zoom,
    y: window.height / 2 - (rect.y + rect.height / 2) * zoom,
    zoom,
  };
}

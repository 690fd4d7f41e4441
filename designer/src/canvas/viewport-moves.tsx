import { useReactFlow, useStore } from '@xyflow/react';
import { useEffect } from 'react';
import type { Drawing } from '../model/drawing.ts';
import { bestViewport, bringIntoView, isInView } from '../model/viewport.ts';

/** Looks at the drawing anew when it or the window's size changes. */
export function FitOnChange({ drawing, focus }: { drawing: Drawing; focus: string | null }) {
  const { setViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  useEffect(() => {
    if (width === 0 || height === 0) return;
    const rect = drawing.boxes.find(({ id }) => id === focus)?.rect ?? null;
    void setViewport(bestViewport(drawing, { width, height }, rect));
  }, [drawing, focus, width, height, setViewport]);
  return null;
}

interface FollowProps {
  readonly drawing: Drawing;
  readonly active: ReadonlySet<string>;
}

/** Moves the window to the step that the session is in, when that is out of sight. */
export function FollowActive({ drawing, active }: FollowProps) {
  const { setViewport, getViewport } = useReactFlow();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  useEffect(() => {
    const rect = drawing.boxes.findLast(({ id }) => active.has(id))?.rect;
    const viewport = getViewport();
    if (!rect || width === 0 || isInView(rect, viewport, { width, height })) return;
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    void setViewport(bringIntoView(rect, viewport, { width, height }), {
      duration: isCalm ? 0 : 400,
    });
  }, [drawing, active, width, height, setViewport, getViewport]);
  return null;
}

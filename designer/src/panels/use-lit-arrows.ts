import { useEffect, useMemo, useState } from 'react';
import { useLive } from '../live/live-context.ts';
import { takenArrows } from '../live/taken-arrows.ts';
import type { Chart } from '../model/chart.ts';

/** How long the arrow that was taken last stays lit. */
const LIT_MS = 1800;
const none: ReadonlySet<string> = new Set();

/** The arrows that the session took just now. */
export function useLitArrows(chart: Chart, sessionId: string | null): ReadonlySet<string> {
  const { lastStep } = useLive();
  const [isOver, setIsOver] = useState(true);
  useEffect(() => {
    if (!lastStep) return;
    setIsOver(false);
    const timer = setTimeout(() => setIsOver(true), LIT_MS);
    return () => clearTimeout(timer);
  }, [lastStep]);
  return useMemo(() => {
    if (isOver || !lastStep || lastStep.line.sessionId !== sessionId) return none;
    return new Set(takenArrows(chart, lastStep.line, lastStep.pathsBefore));
  }, [chart, lastStep, isOver, sessionId]);
}

import { useEffect, useMemo, useState } from 'react';
import type { WordChoice } from '../model/arrow-words.ts';
import type { Chart } from '../model/chart.ts';
import type { Drawing } from '../model/drawing.ts';
import { layoutChart } from '../model/layout-chart.ts';
import { layoutPlan } from '../model/layout-plan.ts';
import type { ChartView } from '../model/visible-chart.ts';
import { createLayoutEngine } from '../workers/layout-engine.ts';
import { canvasMeasure } from './measure-text.ts';

// The worker starts while the page loads, which hides its start-up time.
const engine = createLayoutEngine();

/** The drawing of a chart, made in the worker; the last good one stays while the next is made or has failed. */
export function useDrawing(chart: Chart | null, view: ChartView, choice: WordChoice) {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [status, setStatus] = useState<'busy' | 'ready' | 'failed'>('busy');
  const { language, t, technical } = choice;
  const descriptions = chart?.descriptions;
  const plan = useMemo(
    () =>
      chart &&
      layoutPlan(
        chart,
        view,
        { language, t, technical, ...(descriptions ? { descriptions } : {}) },
        canvasMeasure(),
      ),
    [chart, view, language, t, technical, descriptions],
  );
  useEffect(() => {
    if (!plan) return;
    let wanted = true;
    setStatus('busy');
    layoutChart(plan, engine).then(
      (made) => {
        if (!wanted) return;
        setDrawing(made);
        setStatus('ready');
      },
      () => wanted && setStatus('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [plan]);
  return { drawing, status };
}

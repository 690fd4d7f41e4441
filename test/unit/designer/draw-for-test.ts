import ELK from 'elkjs/lib/elk.bundled.js';
import type { Chart } from '../../../designer/src/model/chart.ts';
import type { Drawing } from '../../../designer/src/model/drawing.ts';
import { layoutChart } from '../../../designer/src/model/layout-chart.ts';
import { layoutPlan } from '../../../designer/src/model/layout-plan.ts';
import { readChart } from '../../../designer/src/model/read-chart.ts';
import type { MeasureText } from '../../../designer/src/model/text-measure.ts';
import type { ChartView } from '../../../designer/src/model/visible-chart.ts';
import { allGroups } from '../../../designer/src/model/visible-chart.ts';
import { type Language, translator } from '../../../designer/src/texts/translate.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import { shippedFlow } from '../../fixtures/flows/shipped-flow.ts';

const elk = new ELK.default();

/** Widths of an ordinary sans-serif, near enough for layout; the page measures on a canvas. */
const measure: MeasureText = (text, { sizePx, weight }) =>
  text.length * sizePx * (weight >= 600 ? 0.56 : 0.52);

/** A flow of the repository as a chart. */
export function chartOf(flowId: string): Chart {
  return readChart(shippedFlow(flowId).file as unknown as JsonObject);
}

/** The view that people see first. */
export const foldedView: ChartView = { open: new Set(), showTrouble: false, technical: false };

/** Every group open, what can go wrong shown. */
export const wholeView = (chart: Chart): ChartView => ({
  open: allGroups(chart),
  showTrouble: true,
  technical: false,
});

/** Draws as the page does, in this process instead of a worker. */
export function draw(chart: Chart, view: ChartView, language: Language = 'en'): Promise<Drawing> {
  const choice = { language, t: translator(language), technical: view.technical };
  return layoutChart(layoutPlan(chart, view, choice, measure), (graph) => elk.layout(graph));
}

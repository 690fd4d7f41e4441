import type { ElkNode } from 'elkjs/lib/elk-api.js';
import type { Drawing } from './drawing.ts';
import { elkGraph, type LayoutPlan } from './elk-graph.ts';
import { routedDrawing } from './routed-drawing.ts';

/** Places and routes a graph; in the page this is the worker. */
export type LayoutEngine = (graph: ElkNode) => Promise<ElkNode>;

/** The drawing of a plan. Same plan, same drawing. */
export async function layoutChart(plan: LayoutPlan, engine: LayoutEngine): Promise<Drawing> {
  const { graph, flipped } = elkGraph(plan);
  return routedDrawing(plan, await engine(graph), flipped);
}

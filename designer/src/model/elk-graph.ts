import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Chart } from './chart.ts';
import { lineage, parentPath, ROOT_PATH } from './chart.ts';
import type { BoxWords, ChipLayout } from './chart-size.ts';
import { chartMetrics, groupWidthMinPx, stepSize } from './chart-size.ts';
import { type Density, groupOptions, rootOptions } from './elk-options.ts';
import type { MeasureText } from './text-measure.ts';
import { isWithinLineage, type VisibleArrow, type VisibleChart } from './visible-chart.ts';

/** Everything that the layout must know, words included, so that it is one pass and also runs without a page. */
export interface LayoutPlan {
  readonly chart: Chart;
  readonly visible: VisibleChart;
  readonly density: Density;
  readonly boxWords: ReadonlyMap<string, BoxWords>;
  readonly chips: ReadonlyMap<string, ChipLayout | null>;
  /** The chip on the very first arrow: what starts a session. */
  readonly startChip: ChipLayout | null;
  /** What is said of an arrow when it is pointed at: one line for each that it stands for. */
  readonly tips: ReadonlyMap<string, readonly string[]>;
  /** Phases that only troubles lead to. */
  readonly aside: ReadonlySet<string>;
  readonly anywhereWords: BoxWords;
  readonly measure: MeasureText;
}

/** Ids in the graph that are no paths of states. */
const dotId = (group: string) => `dot:${group}`;
export const startArrowId = (group: string) => `start:${group}`;
export const ANYWHERE_ID = 'anywhere';

/** The graph as ELK wants it, and which arrows are handed over with their ends exchanged. */
export function elkGraph(plan: LayoutPlan): { graph: ElkNode; flipped: ReadonlySet<string> } {
  const flipped = new Set<string>();
  const edges = plan.visible.arrows.map((arrow) => {
    const back = goesBack(plan.chart, arrow);
    if (back) flipped.add(arrow.id);
    return arrowEdge(plan, arrow, back);
  });
  const children = [
    ...(plan.visible.hasAnywhere ? [anywhereNode(plan)] : []),
    ...groupChildren(plan, ROOT_PATH, plan.chart.initial),
  ];
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: rootOptions(plan.density),
    children,
    edges: [...startEdges(plan), ...edges],
  };
  return { graph, flipped };
}

/**
 * Whether an arrow leads up the page: its end stands before its start in the file, compared where their
 * paths part. Loops and arrows between a group and its own inside are never turned.
 */
function goesBack(chart: Chart, arrow: Pick<VisibleArrow, 'source' | 'target'>): boolean {
  if (arrow.source === ROOT_PATH || isWithinLineage(arrow.source, arrow.target)) return false;
  const sourceLine = lineage(arrow.source).toReversed();
  const targetLine = lineage(arrow.target).toReversed();
  const fork = sourceLine.findIndex((path, index) => path !== targetLine[index]);
  const from = chart.states.get(sourceLine[fork] ?? '')?.order ?? 0;
  const to = chart.states.get(targetLine[fork] ?? '')?.order ?? 0;
  return to < from;
}

function groupChildren(plan: LayoutPlan, group: string, initial: string | null): ElkNode[] {
  const inside = plan.visible.paths.filter((path) => parentPath(path) === group);
  const dot = initial !== null && inside.includes(initial) ? [dotNode(group)] : [];
  return [...dot, ...inside.map((path) => stateNode(plan, path))];
}

function dotNode(group: string): ElkNode {
  const size = chartMetrics.dotPx;
  const layoutOptions = { 'elk.layered.layering.layerConstraint': 'FIRST' };
  return { id: dotId(group), width: size, height: size, layoutOptions };
}

function anywhereNode(plan: LayoutPlan): ElkNode {
  const { widthPx, heightPx } = stepSize(plan.anywhereWords, plan.measure);
  return { id: ANYWHERE_ID, width: widthPx, height: heightPx };
}

function stateNode(plan: LayoutPlan, path: string): ElkNode {
  const words = plan.boxWords.get(path) ?? { title: path, sub: '' };
  if (!plan.visible.isOpen(path)) {
    const { widthPx, heightPx } = stepSize(words, plan.measure);
    return { id: path, width: widthPx, height: heightPx };
  }
  const { groupTopPx, groupNoteTopPx, groupSidePx } = chartMetrics;
  const top = words.sub === '' ? groupTopPx : groupNoteTopPx;
  const children = groupChildren(plan, path, plan.chart.states.get(path)?.initial ?? null);
  // ELK ignores a group's minimum size when arrows cross its border, so the padding makes room for the title.
  const widest = Math.max(...children.map(({ width }) => width ?? Number.POSITIVE_INFINITY));
  const missing = (groupWidthMinPx(words, plan.measure) - widest) / 2;
  const side = Math.max(groupSidePx, Math.ceil(missing));
  return {
    id: path,
    children,
    layoutOptions: {
      ...groupOptions(plan.density),
      'elk.padding': `[top=${top},left=${side},bottom=${groupSidePx},right=${side}]`,
    },
  };
}

function startEdges(plan: LayoutPlan): ElkExtendedEdge[] {
  const groups = [ROOT_PATH, ...plan.visible.paths.filter((path) => plan.visible.isOpen(path))];
  return groups.flatMap((group) => {
    const initial =
      group === ROOT_PATH ? plan.chart.initial : (plan.chart.states.get(group)?.initial ?? null);
    if (initial === null || !plan.visible.paths.includes(initial)) return [];
    return {
      id: startArrowId(group),
      sources: [dotId(group)],
      targets: [initial],
      labels: group === ROOT_PATH ? chipLabels(plan.startChip) : [],
      layoutOptions: {
        'elk.layered.priority.direction': '10',
        'elk.layered.priority.straightness': '10',
      },
    };
  });
}

function arrowEdge(plan: LayoutPlan, arrow: VisibleArrow, back: boolean): ElkExtendedEdge {
  const source = arrow.source === ROOT_PATH ? ANYWHERE_ID : arrow.source;
  const weight = back ? null : lineWeight(plan.chart, arrow);
  return {
    id: arrow.id,
    sources: [back ? arrow.target : source],
    targets: [back ? source : arrow.target],
    labels: chipLabels(plan.chips.get(arrow.id) ?? null),
    layoutOptions: weight
      ? { 'elk.layered.priority.straightness': weight, 'elk.layered.priority.shortness': weight }
      : {},
  };
}

/** Steps that follow each other in the file and the page make the line of the story. */
function lineWeight(chart: Chart, { source, target, kind }: VisibleArrow): string | null {
  const from = chart.states.get(source);
  const to = chart.states.get(target);
  if (from && to && from.parent === to.parent && to.order === from.order + 1) return '20';
  return kind === 'done' || kind === 'event' ? '5' : null;
}

function chipLabels(chip: ChipLayout | null) {
  if (chip === null) return [];
  return [
    {
      text: chip.titleLines.join(' '),
      width: chip.widthPx,
      height: chip.heightPx,
      layoutOptions: { 'elk.edgeLabels.inline': 'true', 'elk.edgeLabels.placement': 'CENTER' },
    },
  ];
}

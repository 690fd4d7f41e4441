import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';
import { ROOT_PATH } from './chart.ts';
import type { BoxWords } from './chart-size.ts';
import type { Drawing, DrawnArrow, DrawnBox, Point } from './drawing.ts';
import { ANYWHERE_ID, type LayoutPlan, startArrowId } from './elk-graph.ts';
import { placeTitles } from './place-titles.ts';

/** Reads ELK's answer back into boxes and routes; arrows that were turned are turned back. */
export function routedDrawing(
  plan: LayoutPlan,
  placed: ElkNode,
  flipped: ReadonlySet<string>,
): Drawing {
  const edges = new Map((placed.edges ?? []).map((edge) => [edge.id, edge]));
  const arrows = plan.visible.arrows.map((arrow): DrawnArrow => {
    const points = routePoints(edges.get(arrow.id));
    return {
      id: arrow.id,
      kind: arrow.kind,
      source: arrow.source === ROOT_PATH ? ANYWHERE_ID : arrow.source,
      target: arrow.target,
      points: flipped.has(arrow.id) ? points.toReversed() : points,
      chip: plan.chips.get(arrow.id) ?? null,
      chipRect: chipRect(edges.get(arrow.id)),
      tips: plan.tips.get(arrow.id) ?? [],
      members: arrow.members.map(({ id }) => id),
    };
  });
  const starts = [...edges.values()].filter(({ id }) => id.startsWith(startArrowId('')));
  const drawn = [...starts.map((edge) => startArrow(plan, edge)), ...arrows];
  return {
    widthPx: placed.width ?? 0,
    heightPx: placed.height ?? 0,
    boxes: placeTitles(placedBoxes(plan, placed, null, { x: 0, y: 0 }, 0), drawn, plan.measure),
    arrows: drawn,
  };
}

function startArrow(plan: LayoutPlan, edge: ElkExtendedEdge): DrawnArrow {
  return {
    id: edge.id,
    kind: 'start',
    source: edge.sources[0] ?? '',
    target: edge.targets[0] ?? '',
    points: routePoints(edge),
    chip: edge.id === startArrowId(ROOT_PATH) ? plan.startChip : null,
    chipRect: chipRect(edge),
    tips: [],
    members: [],
  };
}

function placedBoxes(
  plan: LayoutPlan,
  around: ElkNode,
  parent: string | null,
  origin: Point,
  depth: number,
): readonly DrawnBox[] {
  return (around.children ?? []).flatMap((node) => {
    const offset = { x: node.x ?? 0, y: node.y ?? 0 };
    const at = { x: origin.x + offset.x, y: origin.y + offset.y };
    const box: DrawnBox = {
      id: node.id,
      shape: boxShape(plan, node.id),
      parent,
      depth,
      rect: { ...at, width: node.width ?? 0, height: node.height ?? 0 },
      offset,
      words: boxWords(plan, node.id),
      titleRect: null,
      parallel: plan.chart.states.get(node.id)?.kind === 'parallel',
      aside: plan.aside.has(node.id),
    };
    return [box, ...placedBoxes(plan, node, node.id, at, depth + 1)];
  });
}

function boxWords(plan: LayoutPlan, id: string): BoxWords {
  if (id === ANYWHERE_ID) return plan.anywhereWords;
  return plan.boxWords.get(id) ?? { title: '', sub: '' };
}

function boxShape(plan: LayoutPlan, id: string): DrawnBox['shape'] {
  if (id === ANYWHERE_ID) return 'anywhere';
  const state = plan.chart.states.get(id);
  if (!state) return 'dot';
  if (plan.visible.isOpen(id))
    return plan.chart.states.get(state.parent)?.kind === 'parallel' ? 'region' : 'group';
  if (state.kind === 'final' || state.kind === 'block') return state.kind;
  return state.children.length > 0 ? 'folded' : 'step';
}

function routePoints(edge: ElkExtendedEdge | undefined): readonly Point[] {
  const points = (edge?.sections ?? []).flatMap((section) => [
    section.startPoint,
    ...(section.bendPoints ?? []),
    section.endPoint,
  ]);
  return points.map(({ x, y }) => ({ x, y }));
}

function chipRect(edge: ElkExtendedEdge | undefined) {
  const label = edge?.labels?.[0];
  if (!label) return null;
  return { x: label.x ?? 0, y: label.y ?? 0, width: label.width ?? 0, height: label.height ?? 0 };
}

import type { ArrowKind, Chart, ChartArrow } from './chart.ts';
import { isInside, lineage, parentPath, ROOT_PATH } from './chart.ts';

/** What a person chose to see. */
export interface ChartView {
  /** Groups that are drawn open. */
  readonly open: ReadonlySet<string>;
  readonly showTrouble: boolean;
  /** Names as in the file instead of people's words. */
  readonly technical: boolean;
}

/** One drawn arrow; in folded groups it stands for several. Ends are visible paths. */
export interface VisibleArrow {
  readonly id: string;
  readonly source: string;
  /** Equal to `source` when the step stays where it is. */
  readonly target: string;
  readonly kind: ArrowKind;
  readonly members: readonly ChartArrow[];
}

/** The part of a chart that is drawn. */
export interface VisibleChart {
  readonly paths: readonly string[];
  readonly isOpen: (path: string) => boolean;
  readonly arrows: readonly VisibleArrow[];
  /** Things that a group does without leaving it, said in its title. */
  readonly notes: ReadonlyMap<string, readonly ChartArrow[]>;
  /** An arrow starts at the whole flow: drawn from "at any moment". */
  readonly hasAnywhere: boolean;
}

/** Chooses what is drawn: folds groups, merges arrows that became parallel, hides what can go wrong. */
export function visibleChart(chart: Chart, view: ChartView): VisibleChart {
  const isOpen = (path: string) =>
    view.open.has(path) && (chart.states.get(path)?.children.length ?? 0) > 0;
  const paths = [...chart.states.keys()].filter((path) => lineage(parentPath(path)).every(isOpen));
  const seen = new Set(paths);
  const shownAs = (path: string): string =>
    lineage(path)
      .toReversed()
      .find((at) => seen.has(at) && !isOpen(at)) ?? path;
  const chosen = chart.arrows.filter((arrow) => view.showTrouble || arrow.kind !== 'error');
  const { arrows, notes } = liftArrows(chart, chosen, shownAs, isOpen);
  const usual = view.showTrouble ? seen : reachable(chart, paths, arrows, isOpen);
  // Phases always stand there, or a session in Help would be nowhere on the page.
  const isAside = (path: string) => !usual.has(lineage(path).at(-1) ?? path);
  const kept = new Set([...usual, ...paths.filter(isAside)]);
  return {
    paths: paths.filter((path) => kept.has(path)),
    isOpen,
    arrows: arrows.filter(({ source, target }) => isKept(source, kept) && isKept(target, kept)),
    notes,
    hasAnywhere: arrows.some(({ source }) => source === ROOT_PATH),
  };
}

const isKept = (path: string, kept: ReadonlySet<string>) => path === ROOT_PATH || kept.has(path);

function liftArrows(
  chart: Chart,
  chosen: readonly ChartArrow[],
  shownAs: (path: string) => string,
  isOpen: (path: string) => boolean,
) {
  const merged = new Map<string, VisibleArrow>();
  const notes = new Map<string, ChartArrow[]>();
  const isFolded = (path: string) =>
    !isOpen(path) && (chart.states.get(path)?.children.length ?? 0) > 0;
  for (const arrow of chosen) {
    const source = shownAs(arrow.source);
    const target = arrow.target === null ? source : shownAs(arrow.target);
    const stays = arrow.target === null;
    if (stays && (chart.states.get(arrow.source)?.children.length ?? 0) > 0) {
      if (isOpen(source)) notes.set(source, [...(notes.get(source) ?? []), arrow]);
      continue;
    }
    const lifted = isFolded(source) || isFolded(target);
    if (lifted && source === target) continue;
    const trouble = arrow.kind === 'error' ? 'trouble' : 'usual';
    const key = lifted ? `${source}>${target}|${trouble}` : arrow.id;
    const before = merged.get(key);
    merged.set(key, {
      id: key,
      source,
      target,
      kind: before?.kind ?? arrow.kind,
      members: [...(before?.members ?? []), arrow],
    });
  }
  return { arrows: [...merged.values()], notes };
}

/** Paths that some drawn arrow or start marker leads to, with their parents. */
function reachable(
  chart: Chart,
  paths: readonly string[],
  arrows: readonly VisibleArrow[],
  isOpen: (path: string) => boolean,
): ReadonlySet<string> {
  const kept = new Set<string>();
  const enter = (path: string) => {
    if (kept.has(path) || !paths.includes(path)) return;
    kept.add(path);
    const state = chart.states.get(path);
    if (!state) return;
    if (state.parent !== ROOT_PATH) enter(state.parent);
    if (isOpen(path)) {
      if (state.kind === 'parallel') for (const child of state.children) enter(child);
      else if (state.initial !== null) enter(state.initial);
    }
    for (const arrow of arrows) if (arrow.source === path) enter(arrow.target);
  };
  if (chart.initial !== null) enter(chart.initial);
  for (const arrow of arrows) if (arrow.source === ROOT_PATH) enter(arrow.target);
  return kept;
}

/** Phases that only troubles lead to: Help, as a rule. */
export function troublePhases(chart: Chart): ReadonlySet<string> {
  const isOpen = () => false;
  const shownAs = (path: string) => lineage(path).at(-1) ?? path;
  const usual = chart.arrows.filter(({ kind }) => kind !== 'error');
  const { arrows } = liftArrows(chart, usual, shownAs, isOpen);
  const reached = reachable(chart, chart.top, arrows, isOpen);
  return new Set(chart.top.filter((path) => !reached.has(path)));
}

/** How many arrows are hidden while only the usual way is shown. */
export function troubleCount(chart: Chart): number {
  return chart.arrows.filter(({ kind }) => kind === 'error').length;
}

/** Every group of a chart: all of them open = the whole drawing. */
export function allGroups(chart: Chart): ReadonlySet<string> {
  return new Set(
    [...chart.states.values()].filter((s) => s.children.length > 0).map((s) => s.path),
  );
}

/** Whether an arrow ends at its own ancestor or descendant. */
export function isWithinLineage(source: string, target: string): boolean {
  return source === target || isInside(source, target) || isInside(target, source);
}

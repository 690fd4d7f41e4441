import { nameFrom, requestNames, stepNames } from '../texts/contract-words.ts';
import { causeWords, chipWords, eventName, type WordChoice } from './arrow-words.ts';
import type { Chart, ChartState } from './chart.ts';
import { type BoxWords, type ChipWords, layoutChip } from './chart-size.ts';
import type { LayoutPlan } from './elk-graph.ts';
import type { MeasureText } from './text-measure.ts';
import {
  type ChartView,
  troublePhases,
  type VisibleArrow,
  type VisibleChart,
  visibleChart,
} from './visible-chart.ts';

/** Above this many drawn boxes a drawing no longer fits one screen anyway. */
const COMPACT_BOXES_MAX = 16;

/** Everything that the layout needs, from a chart and what a person chose to see. */
export function layoutPlan(
  chart: Chart,
  view: ChartView,
  choice: WordChoice,
  measure: MeasureText,
): LayoutPlan {
  const visible = visibleChart(chart, view);
  const compact = visible.paths.length <= COMPACT_BOXES_MAX;
  const chips = new Map(
    visible.arrows.map((arrow) => {
      const words = arrowChip(chart, arrow, { ...choice, brief: compact });
      return [arrow.id, layoutChip(compact ? shortChip(words, arrow) : words, measure, compact)];
    }),
  );
  return {
    chart,
    visible,
    density: compact ? 'compact' : 'roomy',
    boxWords: new Map(
      visible.paths.flatMap((path) => {
        const state = chart.states.get(path);
        return state ? [[path, stateWords(state, visible, choice, compact)] as const] : [];
      }),
    ),
    chips,
    startChip:
      chart.trigger === null ? null : layoutChip(triggerChip(chart.trigger, choice), measure),
    tips: new Map(visible.arrows.map((arrow) => [arrow.id, arrowTips(chart, arrow, choice)])),
    aside: troublePhases(chart),
    anywhereWords: { title: choice.t('chart.anywhere'), sub: '' },
    measure,
  };
}

/** A folded group leaves by a step that people cannot see: its name says more than "at once". */
function arrowChip(chart: Chart, arrow: VisibleArrow, choice: WordChoice): ChipWords {
  const [first, ...others] = arrow.members;
  if (!first) return { title: '', details: [], clock: false, more: 0 };
  const words = chipWords(first, others.length, choice);
  const hidden = first.source === arrow.source ? undefined : chart.states.get(first.source);
  if (first.cause.type !== 'always' || !hidden || choice.technical) return words;
  return first.onlyIf === null || others.length > 0
    ? { ...words, title: stepName(hidden, choice).toLowerCase(), details: [] }
    : words;
}

/** Every arrow that a drawn one stands for, in full. */
function arrowTips(chart: Chart, arrow: VisibleArrow, choice: WordChoice): readonly string[] {
  const tips = arrow.members.map((member) => {
    const { title, details } = chipWords(member, 0, choice);
    const from = member.source === arrow.source ? undefined : chart.states.get(member.source);
    const place = from ? `${stepName(from, choice)}: ` : '';
    const words = [title, ...details].join(', ');
    return `${place}${member.cause.type === 'wait' ? choice.t('arrow.after', { time: words }) : words}`;
  });
  return [...new Set(tips)];
}

/** The folded phases keep to what fits: conditions only of the arrow that takes the rest. */
function shortChip(words: ChipWords, arrow: VisibleArrow): ChipWords {
  const [first] = arrow.members;
  const isException = first?.cause.type === 'answer' && first.onlyIf === null;
  return words.more === 0 && isException ? words : { ...words, details: [] };
}

function triggerChip(trigger: string, { technical, language }: WordChoice) {
  const title = technical ? trigger : eventName(trigger, language);
  return { title, details: [], clock: false, more: 0 };
}

/** The name of a step as people read it, or as the file has it. */
export function stepName(state: ChartState, { technical, language }: WordChoice): string {
  return technical ? state.name : nameFrom(stepNames, state.name, language);
}

/** What a step asks for, in few words. */
export function requestName(request: string, { technical, language }: WordChoice): string {
  return technical ? request : nameFrom(requestNames, request, language);
}

function stateWords(
  state: ChartState,
  visible: VisibleChart,
  choice: WordChoice,
  compact: boolean,
): BoxWords {
  const title = stepName(state, choice);
  if (visible.isOpen(state.path)) return { title, sub: noteWords(state, visible, choice) };
  if (state.children.length > 0) return { title, sub: compact ? '' : insideWords(state, choice) };
  return { title, sub: state.requests.map((request) => requestName(request, choice)).join(', ') };
}

/** `6 steps inside`. */
function insideWords(state: ChartState, { t }: WordChoice): string {
  const count = state.children.length;
  return count === 1 ? t('chart.inside.one') : t('chart.inside.many', { count });
}

function noteWords(state: ChartState, visible: VisibleChart, choice: WordChoice): string {
  const notes = visible.notes.get(state.path) ?? [];
  if (notes.length === 0) return '';
  const events = [...new Set(notes.map((arrow) => causeWords(arrow, choice)))].join(', ');
  return choice.t('arrow.meanwhile', { events });
}

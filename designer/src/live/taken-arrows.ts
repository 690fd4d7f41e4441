import type { JournalLine } from '../../../engine/contracts/views.ts';
import type { Chart, ChartArrow } from '../model/chart.ts';
import { lineage, ROOT_PATH } from '../model/chart.ts';

/**
 * The arrow that a step took, and the ones it took at once after that: same cause, out of a step that was active, to
 * one that is active now. Empty when the step stayed where it was or cannot be told.
 */
export function takenArrows(
  chart: Chart,
  line: Pick<JournalLine, 'name' | 'activePaths'>,
  pathsBefore: readonly string[],
): readonly string[] {
  const after = new Set(line.activePaths);
  const [first] = chart.arrows
    .filter((arrow) => arrow.source === ROOT_PATH || pathsBefore.includes(arrow.source))
    .filter((arrow) => isCalled(arrow, line.name))
    .map((arrow) => chase(chart, arrow, after))
    .filter((path) => path.length > 0)
    .sort((a, b) => a.length - b.length);
  return first ?? [];
}

/** Follows arrows that are taken at once until a step that is active now; empty when none is reached. */
function chase(chart: Chart, arrow: ChartArrow, after: ReadonlySet<string>): readonly string[] {
  if (arrow.target === null) return [];
  let entered = chart.states.get(arrow.target);
  if (after.has(arrow.target)) return [arrow.id];
  while (entered && entered.initial !== null) entered = chart.states.get(entered.initial);
  const leaf = entered?.path ?? arrow.target;
  const onward = chart.arrows.filter(
    ({ cause, source }) =>
      (cause.type === 'always' && lineage(leaf).includes(source)) ||
      (cause.type === 'exit' && leaf === `${source}.${cause.exit}`),
  );
  const next = onward.find(({ target }) => target !== null && after.has(target));
  return next ? [arrow.id, next.id] : [];
}

function isCalled({ cause }: ChartArrow, name: string): boolean {
  const [subject, answer] = name.split(' → ');
  switch (cause.type) {
    case 'event':
      return cause.event === name;
    case 'answer':
      return cause.request === subject && cause.answers.includes(answer ?? '');
    case 'failure':
      return (
        cause.request === subject &&
        (cause.codes.length === 0 || cause.codes.some((code) => (answer ?? '').startsWith(code)))
      );
    case 'wait':
      return name === cause.wait.setting || name.startsWith(`${cause.wait.setting}.`);
    case 'exit':
    case 'finished':
    case 'always':
      return false;
  }
}

import type { WordChoice } from '../model/arrow-words.ts';
import { type Chart, lineage } from '../model/chart.ts';
import { stepName } from '../model/layout-plan.ts';

/**
 * Every step that an arrow may lead to, named with the phases around it; first of all to stay, and an end
 * inside a building block (`other`), as the file has it.
 */
export function targetChoices(
  chart: Chart,
  choice: WordChoice,
  stays: string,
  other: string | null = null,
): readonly { readonly value: string; readonly label: string }[] {
  const names = [...chart.states.keys()].map((path) => {
    const around = lineage(path).toReversed();
    const label = around.flatMap((at) => {
      const state = chart.states.get(at);
      return state === undefined ? [] : [stepName(state, choice)];
    });
    return { value: path, label: label.join(' › ') };
  });
  const others = other === null ? [] : [{ value: other, label: other }];
  return [{ value: '', label: stays }, ...others, ...names];
}

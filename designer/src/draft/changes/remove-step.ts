import { isInside, parentPath } from '../../model/chart.ts';
import { valueAt } from '../arrow-place.ts';
import { type Change, editFlow } from '../change.ts';
import { parseFlow } from '../flow-files.ts';
import { applyEdits, JsonEdit } from '../json-edit.ts';
import { statePlace } from '../state-place.ts';
import { placesNaming, type TargetPlace } from '../target-places.ts';
import { withoutArrows } from './remove-arrow.ts';
import { lastName } from './rename-step.ts';

/** A flow without a step, what is inside it, and the arrows that lead there. The next step takes its place as the first one. */
export function removeStep(path: string): Change {
  return {
    name: { key: 'did.removeStep', values: { step: path } },
    apply: (files) => {
      const flow = parseFlow(files.flowText);
      if (flow === null || valueAt(flow, statePlace(path)) === undefined) return files;
      const leading = placesNaming(flow, path).filter(
        ({ source }) => source !== path && !isInside(source, path),
      );
      const arrows = leading.flatMap(({ arrowId }) => arrowId ?? []);
      const flowText = withoutResuming(withoutArrows(files.flowText, arrows), leading);
      const edit = new JsonEdit(flowText);
      const { states, initial } = parentOf(path);
      const next = Object.keys((valueAt(flow, states) ?? {}) as object).find(
        (name) => name !== lastName(path),
      );
      const wasFirst = valueAt(flow, initial) === lastName(path);
      const [stateEdits, firstEdits] = [
        next === undefined ? edit.remove(states) : edit.remove(statePlace(path)),
        !wasFirst ? [] : next === undefined ? edit.remove(initial) : edit.replace(initial, next),
      ];
      return editFlow({ ...files, flowText }, [...stateEdits, ...firstEdits]);
    },
  };
}

/** A step that resumed in the deleted one resumes nowhere in particular. */
function withoutResuming(flowText: string, leading: readonly TargetPlace[]): string {
  const resuming = leading.filter(({ arrowId }) => arrowId === null);
  return resuming.reduce(
    (text, { place }) => applyEdits(text, new JsonEdit(text).remove(place)),
    flowText,
  );
}

function parentOf(path: string) {
  const parent = statePlace(parentPath(path));
  return { states: [...parent, 'states'], initial: [...parent, 'initial'] };
}

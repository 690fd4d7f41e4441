import { isInside, parentPath } from '../../model/chart.ts';
import { readChart } from '../../model/read-chart.ts';
import { valueAt } from '../arrow-place.ts';
import { type Change, editFlow } from '../change.ts';
import { parseFlow } from '../flow-files.ts';
import { JsonEdit } from '../json-edit.ts';
import { statePlace } from '../state-place.ts';
import { withoutArrows } from './remove-arrow.ts';
import { lastName } from './rename-step.ts';

/** A flow without a step, what is inside it, and the arrows that lead there. The next step takes its place as the first one. */
export function removeStep(path: string): Change {
  return {
    name: { key: 'did.removeStep', values: { step: path } },
    apply: (files) => {
      const flow = parseFlow(files.flowText);
      if (flow === null || valueAt(flow, statePlace(path)) === undefined) return files;
      const leading = readChart(flow).arrows.filter(
        ({ source, target }) =>
          target !== null && isOrInside(target, path) && !isOrInside(source, path),
      );
      const flowText = withoutArrows(
        files.flowText,
        leading.map(({ id }) => id),
      );
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

const isOrInside = (path: string, outer: string) => path === outer || isInside(path, outer);

function parentOf(path: string) {
  const parent = statePlace(parentPath(path));
  return { states: [...parent, 'states'], initial: [...parent, 'initial'] };
}

import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { parentPath } from '../../model/chart.ts';
import { valueAt } from '../arrow-place.ts';
import { type Change, editFlow } from '../change.ts';
import { parseFlow } from '../flow-files.ts';
import { JsonEdit, type TextEdit } from '../json-edit.ts';
import { statePlace } from '../state-place.ts';
import { placesNaming } from '../target-places.ts';

/** Another name for a step; every arrow that leads to it or into it follows. */
export function renameStep(path: string, name: string): Change {
  return {
    name: { key: 'did.rename', values: { step: path, name } },
    apply: (files) => {
      const flow = parseFlow(files.flowText);
      if (flow === null || lastName(path) === name) return files;
      const edit = new JsonEdit(files.flowText);
      return editFlow(files, [
        ...edit.rename(statePlace(path), name),
        ...initialEdits(flow, edit, path, name),
        ...placesNaming(flow, path).flatMap(({ place, target, means }) =>
          edit.replace(place, renamedTarget(target, means, path, name)),
        ),
      ]);
    },
  };
}

/** The name of a step among its siblings. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function initialEdits(
  flow: JsonObject,
  edit: JsonEdit,
  path: string,
  name: string,
): readonly TextEdit[] {
  const place = [...statePlace(parentPath(path)), 'initial'];
  return valueAt(flow, place) === lastName(path) ? edit.replace(place, name) : [];
}

/**
 * The names in a written target are the last ones of the path that it means, so the renamed one is counted from the end. A
 * target that begins below it does not name it and stays.
 */
function renamedTarget(target: string, means: string, path: string, name: string): string {
  const fromEnd = means.split('.').length - path.split('.').length;
  const names = target.split('.');
  const at = names.length - 1 - fromEnd;
  const first = target.startsWith('#') || target.startsWith('.') ? 1 : 0;
  return at < first ? target : names.with(at, name).join('.');
}

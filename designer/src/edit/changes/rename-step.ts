import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { isInside, parentPath } from '../../model/chart.ts';
import { textOf } from '../../model/json-read.ts';
import { readChart } from '../../model/read-chart.ts';
import { arrowPlace, valueAt } from '../arrow-place.ts';
import { type Change, editFlow } from '../change.ts';
import { parseFlow } from '../flow-files.ts';
import { JsonEdit, type JsonPath, type TextEdit } from '../json-edit.ts';
import { statePlace } from '../state-place.ts';

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
        ...targetPlaces(flow, path).flatMap(({ place, target, resolved }) =>
          edit.replace(place, renamedTarget(target, resolved, path, name)),
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

interface TargetPlace {
  readonly place: JsonPath;
  /** As written. */
  readonly target: string;
  /** The path that it means. */
  readonly resolved: string;
}

/** Every written target that leads to a step or into it. */
function targetPlaces(flow: JsonObject, path: string): readonly TargetPlace[] {
  return readChart(flow).arrows.flatMap(({ id, target: resolved }) => {
    if (resolved === null || (resolved !== path && !isInside(resolved, path))) return [];
    const place = arrowPlace(flow, id);
    if (place === null) return [];
    const direct = textOf(valueAt(flow, place.path));
    const target = direct ?? textOf(valueAt(flow, [...place.path, 'target']));
    if (target === null) return [];
    return [{ place: direct === null ? [...place.path, 'target'] : place.path, target, resolved }];
  });
}

/**
 * The names in a written target are the last ones of the path that it means, so the renamed one is counted from the end. A
 * target that begins below it does not name it and stays.
 */
function renamedTarget(target: string, resolved: string, path: string, name: string): string {
  const fromEnd = resolved.split('.').length - path.split('.').length;
  const names = target.split('.');
  const at = names.length - 1 - fromEnd;
  const first = target.startsWith('#') || target.startsWith('.') ? 1 : 0;
  return at < first ? target : names.with(at, name).join('.');
}

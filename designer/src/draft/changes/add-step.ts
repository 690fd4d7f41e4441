import { parentPath, ROOT_PATH } from '../../model/chart.ts';
import { valueAt } from '../arrow-place.ts';
import { type Change, editFlow } from '../change.ts';
import { parseFlow } from '../flow-files.ts';
import { JsonEdit } from '../json-edit.ts';
import { statePlace } from '../state-place.ts';
import { lastName } from './rename-step.ts';

/** A new step after another one, beside it. */
export function addStepAfter(path: string, name: string): Change {
  return adding(parentPath(path), name, lastName(path));
}

/** A new step inside another one; the first one inside is where it begins. */
export function addStepInside(path: string, name: string): Change {
  return adding(path, name);
}

function adding(parent: string, name: string, after?: string): Change {
  const place = statePlace(parent);
  return {
    name: { key: 'did.addStep', values: { step: name } },
    apply: (files) => {
      const flow = parseFlow(files.flowText);
      if (flow === null || valueAt(flow, place) === undefined) return files;
      const edit = new JsonEdit(files.flowText);
      if (valueAt(flow, [...place, 'states']) !== undefined)
        return editFlow(files, edit.set([...place, 'states', name], {}, after));
      const begun = editFlow(files, edit.set([...place, 'initial'], name));
      const inside = new JsonEdit(begun.flowText).set(
        [...place, 'states'],
        { [name]: {} },
        'initial',
      );
      return editFlow(begun, inside);
    },
  };
}

/** A name that no sibling of a step has: `newStep`, `newStep2` … */
export function freeStepName(taken: Iterable<string>): string {
  const names = new Set(taken);
  let name = 'newStep';
  for (let count = 2; names.has(name); count += 1) name = `newStep${count}`;
  return name;
}

/** The path of a step beside or inside another. */
export function stepPath(parent: string, name: string): string {
  return parent === ROOT_PATH ? name : `${parent}.${name}`;
}

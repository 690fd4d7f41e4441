import type { Json, JsonObject } from '../../../../engine/contracts/json.ts';
import { objectOf, textsOf } from '../../model/json-read.ts';
import { arrowPlace, valueAt } from '../arrow-place.ts';
import { type Change, editFlow } from '../change.ts';
import { parseFlow } from '../flow-files.ts';
import { JsonEdit } from '../json-edit.ts';

/** Another condition of an arrow, in the expression language; null = it has none. */
export function setCondition(arrowId: string, condition: string | null, cause: string): Change {
  return {
    name: { key: condition === null ? 'did.noCondition' : 'did.condition', values: { cause } },
    merge: `condition ${arrowId}`,
    apply: (files) => {
      const flow = parseFlow(files.flowText);
      const place = flow === null ? null : arrowPlace(flow, arrowId);
      if (flow === null || place === null) return files;
      const edit = new JsonEdit(files.flowText);
      const value = valueAt(flow, place.path);
      if (typeof value === 'string')
        return condition === null
          ? files
          : editFlow(files, edit.replace(place.path, { guard: when(condition), target: value }));
      const guard = guardWith(objectOf(objectOf(value)['guard']), condition);
      const at = [...place.path, 'guard'];
      return editFlow(files, guard === null ? edit.remove(at) : edit.set(at, guard));
    },
  };
}

const when = (condition: string): JsonObject => ({ type: 'when', params: { $expr: condition } });

/** A guard keeps the answers that it names; what else must be true is beside them. */
function guardWith(guard: JsonObject, condition: string | null): Json {
  const params = objectOf(guard['params']);
  if (textsOf(params['in']).length === 0) return condition === null ? null : when(condition);
  const { when: _before, ...others } = params;
  return {
    ...guard,
    params: condition === null ? others : { ...others, when: { $expr: condition } },
  };
}

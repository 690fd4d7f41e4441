import { textOf } from '../../model/json-read.ts';
import { arrowPlace, valueAt } from '../arrow-place.ts';
import { type Change, editFlow } from '../change.ts';
import { parseFlow } from '../flow-files.ts';
import { JsonEdit } from '../json-edit.ts';
import { spellTarget } from '../spell-target.ts';

/** Another end for an arrow; null = it stays where it is. */
export function setTarget(arrowId: string, target: string | null, cause: string): Change {
  return {
    name:
      target === null
        ? { key: 'did.arrowStays', values: { cause } }
        : { key: 'did.arrowTo', values: { cause, step: target } },
    apply: (files) => {
      const flow = parseFlow(files.flowText);
      const place = flow === null ? null : arrowPlace(flow, arrowId);
      if (flow === null || place === null) return files;
      const edit = new JsonEdit(files.flowText);
      const source = arrowId.split('|')[0] ?? '';
      const isName = textOf(valueAt(flow, place.path)) !== null;
      if (target === null)
        return editFlow(
          files,
          isName ? edit.replace(place.path, {}) : edit.remove([...place.path, 'target']),
        );
      const machineId = textOf(valueAt(flow, ['machine', 'id'])) ?? textOf(flow['id']) ?? '';
      const spelled = spellTarget(target, source, machineId);
      const at = isName ? place.path : [...place.path, 'target'];
      return editFlow(files, isName ? edit.replace(at, spelled) : edit.set(at, spelled, 'guard'));
    },
  };
}

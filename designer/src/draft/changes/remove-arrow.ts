import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { listOf } from '../../model/json-read.ts';
import { arrowPlace, valueAt } from '../arrow-place.ts';
import { type Change, editFlow } from '../change.ts';
import { parseFlow } from '../flow-files.ts';
import { JsonEdit, type JsonPath } from '../json-edit.ts';

/** A flow without one of its arrows. */
export function removeArrow(arrowId: string, cause: string): Change {
  return {
    name: { key: 'did.removeArrow', values: { cause } },
    apply: (files) => {
      const flow = parseFlow(files.flowText);
      const place = flow === null ? null : arrowPlace(flow, arrowId);
      if (flow === null || place === null) return files;
      const part = goneWith(flow, place.entry, place.index, place.isListed);
      return editFlow(files, new JsonEdit(files.flowText).remove(part));
    },
  };
}

/** The edits that take several arrows out, one after the other. */
export function withoutArrows(flowText: string, arrowIds: readonly string[]): string {
  // From the back of each list, so that the numbers of the others hold.
  return arrowIds.toReversed().reduce((text, arrowId) => {
    const change = removeArrow(arrowId, '');
    return change.apply({ flowText: text, texts: {} }).flowText;
  }, flowText);
}

/** The last arrow of a cause takes its entry along, so that no empty list stays. */
function goneWith(flow: JsonObject, entry: JsonPath, index: number, isListed: boolean): JsonPath {
  if (isListed && listOf(valueAt(flow, entry)).length > 1) return [...entry, index];
  const around = entry.slice(0, -1);
  const holder = around.at(-1);
  const isOnlyCause = Object.keys((valueAt(flow, around) ?? {}) as object).length === 1;
  return (holder === 'on' || holder === 'after') && isOnlyCause ? around : entry;
}

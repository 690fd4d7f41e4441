import type { Json, JsonObject } from '../../../../engine/contracts/json.ts';
import { textOf } from '../../model/json-read.ts';
import { entryPlace, valueAt } from '../arrow-place.ts';
import { type Change, editFlow } from '../change.ts';
import { type FlowFiles, parseFlow } from '../flow-files.ts';
import { JsonEdit, type JsonPath } from '../json-edit.ts';
import { spellTarget } from '../spell-target.ts';

/** Why a new arrow is taken. `answer` and `failure` belong to the request with that number in its step. */
export type NewCause =
  | { readonly type: 'event'; readonly event: string }
  | { readonly type: 'wait'; readonly setting: string }
  | { readonly type: 'answer'; readonly request: number; readonly answer: string }
  | { readonly type: 'failure'; readonly request: number; readonly code: string | null }
  | { readonly type: 'always' };

/** A new arrow from a step; the last one of its cause, since earlier ones win. */
export function addArrow(
  source: string,
  cause: NewCause,
  target: string | null,
  said: string,
): Change {
  return {
    name: { key: 'did.addArrow', values: { cause: said } },
    apply: (files) => {
      const flow = parseFlow(files.flowText);
      if (flow === null) return files;
      const entry = entryPlace(flow, source, slotOf(cause));
      const machineId = textOf(valueAt(flow, ['machine', 'id'])) ?? textOf(flow['id']) ?? '';
      const arrow: JsonObject = {
        ...guardOf(cause),
        ...(target === null ? {} : { target: spellTarget(target, source, machineId) }),
      };
      return appended(files, flow, entry, arrow);
    },
  };
}

function slotOf(cause: NewCause): string {
  switch (cause.type) {
    case 'event':
      return `on/${cause.event}`;
    case 'wait':
      return `after/${cause.setting}`;
    case 'answer':
      return `invoke/${cause.request}/onDone`;
    case 'failure':
      return `invoke/${cause.request}/onError`;
    case 'always':
      return 'always';
  }
}

function guardOf(cause: NewCause): JsonObject {
  if (cause.type === 'answer')
    return { guard: { type: 'outcome', params: { in: [cause.answer] } } };
  if (cause.type !== 'failure' || cause.code === null) return {};
  return { guard: { type: 'code', params: { in: [cause.code] } } };
}

function appended(
  files: FlowFiles,
  flow: JsonObject,
  entry: JsonPath,
  arrow: JsonObject,
): FlowFiles {
  const edit = new JsonEdit(files.flowText);
  const before = valueAt(flow, entry);
  if (Array.isArray(before)) return editFlow(files, edit.insert(entry, before.length, arrow));
  if (before !== undefined) return editFlow(files, edit.replace(entry, [before as Json, arrow]));
  const around = entry.slice(0, -1);
  const name = String(entry.at(-1));
  if (valueAt(flow, around) !== undefined) return editFlow(files, edit.set(entry, arrow));
  return editFlow(files, edit.set(around, { [name]: arrow }));
}

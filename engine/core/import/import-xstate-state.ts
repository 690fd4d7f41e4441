import type { Json, JsonObject } from '../../contracts/json.ts';
import { appendPointer } from '../flow/append-pointer.ts';
import { asList } from '../flow/as-list.ts';
import { operationDefinition } from '../flow/contract-catalogue.ts';
import type { FlowState } from '../flow/flow-file.ts';

/** What the states of an XState config are imported with. */
export interface XstateImporting {
  readonly flowId: string;
  /** Full path of states that have an id of their own. */
  readonly idPaths: ReadonlyMap<string, string>;
  /** Collects the names of waits. */
  readonly delays: Set<string>;
  readonly note: (what: string, where: string, reason: string) => void;
}

/** Members that mean the same in our files. */
const same = ['type', 'initial', 'history', 'description', 'tags', 'meta', 'output'];

/** Imports one state and those inside it. */
export function importXstateState(
  state: JsonObject,
  pointer: string,
  to: XstateImporting,
): FlowState {
  const result: Record<string, Json> = {};
  for (const [key, value] of Object.entries(state)) {
    const at = appendPointer(pointer, key);
    if (key === 'initial' && isObject(value)) {
      result[key] = value['target'] ?? '';
      to.note('initial', at, 'actions at the start are left out');
    } else if (same.includes(key)) result[key] = value;
    else if (key === 'states') result[key] = importStates(value as JsonObject, at, to);
    else if (key === 'on' || key === 'after') result[key] = importHandlers(key, value, at, to);
    else if (key === 'always' || key === 'onDone') result[key] = importTransitions(value, at, to);
    else if (key === 'entry' || key === 'exit') result[key] = importActions(value, at, to);
    else if (key === 'invoke') Object.assign(result, importInvokes(value, at, to));
    else if (key === 'target') result[key] = importTarget(value, at, to) ?? '';
    else if (key !== 'id') to.note(key, at, 'it has no counterpart');
  }
  return result as unknown as FlowState;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function importStates(states: JsonObject, pointer: string, to: XstateImporting): Json {
  const entries = Object.entries(states).map(([name, state]) => [
    name,
    importXstateState(isObject(state) ? state : {}, appendPointer(pointer, name), to),
  ]);
  return Object.fromEntries(entries) as Json;
}

function importHandlers(
  key: 'on' | 'after',
  handlers: Json,
  pointer: string,
  to: XstateImporting,
): Json {
  if (!isObject(handlers)) return {};
  const entries = Object.entries(handlers).map(([name, transitions]) => {
    if (key === 'after' && !/^\d+$/.test(name)) to.delays.add(name);
    return [name, importTransitions(transitions, appendPointer(pointer, name), to)];
  });
  return Object.fromEntries(entries) as Json;
}

function importTransitions(transitions: Json, pointer: string, to: XstateImporting): Json {
  const list = asList(transitions as Json | readonly Json[]);
  const imported = list.map((transition, at) =>
    importTransition(transition, Array.isArray(transitions) ? `${pointer}/${at}` : pointer, to),
  );
  return Array.isArray(transitions) ? imported : (imported[0] ?? {});
}

function importTransition(transition: Json, pointer: string, to: XstateImporting): Json {
  if (!isObject(transition)) {
    const target = importTarget(transition, pointer, to);
    return target === undefined ? {} : { target };
  }
  const result: Record<string, Json> = {};
  for (const [key, value] of Object.entries(transition)) {
    const at = appendPointer(pointer, key);
    if (key === 'target') {
      const target = importTarget(value, at, to);
      if (target !== undefined) result[key] = target;
    } else if (key === 'guard') result[key] = importGuard(value, at, to);
    else if (key === 'actions') result[key] = importActions(value, at, to);
    else if (key === 'reenter' || key === 'description') result[key] = value;
    else to.note(key, at, 'it has no counterpart');
  }
  return result;
}

/** Ids of single states become paths, since our files have none. */
function importTarget(target: Json, pointer: string, to: XstateImporting): string | undefined {
  const [first, ...others] = asList(target as Json | readonly Json[]);
  if (others.length > 0) to.note('target', pointer, 'an arrow has one target: the first was taken');
  if (typeof first !== 'string' || first === '') return undefined;
  if (!first.startsWith('#')) return first;
  const written = first.slice(1);
  const owner = [...to.idPaths.keys()]
    .filter((id) => written === id || written.startsWith(`${id}.`))
    .toSorted((a, b) => b.length - a.length)[0];
  if (owner === undefined) return first;
  return `#${to.idPaths.get(owner)}${written.slice(owner.length)}`;
}

const NEVER = { type: 'when', params: { $expr: 'false' } };

function importGuard(guard: Json, pointer: string, to: XstateImporting): Json {
  const type = isObject(guard) ? guard['type'] : guard;
  if (isObject(guard) && ['when', 'outcome', 'code'].includes(String(type))) return guard;
  to.note(
    'guard',
    pointer,
    `"${String(type)}" is code elsewhere: the arrow is not taken until its condition is written here`,
  );
  return NEVER;
}

function importActions(actions: Json, pointer: string, to: XstateImporting): Json {
  const list = asList(actions as Json | readonly Json[]);
  return list.flatMap((action, at) => {
    const place = Array.isArray(actions) ? `${pointer}/${at}` : pointer;
    const type = isObject(action) ? action['type'] : action;
    const isKnown =
      isObject(action) &&
      (type === 'assign' ||
        type === 'core.raise' ||
        operationDefinition(String(type))?.notice === true);
    if (isKnown) return [action];
    to.note('action', place, `"${String(type)}" is code elsewhere`);
    return [];
  });
}

function importInvokes(invokes: Json, pointer: string, to: XstateImporting): JsonObject {
  const imported = asList(invokes as Json | readonly Json[]).flatMap((invoke, at): Json[] => {
    const place = Array.isArray(invokes) ? `${pointer}/${at}` : pointer;
    if (!isObject(invoke)) return [];
    const { src, input, onDone, onError, id, ...others } = invoke;
    if (typeof src !== 'string' || operationDefinition(src) === undefined) {
      to.note('invoke', place, `no contract offers "${String(src)}"`);
      return [];
    }
    if (id !== undefined)
      to.note('id', `${place}/id`, 'a request is known by the path of its step');
    for (const key of Object.keys(others))
      to.note(key, appendPointer(place, key), 'it has no counterpart');
    return [
      {
        src,
        ...(input === undefined ? {} : { input }),
        ...(onDone === undefined
          ? {}
          : { onDone: importTransitions(onDone, `${place}/onDone`, to) }),
        ...(onError === undefined
          ? {}
          : { onError: importTransitions(onError, `${place}/onError`, to) }),
      },
    ];
  });
  const [only] = imported;
  if (only === undefined) return {};
  return { invoke: imported.length === 1 ? only : imported };
}

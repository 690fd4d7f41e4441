import type { Json, JsonObject } from '../../engine/contracts/json.ts';
import type { FlowFile } from '../../engine/core/flow/flow-file.ts';

/** A flow with one thing changed. */
export interface Mutant {
  /** What was done, and where: `drop action /machine/states/…`. */
  readonly name: string;
  readonly file: FlowFile;
}

type Edit = (copy: JsonObject) => void;

/**
 * Every one-edit mutant of a flow whose fragments are spelt out: an arrow dropped or led elsewhere, a condition or an
 * action dropped, a waiting time exchanged for another.
 */
export function mutantsOf(file: FlowFile): readonly Mutant[] {
  const paths: string[] = [];
  collectPaths(file.machine as unknown as JsonObject, '', paths);
  const edits: (readonly [string, Edit])[] = [];
  walk(file.machine as unknown as JsonObject, '/machine', (pointer, state) => {
    for (const [place, arrows] of arrowsIn(pointer, state)) {
      edits.push([`drop arrow ${place}`, (copy) => remove(copy, place)]);
      const target = targetOf(arrows);
      if (target !== undefined) {
        const other = elsewhere(target, paths, file.machine.id, place);
        edits.push([`lead to ${other}: ${place}`, (copy) => setTarget(copy, place, other)]);
      }
      if (isObject(arrows)) {
        if (isObject(arrows['guard']) && arrows['guard']['type'] === 'when')
          edits.push([`drop condition ${place}`, (copy) => remove(copy, `${place}/guard`)]);
        for (const at of listOf(arrows['actions']).keys())
          edits.push([
            `drop action ${place} ${at}`,
            (copy) => dropAt(copy, `${place}/actions`, at),
          ]);
      }
    }
    for (const key of ['entry', 'exit'])
      for (const at of listOf(state[key]).keys())
        edits.push([
          `drop action ${pointer}/${key} ${at}`,
          (copy) => dropAt(copy, `${pointer}/${key}`, at),
        ]);
    for (const delay of Object.keys(isObject(state['after']) ? state['after'] : {})) {
      const other = Object.entries(file.params).find(
        ([name, { type }]) => type === 'duration' && name !== delay,
      );
      if (other !== undefined)
        edits.push([
          `wait ${other[0]} instead of ${delay} ${pointer}`,
          (copy) => rename(copy, `${pointer}/after`, delay, other[0]),
        ]);
    }
  });
  return edits.map(([name, edit]) => {
    const copy = structuredClone(file) as unknown as JsonObject;
    edit(copy);
    return { name, file: copy as unknown as FlowFile };
  });
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function walk(
  state: JsonObject,
  pointer: string,
  visit: (pointer: string, state: JsonObject) => void,
): void {
  visit(pointer, state);
  for (const [name, child] of Object.entries(isObject(state['states']) ? state['states'] : {}))
    if (isObject(child)) walk(child, `${pointer}/states/${name}`, visit);
}

function collectPaths(state: JsonObject, path: string, paths: string[]): void {
  for (const [name, child] of Object.entries(isObject(state['states']) ? state['states'] : {})) {
    const inside = path === '' ? name : `${path}.${name}`;
    paths.push(inside);
    if (isObject(child)) collectPaths(child, inside, paths);
  }
}

/** The arrows of a state with their pointers. */
function arrowsIn(pointer: string, state: JsonObject): readonly (readonly [string, Json])[] {
  const named = ['on', 'after'].flatMap((key) =>
    Object.entries(isObject(state[key]) ? state[key] : {}).map(
      ([name, arrows]) => [`${pointer}/${key}/${name}`, arrows] as const,
    ),
  );
  const own = ['always', 'onDone'].flatMap((key) =>
    state[key] === undefined ? [] : [[`${pointer}/${key}`, state[key]] as const],
  );
  const { invoke } = state;
  const answers = isObject(invoke)
    ? ['onDone', 'onError'].flatMap((key) =>
        invoke[key] === undefined ? [] : [[`${pointer}/invoke/${key}`, invoke[key]] as const],
      )
    : [];
  return [...named, ...own, ...answers].flatMap(([place, arrows]) =>
    Array.isArray(arrows)
      ? arrows.map((arrow: Json, at: number) => [`${place}/${at}`, arrow] as const)
      : [[place, arrows] as const],
  );
}

function targetOf(arrow: Json): string | undefined {
  if (typeof arrow === 'string') return arrow;
  return isObject(arrow) && typeof arrow['target'] === 'string' ? arrow['target'] : undefined;
}

/** Another step, chosen by the place so that each run chooses the same. */
function elsewhere(target: string, paths: readonly string[], id: string, place: string): string {
  const seed = [...place].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
  const others = paths.filter((path) => !target.endsWith(path.split('.').at(-1) ?? ''));
  return `#${id}.${others[seed % others.length] ?? paths[0] ?? ''}`;
}

function parentOf(
  copy: JsonObject,
  pointer: string,
): readonly [Record<string, Json> | Json[], string] {
  const path = pointer.split('/').slice(1);
  const last = path.pop() ?? '';
  let at = copy as Json;
  for (const step of path) at = (at as JsonObject)[step] ?? {};
  return [at as Record<string, Json>, last];
}

function remove(copy: JsonObject, pointer: string): void {
  const [parent, key] = parentOf(copy, pointer);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else delete parent[key];
}

function setTarget(copy: JsonObject, pointer: string, target: string): void {
  const [parent, key] = parentOf(copy, pointer);
  const arrow = (parent as Record<string, Json>)[key];
  (parent as Record<string, Json>)[key] = isObject(arrow) ? { ...arrow, target } : target;
}

function dropAt(copy: JsonObject, pointer: string, at: number): void {
  const [parent, key] = parentOf(copy, pointer);
  const list = listOf((parent as Record<string, Json>)[key]);
  (parent as Record<string, Json>)[key] = list.filter((_, index) => index !== at);
}

function rename(copy: JsonObject, pointer: string, from: string, to: string): void {
  const [parent, key] = parentOf(copy, pointer);
  const record = (parent as Record<string, Json>)[key] as JsonObject;
  const { [from]: moved, ...others } = record;
  (parent as Record<string, Json>)[key] = { ...others, [to]: moved ?? null };
}

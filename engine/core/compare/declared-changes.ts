import type { Json } from '../../contracts/json.ts';
import type { FlowFile, FlowParam } from '../flow/flow-file.ts';

/** What was changed outside the drawing. */
export interface DeclaredChange {
  readonly what: 'trigger' | 'watch' | 'requires' | 'setting';
  /** The setting's name; empty for the others. */
  readonly name: string;
  /** As written; null where there is none. */
  readonly old: Json;
  readonly new: Json;
}

/** Everything that differs in the envelopes of two versions; descriptions do not count. */
export function declaredChanges(old: FlowFile, now: FlowFile): readonly DeclaredChange[] {
  const parts = [
    ['trigger', old.trigger, now.trigger],
    ['watch', old.watch ?? [], now.watch ?? []],
    ['requires', old.requires, now.requires],
  ] as const;
  const changes = parts.flatMap(([what, a, b]) => changeOf(what, '', a, b));
  const names = new Set([...Object.keys(old.params), ...Object.keys(now.params)]);
  const settings = [...names].flatMap((name) =>
    changeOf('setting', name, range(old.params[name]), range(now.params[name])),
  );
  return [...changes, ...settings];
}

function changeOf(
  what: DeclaredChange['what'],
  name: string,
  old: unknown,
  now: unknown,
): readonly DeclaredChange[] {
  if (JSON.stringify(old) === JSON.stringify(now)) return [];
  return [{ what, name, old: old as Json, new: now as Json }];
}

function range(param: FlowParam | undefined): Json {
  if (param === undefined) return null;
  const { description: _, ...rest } = param;
  return rest as unknown as Json;
}

import type { FlowContextField, FlowFile } from '../flow/flow-file.ts';

/** What the fields of a newer version are called in an older one. */
export type FieldNames = ReadonlyMap<string, string>;

/**
 * Finds the field of the old version for each of the new one: of the same name, else the next one that nothing else
 * stands for and that is declared alike. A field without one keeps its name.
 */
export function sameNames(old: FlowFile, now: FlowFile): FieldNames {
  const free = Object.entries(old.context).filter(([name]) => !(name in now.context));
  const names = new Map<string, string>();
  for (const [name, field] of Object.entries(now.context)) {
    if (name in old.context) {
      names.set(name, name);
      continue;
    }
    const at = free.findIndex(([, other]) => declared(other) === declared(field));
    const [found] = at < 0 ? [] : free.splice(at, 1);
    names.set(name, found?.[0] ?? name);
  }
  return names;
}

function declared({ description: _, ...field }: FlowContextField): string {
  return JSON.stringify(field);
}

/** The settings that may have another value when a site leaves them as they are: changed, new, or gone. */
export function changedSettings(old: FlowFile, now: FlowFile): readonly string[] {
  const names = new Set([...Object.keys(old.params), ...Object.keys(now.params)]);
  const defaultOf = (file: FlowFile, name: string) => {
    const { type, default: value } = file.params[name] ?? {};
    return JSON.stringify([type, value]);
  };
  return [...names].filter((name) => defaultOf(old, name) !== defaultOf(now, name));
}

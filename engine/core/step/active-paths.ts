import type { StateValue } from '../../contracts/session-state.ts';

/** Every active state of a value, outermost first, as dotted paths: `{charging: 'delivering'}` → `charging`, `charging.delivering`. */
export function activePaths(value: StateValue, prefix = ''): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [prefix + value];
  return Object.entries(value).flatMap(([name, child]) => {
    const path = prefix + name;
    return [path, ...activePaths(child, `${path}.`)];
  });
}

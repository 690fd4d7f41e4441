import { parentPath, ROOT_PATH } from './chart.ts';

/**
 * The path that a target in the file means: `#flow.card.reading` = full path, `.child` = a child of the source,
 * `#` alone or a plain name = a sibling of the source. Returns null for a name that leads nowhere.
 */
export function resolveTarget(
  target: string,
  source: string,
  machineId: string,
  known: ReadonlySet<string>,
): string | null {
  const candidate = targetPath(target, source, machineId);
  return candidate !== null && known.has(candidate) ? candidate : null;
}

/** The path that a target means, whether there is such a step or not; null for one that names no step of this flow. */
export function targetPath(target: string, source: string, machineId: string): string | null {
  if (target.startsWith('#')) {
    const path = target.slice(1);
    return path.startsWith(`${machineId}.`) ? path.slice(machineId.length + 1) : null;
  }
  if (target.startsWith('.')) return source === ROOT_PATH ? target.slice(1) : source + target;
  const parent = parentPath(source);
  return parent === ROOT_PATH ? target : `${parent}.${target}`;
}

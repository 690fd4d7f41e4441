import { parentPath, ROOT_PATH } from '../model/chart.ts';

/**
 * A target as a flow file has it: the bare name for a sibling of the source, `.name` for a child of the whole flow, and the full
 * path with `#` for everything else.
 */
export function spellTarget(target: string, source: string, machineId: string): string {
  if (source === ROOT_PATH) return `.${target}`;
  const parent = parentPath(source);
  if (parentPath(target) === parent)
    return target.slice(parent === ROOT_PATH ? 0 : parent.length + 1);
  return `#${machineId}.${target}`;
}

import { ROOT_PATH } from '../model/chart.ts';
import type { JsonPath } from './json-edit.ts';

/** Where a state stands in flow.json. */
export function statePlace(path: string): JsonPath {
  const names = path === ROOT_PATH ? [] : path.split('.');
  return ['machine', ...names.flatMap((name) => ['states', name])];
}

import type { JsonObject } from '../../../engine/contracts/json.ts';
import { isInside, ROOT_PATH } from '../model/chart.ts';
import { objectOf, textOf } from '../model/json-read.ts';
import { readChart } from '../model/read-chart.ts';
import { targetPath } from '../model/resolve-target.ts';
import { arrowPlace, valueAt } from './arrow-place.ts';
import type { JsonPath } from './json-edit.ts';
import { statePlace } from './state-place.ts';

/** A place of flow.json that names a step as the end of an arrow, or of a step that resumes where it was. */
export interface TargetPlace {
  readonly place: JsonPath;
  /** As written. */
  readonly target: string;
  /** The path that it means; it may lie inside a building block, which the file does not spell out. */
  readonly means: string;
  /** The step that it stands in. */
  readonly source: string;
  /** Null for a step that resumes. */
  readonly arrowId: string | null;
}

/** Every place that names a step or something inside it. */
export function placesNaming(flow: JsonObject, path: string): readonly TargetPlace[] {
  return [...arrowTargets(flow), ...resumeTargets(flow)].filter(
    ({ means }) => means === path || isInside(means, path),
  );
}

/** The target of an arrow as written; null when it has none. */
export function writtenTarget(flow: JsonObject, arrowId: string): string | null {
  return arrowTargets(flow).find((each) => each.arrowId === arrowId)?.target ?? null;
}

function arrowTargets(flow: JsonObject): readonly TargetPlace[] {
  return readChart(flow).arrows.flatMap(({ id, source }) => {
    const arrow = arrowPlace(flow, id)?.path;
    if (arrow === undefined) return [];
    const isName = textOf(valueAt(flow, arrow)) !== null;
    return targetAt(flow, isName ? arrow : [...arrow, 'target'], source, id);
  });
}

function resumeTargets(flow: JsonObject): readonly TargetPlace[] {
  return [...readChart(flow).states.values()]
    .filter(({ kind }) => kind === 'history')
    .flatMap(({ path }) => targetAt(flow, [...statePlace(path), 'target'], path, null));
}

function targetAt(
  flow: JsonObject,
  place: JsonPath,
  source: string,
  arrowId: string | null,
): readonly TargetPlace[] {
  const target = textOf(valueAt(flow, place));
  const machineId = textOf(objectOf(flow['machine'])['id']) ?? textOf(flow['id']) ?? '';
  const means = target === null ? null : targetPath(target, source, machineId);
  if (target === null || means === null || means === ROOT_PATH) return [];
  return [{ place, target, means, source, arrowId }];
}

import type { Json, JsonObject } from '../../../contracts/json.ts';
import type { FlowFile, FlowParam } from '../../flow/flow-file.ts';
import { paramNumber } from '../../flow/param-range.ts';
import { writeInt } from './abstract-int.ts';

/** More combinations of choices than this are too many to look at one by one. */
const COMBINATIONS_MAX = 64;

/**
 * The settings of a flow, so that one proof covers every value in their ranges: numbers and durations as ranges, and
 * each combination of choices on its own.
 *
 * @returns undefined when there are too many combinations
 */
export function abstractSettings(file: FlowFile): readonly JsonObject[] | undefined {
  let variants: readonly JsonObject[] = [{}];
  for (const [name, param] of Object.entries(file.params)) {
    const values = valuesOf(param);
    variants = variants.flatMap((variant) =>
      values.map((value) => ({ ...variant, [name]: value })),
    );
    if (variants.length > COMBINATIONS_MAX) return undefined;
  }
  return variants;
}

function valuesOf(param: FlowParam): readonly Json[] {
  if (param.type === 'boolean') return [true, false];
  if (param.type === 'string') return param.enum ?? [param.default];
  const minimum = paramNumber(param, param.minimum) ?? Number.NEGATIVE_INFINITY;
  const maximum = paramNumber(param, param.maximum) ?? Number.POSITIVE_INFINITY;
  return [writeInt({ minimum, maximum })];
}

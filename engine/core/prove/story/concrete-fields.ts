import type { Json, JsonObject } from '../../../contracts/json.ts';
import { someText } from '../abstract/evaluate-abstractly.ts';

/** What a bank is asked for when a flow does not say, minor units. */
export const usualApprovedMinor = 5000;

/** More combinations of made-up values than this are not tried for one move. */
const COMBINATIONS_MAX = 24;

/** Values to try for an abstract one, the most lifelike first. `approvedMinor` is what the bank was asked for. */
function candidatesFor(name: string, value: Json, approvedMinor: number): readonly Json[] {
  switch (value) {
    case '~zero':
      return [0];
    case '~some':
      return name.endsWith('Wh') ? [2000, 1] : [Math.min(90, Math.max(1, approvedMinor - 1)), 1];
    case '~limit':
      return [approvedMinor, Math.max(1, Math.floor(approvedMinor / 20)), 1];
    case '~over':
      return [approvedMinor + 100];
    case '~0..inf':
      return [2000, 0];
    case someText:
      return [`${name.replace(/Id$/, '')}-1`];
    default:
      return [value];
  }
}

/** Fields of an answer or event with plain values in the place of classes; several ways, to try one after the other. */
export function concreteFields(fields: JsonObject, approvedMinor: number): readonly JsonObject[] {
  let variants: readonly JsonObject[] = [{}];
  for (const [name, value] of Object.entries(fields)) {
    const values = candidatesFor(name, value, approvedMinor);
    variants = values
      .flatMap((one) => variants.map((variant) => ({ ...variant, [name]: one })))
      .slice(0, COMBINATIONS_MAX);
  }
  return variants;
}

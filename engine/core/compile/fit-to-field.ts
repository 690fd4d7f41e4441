import type { Json } from '../../contracts/json.ts';
import type { FlowContextField } from '../flow/flow-file.ts';

/** The value as the field can hold it (a plain counter saturates at its maximum), or undefined when it does not fit. */
export function fitToField(value: Json, field: FlowContextField | undefined): Json | undefined {
  if (field === undefined) return undefined;
  // Only the scxml dialect has fields of no kind: they hold anything.
  if (field.type === undefined && field.enum === undefined && field['x-opaque'] === undefined) {
    return value;
  }
  if (field['x-opaque'] !== undefined) {
    return value === null || typeof value === 'string' ? value : undefined;
  }
  if (field.enum !== undefined) {
    return typeof value === 'string' && field.enum.includes(value) ? value : undefined;
  }
  if (field.type === 'boolean') return typeof value === 'boolean' ? value : undefined;
  if (field.type !== 'integer' || !Number.isSafeInteger(value)) return undefined;
  return fitInteger(value as number, field);
}

function fitInteger(value: number, field: FlowContextField): number | undefined {
  const minimum = field.minimum ?? Number.MIN_SAFE_INTEGER;
  const maximum = field.maximum ?? Number.MAX_SAFE_INTEGER;
  const isCounter = field['x-unit'] === undefined;
  if (value < minimum) return isCounter ? minimum : undefined;
  if (value > maximum) return isCounter ? maximum : undefined;
  return value;
}

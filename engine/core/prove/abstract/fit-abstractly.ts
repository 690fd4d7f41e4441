import type { Json } from '../../../contracts/json.ts';
import { fitToField } from '../../compile/fit-to-field.ts';
import type { FlowContextField } from '../../flow/flow-file.ts';
import { type AbstractInt, readInt, writeInt } from './abstract-int.ts';

/** Stands where a value decides nothing any more. */
export const noMatter = '~';

/**
 * The abstract value that a field of the context holds after an assign; undefined when it cannot fit. Numbers with a
 * unit keep their class or sign only, so that no flow can count for ever; plain counters stay exact.
 */
export function fitAbstractly(value: Json, field: FlowContextField | undefined): Json | undefined {
  if (value === noMatter) return value;
  const int = field?.type === 'integer' ? readInt(value) : undefined;
  if (field === undefined || int === undefined) return fitToField(value, field);
  if (field['x-unit'] !== undefined) return writeInt(widened(int));
  return int.minimum === int.maximum ? fitToField(int.minimum, field) : spread(int, field);
}

/** What is kept of a number with a unit. */
function widened(int: AbstractInt): AbstractInt {
  if (int.rank !== undefined) return int;
  if (int.minimum >= 1) return { minimum: 1, maximum: Number.POSITIVE_INFINITY };
  if (int.minimum >= 0) return { minimum: 0, maximum: Number.POSITIVE_INFINITY };
  return { minimum: Number.NEGATIVE_INFINITY, maximum: Number.POSITIVE_INFINITY };
}

/** A counter that takes a value out of a range keeps the range, cut to its own. */
function spread(int: AbstractInt, field: FlowContextField): Json {
  const { minimum = int.minimum, maximum = int.maximum } = field;
  const cut = {
    minimum: Math.min(Math.max(int.minimum, minimum), maximum),
    maximum: Math.max(Math.min(int.maximum, maximum), minimum),
  };
  return writeInt(cut);
}

/** Representatives of money for the ledger, where the bank approved 2. */
export const APPROVED = 2;

/** The amounts that stand for an abstract one: 0 nothing, 1 less than approved, 2 all of it, 3 more. */
export function representativesOf(value: Json | undefined): readonly number[] {
  const int = readInt(value);
  if (int === undefined) return [0, 1, APPROVED, 3];
  if (int.rank !== undefined) return [int.rank];
  return [0, 1, APPROVED, 3].filter((amount) =>
    amount === 0 ? int.minimum <= 0 : int.maximum >= 1,
  );
}

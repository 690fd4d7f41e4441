import { appendPointer } from '../flow/append-pointer.ts';
import type { FlowContextField } from '../flow/flow-file.ts';
import type { Rule } from './rule.ts';

/** FLOW_CONTEXT: each remembered value has a finite domain (docs/flow-format.md) and a value to begin with. */
export const checkContext: Rule = ({ file, report }) => {
  for (const [name, field] of Object.entries(file.context)) {
    const wrong = problemOf(field);
    if (wrong === undefined) continue;
    const [part, sentence] = wrong;
    const pointer = appendPointer('/context', name);
    const isThere = part !== undefined && Object.hasOwn(field, part);
    report(
      'FLOW_CONTEXT',
      isThere ? `${pointer}/${part}` : pointer,
      `The remembered value "${name}" ${sentence}.`,
      {
        at: isThere ? 'value' : 'key',
      },
    );
  }
};

type Problem = readonly [part: keyof FlowContextField | undefined, sentence: string];

function problemOf(field: FlowContextField): Problem | undefined {
  const kinds = (['type', 'enum', 'x-opaque'] as const).filter((part) => field[part] !== undefined);
  if (kinds.length === 0)
    return [undefined, 'needs "type", "enum" or "x-opaque": what kind of value it is'];
  if (kinds.length > 1)
    return [kinds[1], `has both "${kinds[0]}" and "${kinds[1]}"; one says what it is`];
  if (field.default !== undefined && field.initial !== undefined)
    return ['initial', 'has both "default" and "initial"; one says how it begins'];
  if (field.type === 'integer') return integerProblem(field);
  for (const part of ['minimum', 'maximum', 'x-unit'] as const)
    if (field[part] !== undefined) return [part, `is no number and has no ${part}`];
  if (field['x-opaque'] !== undefined)
    return field.default === undefined
      ? undefined
      : ['default', 'is opaque and begins with nothing, or with an "initial" from the trigger'];
  return startProblem(field, (value) =>
    field.type === 'boolean'
      ? typeof value === 'boolean'
      : (field.enum ?? []).includes(String(value)),
  );
}

function integerProblem(field: FlowContextField): Problem | undefined {
  const { minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = field;
  if (field['x-unit'] === undefined && (field.minimum === undefined || field.maximum === undefined))
    return [undefined, 'counts without end: give "minimum" and "maximum", or a unit'];
  if (minimum > maximum) return ['minimum', 'has a minimum above its maximum'];
  return startProblem(
    field,
    (value) => typeof value === 'number' && value >= minimum && value <= maximum,
  );
}

function startProblem(
  field: FlowContextField,
  fits: (value: unknown) => boolean,
): Problem | undefined {
  if (field.initial !== undefined) return undefined;
  if (field.default === undefined) return [undefined, 'needs a "default": its value at the start'];
  return fits(field.default)
    ? undefined
    : ['default', `cannot begin as ${JSON.stringify(field.default)}`];
}

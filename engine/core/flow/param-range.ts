import type { Json } from '../../contracts/json.ts';
import type { FlowParam } from './flow-file.ts';
import { parseDuration } from './parse-duration.ts';

/** A setting's number: milliseconds for a duration, the integer itself otherwise; undefined when it is none. */
export function paramNumber(param: FlowParam, value: Json | undefined): number | undefined {
  if (param.type === 'duration')
    return typeof value === 'string' ? parseDuration(value) : undefined;
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

/** What is wrong with a value of a setting, to end a sentence that names the setting; undefined when it fits. */
export function paramProblem(param: FlowParam, value: Json): string | undefined {
  const shown = JSON.stringify(value);
  switch (param.type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `must be true or false, not ${shown}`;
    case 'string': {
      if (typeof value === 'string' && (param.enum?.includes(value) ?? true)) return undefined;
      const choices = (param.enum ?? []).map((choice) => JSON.stringify(choice)).join(', ');
      return `must be one of ${choices}, not ${shown}`;
    }
    case 'integer':
    case 'duration':
      return numberProblem(param, value);
  }
}

function numberProblem(param: FlowParam, value: Json): string | undefined {
  const number = paramNumber(param, value);
  const what = param.type === 'duration' ? 'an ISO 8601 duration such as PT60S' : 'a whole number';
  if (number === undefined) return `must be ${what}, not ${JSON.stringify(value)}`;
  const minimum = paramNumber(param, param.minimum);
  const maximum = paramNumber(param, param.maximum);
  const isInside =
    (minimum === undefined || number >= minimum) && (maximum === undefined || number <= maximum);
  return isInside
    ? undefined
    : `must lie within ${String(param.minimum)} and ${String(param.maximum)}, not ${String(value)}`;
}

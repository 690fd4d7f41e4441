import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FlowFile, FlowParam } from '../flow/flow-file.ts';
import { parseDuration } from '../flow/parse-duration.ts';

/**
 * The settings of a session: the defaults of the flow, overridden by a site; durations in milliseconds.
 *
 * @throws ForecourtError FLOW_PARAM when a name is unknown or a value is outside its range
 */
export function resolveParams(
  flow: FlowFile,
  overrides: Readonly<Record<string, Json>>,
): JsonObject {
  for (const name of Object.keys(overrides)) {
    if (!Object.hasOwn(flow.params, name))
      throw new ForecourtError('FLOW_PARAM', { flow: flow.id, param: name });
  }
  return Object.fromEntries(
    Object.entries(flow.params).map(([name, param]) => [
      name,
      resolveParam(
        flow.id,
        name,
        param,
        Object.hasOwn(overrides, name) ? (overrides[name] ?? null) : param.default,
      ),
    ]),
  );
}

function resolveParam(flow: string, name: string, param: FlowParam, value: Json): Json {
  const refuse = (): never => {
    throw new ForecourtError('FLOW_PARAM', { flow, param: name, value });
  };
  if (param.type === 'boolean') return typeof value === 'boolean' ? value : refuse();
  if (param.type === 'string') {
    return typeof value === 'string' && (param.enum?.includes(value) ?? true) ? value : refuse();
  }
  const number = toNumber(param, value);
  if (number === undefined) return refuse();
  const minimum = param.minimum === undefined ? undefined : toNumber(param, param.minimum);
  const maximum = param.maximum === undefined ? undefined : toNumber(param, param.maximum);
  if (minimum !== undefined && number < minimum) return refuse();
  if (maximum !== undefined && number > maximum) return refuse();
  return number;
}

function toNumber(param: FlowParam, value: Json): number | undefined {
  if (param.type === 'duration')
    return typeof value === 'string' ? parseDuration(value) : undefined;
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

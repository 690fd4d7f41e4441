import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { FlowFile, FlowParam } from '../flow/flow-file.ts';
import { paramNumber, paramProblem } from '../flow/param-range.ts';

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
  if (paramProblem(param, value) !== undefined)
    throw new ForecourtError('FLOW_PARAM', { flow, param: name, value });
  return param.type === 'duration' ? (paramNumber(param, value) ?? 0) : value;
}

import { appendPointer } from '../flow/append-pointer.ts';
import { didYouMean } from '../flow/did-you-mean.ts';
import type { FlowParam } from '../flow/flow-file.ts';
import { parseDuration } from '../flow/parse-duration.ts';
import type { Rule } from './rule.ts';

/** Shorter waits would be loops, longer ones would outlive a reservation. */
const DELAY_MIN_MS = 1000;
const DELAY_MAX_MS = 86_400_000;

/** FLOW_DELAY_UNKNOWN: every waiting time is a duration setting or milliseconds, from 1 second to 24 hours. */
export const checkDelays: Rule = ({ file, states, report }) => {
  const durations = Object.keys(file.params).filter(
    (name) => file.params[name]?.type === 'duration',
  );
  for (const node of states) {
    for (const key of Object.keys(node.state.after ?? {})) {
      const message = problemOf(
        key,
        Object.hasOwn(file.params, key) ? file.params[key] : undefined,
        durations,
      );
      if (message !== undefined)
        report('FLOW_DELAY_UNKNOWN', appendPointer(`${node.pointer}/after`, key), message, {
          at: 'key',
        });
    }
  }
};

function problemOf(
  key: string,
  param: FlowParam | undefined,
  durations: readonly string[],
): string | undefined {
  if (/^\d+$/.test(key)) {
    const ms = Number(key);
    const isUsable = ms >= DELAY_MIN_MS && ms <= DELAY_MAX_MS && String(ms) === key;
    return isUsable
      ? undefined
      : `A waiting time is ${DELAY_MIN_MS} to ${DELAY_MAX_MS} milliseconds, not ${key}.`;
  }
  if (param === undefined)
    return didYouMean(`There is no duration setting "${key}"`, key, durations);
  if (param.type !== 'duration') return `The setting "${key}" is no duration.`;
  const bounds = [param.minimum, param.maximum].map((bound) =>
    typeof bound === 'string' ? parseDuration(bound) : undefined,
  );
  const [minimum = 0, maximum = Number.POSITIVE_INFINITY] = bounds;
  return minimum >= DELAY_MIN_MS && maximum <= DELAY_MAX_MS
    ? undefined
    : `The setting "${key}" is used as a waiting time, so its range must lie within PT1S and PT24H.`;
}

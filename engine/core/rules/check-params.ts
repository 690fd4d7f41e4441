import { appendPointer } from '../flow/append-pointer.ts';
import type { FlowParam } from '../flow/flow-file.ts';
import { paramNumber, paramProblem } from '../flow/param-range.ts';
import type { Rule } from './rule.ts';

/** FLOW_PARAM: each setting has a range that makes sense and a default inside it. */
export const checkParams: Rule = ({ file, report }) => {
  for (const [name, param] of Object.entries(file.params)) {
    const pointer = appendPointer('/params', name);
    const wrong = rangeProblem(param);
    if (wrong !== undefined) {
      const [part, sentence] = wrong;
      const isThere = Object.hasOwn(param, part);
      report(
        'FLOW_PARAM',
        isThere ? `${pointer}/${part}` : pointer,
        `The setting "${name}" ${sentence}.`,
        {
          at: isThere ? 'value' : 'key',
        },
      );
      continue;
    }
    const problem = paramProblem(param, param.default);
    if (problem !== undefined)
      report('FLOW_PARAM', `${pointer}/default`, `The default of "${name}" ${problem}.`);
  }
};

/** The part of the declaration that is wrong and why. */
function rangeProblem(param: FlowParam): readonly [part: string, sentence: string] | undefined {
  if (param.type === 'boolean' || param.type === 'string') {
    for (const part of ['minimum', 'maximum', 'x-unit'] as const)
      if (param[part] !== undefined) return [part, `is no number and has no ${part}`];
    if (param.type === 'string' && param.enum === undefined)
      return ['enum', 'needs "enum": the texts to choose from'];
    if (param.type === 'boolean' && param.enum !== undefined)
      return ['enum', 'is true or false and needs no "enum"'];
    return undefined;
  }
  if (param.enum !== undefined)
    return ['enum', 'is a number; give "minimum" and "maximum" instead of "enum"'];
  if (param.type === 'duration' && param['x-unit'] !== undefined)
    return ['x-unit', 'is a duration and needs no unit'];
  for (const part of ['minimum', 'maximum'] as const) {
    if (param[part] === undefined) return [part, `needs "${part}"`];
    if (paramNumber(param, param[part]) === undefined)
      return [
        part,
        param.type === 'duration'
          ? `needs an ISO 8601 duration such as PT60S as ${part}`
          : `needs a whole number as ${part}`,
      ];
  }
  const minimum = paramNumber(param, param.minimum) ?? 0;
  const maximum = paramNumber(param, param.maximum) ?? 0;
  return minimum > maximum ? ['minimum', 'has a minimum above its maximum'] : undefined;
}

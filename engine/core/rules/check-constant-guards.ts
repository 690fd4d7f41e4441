import { conditionPointer, rivalsIn } from './rivals.ts';
import type { Rule } from './rule.ts';
import { possibleTruth } from './static-truth.ts';

/** FLOW_GUARD_CONSTANT (U3): every condition can hold and can fail, by the declared ranges of what it reads. */
export const checkConstantGuards: Rule = (input) => {
  for (const { arrow, when, scope } of rivalsIn(input).flat()) {
    if (when === undefined || scope === undefined) continue;
    const { yes, no } = possibleTruth(when, scope);
    if (yes && no) continue;
    const message = yes
      ? 'This condition always holds: it decides nothing.'
      : 'This condition never holds: the arrow can never be used.';
    input.report('FLOW_GUARD_CONSTANT', conditionPointer(arrow), message, { severity: 'warning' });
  }
};

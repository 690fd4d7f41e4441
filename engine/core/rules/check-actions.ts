import { didYouMean } from '../flow/did-you-mean.ts';
import { actionsIn } from './actions-in.ts';
import { familiesOf } from './check-events.ts';
import type { Rule } from './rule.ts';

/** FLOW_ACTION_UNKNOWN: an action is `assign` or a notice of a contract. */
export const checkActions: Rule = (input) => {
  const { file, contracts, report } = input;
  const notices = [...contracts.operations].filter(([, operation]) => operation.notice === true);
  const known = ['assign', ...notices.map(([name]) => name)];
  const families = familiesOf(file.requires);
  for (const { action, pointer } of actionsIn(input)) {
    const { type } = action;
    const refuse = (message: string) => report('FLOW_ACTION_UNKNOWN', `${pointer}/type`, message);
    const family = type.split('.')[0] ?? '';
    if (contracts.operations.has(type) && !known.includes(type))
      refuse(`"${type}" gets an answer; ask it with "invoke" and say what follows each answer.`);
    else if (!known.includes(type)) refuse(didYouMean(`There is no action "${type}"`, type, known));
    else if (type !== 'assign' && !families.has(family))
      refuse(`"${type}" is told to a ${family}, but "requires" does not list "${family}".`);
  }
};

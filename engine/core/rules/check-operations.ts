import { didYouMean } from '../flow/did-you-mean.ts';
import { invokesOf } from '../flow/flow-arrows.ts';
import { familiesOf } from './check-events.ts';
import type { Rule } from './rule.ts';

/** FLOW_OPERATION_UNKNOWN: every request is one that a contract offers to flows and the flow requires its family. */
export const checkOperations: Rule = ({ file, contracts, states, report }) => {
  const families = familiesOf(file.requires);
  const offered = [...contracts.operations]
    .filter(([, operation]) => operation.notice !== true && operation.internal !== true)
    .map(([name]) => name);
  for (const { invoke, pointer } of states.flatMap(invokesOf)) {
    const name = invoke.src;
    const operation = contracts.operations.get(name);
    const family = name.split('.')[0] ?? '';
    const refuse = (message: string) => report('FLOW_OPERATION_UNKNOWN', `${pointer}/src`, message);
    if (operation === undefined) refuse(didYouMean(`No contract offers "${name}"`, name, offered));
    else if (operation.internal === true)
      refuse(`"${name}" is asked by the engine itself; a flow cannot ask it.`);
    else if (operation.notice === true)
      refuse(`"${name}" gets no answer to wait for; use it as an action, e.g. under "entry".`);
    else if (!families.has(family))
      refuse(`"${name}" is asked of a ${family}, but "requires" does not list "${family}".`);
  }
};

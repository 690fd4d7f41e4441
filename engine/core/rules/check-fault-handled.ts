import { asList } from '../flow/as-list.ts';
import type { Rule } from './rule.ts';

/** FLOW_FAULT_UNHANDLED: the root takes `flow.fault`, whatever happens, to a step that looks after the money. */
export const checkFaultHandled: Rule = ({ file, report }) => {
  const handlers = asList(file.machine.on?.['flow.fault']);
  const last = handlers.at(-1);
  const sentence =
    'when an expression fails in the middle of a payment, the flow must know where to go';
  if (last === undefined) {
    report(
      'FLOW_FAULT_UNHANDLED',
      '/machine',
      `"flow.fault" is not handled under "on" of the machine: ${sentence}.`,
      {
        at: 'key',
      },
    );
    return;
  }
  const transition = typeof last === 'string' ? { target: last } : last;
  if (transition.guard !== undefined)
    report(
      'FLOW_FAULT_UNHANDLED',
      '/machine/on/flow.fault',
      `The last arrow for "flow.fault" has a condition: ${sentence}, also when it does not hold.`,
      { at: 'key' },
    );
  else if (transition.target === undefined)
    report(
      'FLOW_FAULT_UNHANDLED',
      '/machine/on/flow.fault',
      `The last arrow for "flow.fault" leads nowhere: ${sentence}.`,
      {
        at: 'key',
      },
    );
};

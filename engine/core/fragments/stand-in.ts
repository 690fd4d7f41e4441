import type { FlowFile, FlowMachine } from '../flow/flow-file.ts';
import type { FragmentFile } from './fragment-file.ts';

/**
 * The flow that a fragment would be alone: what it is given are its settings.
 *
 * @param event some event of a contract; it is not looked at
 */
export function standIn(fragment: FragmentFile, event: string): FlowFile {
  const { format, id, title, description, source = '', requires, context, accept } = fragment;
  const machine: FlowMachine = { ...fragment.machine, id };
  const params = fragment.in as unknown as FlowFile['params'];
  const trigger = { event };
  return {
    format,
    id,
    title,
    description,
    source,
    trigger,
    requires,
    params,
    context,
    machine,
    accept,
  };
}

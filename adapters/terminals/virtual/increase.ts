import type { OperationCall, OperationResult } from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { Knob } from './knobs.ts';
import { pause, type VirtualTerminal } from './virtual-terminal.ts';

/** `terminal.increase`: raises an open reservation to a new total. */
export async function increase(
  terminal: VirtualTerminal,
  call: OperationCall,
  knob: Knob | undefined,
): Promise<OperationResult> {
  await pause(terminal.bankMs);
  const hold = await terminal.holds.get(String(call.input['holdId']), terminal.host.nowMs());
  if (hold?.status !== 'reserved') return failure('failed');
  if (knob?.kind === 'silence') return failure(knob.silence.code);
  const name = knob?.name ?? 'approved';
  if (name === 'declined') return outcome('declined');
  const wishedMinor = Math.max(hold.authorizedMinor, Number(call.input['totalMinor']));
  const grownMinor = Math.floor((wishedMinor - hold.authorizedMinor) / 2);
  const authorizedMinor =
    name === 'partiallyApproved' ? hold.authorizedMinor + grownMinor : wishedMinor;
  await terminal.holds.put({ ...hold, authorizedMinor });
  return outcome(name, { authorizedMinor });
}

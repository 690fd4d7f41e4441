import type { OperationCall, OperationResult } from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { Knob } from './knobs.ts';
import { pause, type VirtualTerminal } from './virtual-terminal.ts';

/** `terminal.lookUp`: what the bank has in its books. A knob can only make it silent or unable to tell; it does not make it lie. */
export async function lookUp(
  terminal: VirtualTerminal,
  call: OperationCall,
  knob: Knob | undefined,
): Promise<OperationResult> {
  await pause(terminal.bankMs);
  if (knob?.kind === 'silence') return failure(knob.silence.code);
  if (knob?.name === 'cannotTell') return outcome('cannotTell');
  const hold = await terminal.holds.get(String(call.input['holdId']), terminal.host.nowMs());
  switch (hold?.status) {
    case undefined:
      return outcome('notFound');
    case 'onItsWay':
      return outcome('cannotTell');
    case 'reserved': {
      const { holdId, authorizedMinor, reference } = hold;
      const card = terminal.cards.get(holdId);
      return outcome('reserved', {
        holdId,
        authorizedMinor,
        reference,
        ...(card === undefined ? {} : { cardKey: card.cardKey }),
        ...(card?.maskedPan === undefined ? {} : { maskedPan: card.maskedPan }),
      });
    }
    case 'committed':
      return outcome('committed', { committedMinor: hold.committedMinor });
    case 'released':
      return outcome('released');
  }
}

import type { OperationCall, OperationResult } from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { PspHold } from './hold-store.ts';
import type { PspTerminal } from './psp-terminal.ts';

/**
 * `terminal.lookUp`: what this adapter wrote down, since the terminal cannot be asked. After a restart it finds a
 * reservation whose number was told; one without a number is a person's business.
 */
export async function lookUp(
  { holds, settings }: PspTerminal,
  call: OperationCall,
): Promise<OperationResult> {
  const hold = await holds.get(String(call.input['holdId']));
  // What is sent is stored before: so nothing was.
  if (hold === undefined || hold.status === 'void') return outcome('notFound');
  if (hold.status === 'closedByTerminal')
    return outcome(settings.setupAction === 0 ? 'committed' : 'cannotTell');
  if (hold.status !== 'reserved' || hold.sessionId === null)
    return failure('unknown', hold.reference);
  return hold.close === null || hold.close.answer === 'notOk' ? reserved(hold) : closed(hold);

  function closed({ close }: PspHold): OperationResult {
    // Result OK may only mean that the terminal will send it.
    if (close?.answer !== 'ok' || settings.resultOkMeans === 'handedOver')
      return outcome('cannotTell');
    return close.end === 'commit'
      ? outcome('committed', { committedMinor: close.amountMinor })
      : outcome('released');
  }
}

function reserved({ holdId, authorizedMinor, sessionId, reference }: PspHold): OperationResult {
  return outcome('reserved', { holdId, authorizedMinor, reference: `${sessionId} ${reference}` });
}

import type {
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import type { CcvTerminal } from '../ccv-terminal.ts';
import { recoverUntil } from '../recover-request.ts';
import { settleRequest } from '../settle-request.ts';
import { reservedFields } from './reserved-fields.ts';

/** The answer must be back with the engine before its deadline. */
const MARGIN_MS = 2_000;

/**
 * `terminal.authorize`: the terminal reads the card and reserves in one request. A lost answer is recovered as long as the
 * engine waits; it is never sent a second time.
 */
export async function authorize(
  terminal: CcvTerminal,
  call: OperationCall,
): Promise<OperationResult> {
  const deadlineAtMs = call.deadlineAtMs - MARGIN_MS;
  terminal.underWay.add(call.operationId);
  await terminal.firstStatus;
  const result = await terminal.queue
    .run('payment', deadlineAtMs, () => send(terminal, call, deadlineAtMs))
    .finally(() => terminal.underWay.delete(call.operationId));
  return result === 'turnedAway' ? failure('notSent') : result;
}

async function send(
  terminal: CcvTerminal,
  { operationId: holdId, input }: OperationCall,
  deadlineAtMs: number,
): Promise<OperationResult> {
  const { holds, requests, port, host } = terminal;
  const isKnown = requests.open()?.holdId === holdId || (await holds.get(holdId)) !== undefined;
  if (isKnown) return failure('unknown');
  if (!terminal.isUsable) return failure('notSent');
  if (requests.open() !== undefined && (await recoverUntil(terminal, deadlineAtMs)) === undefined)
    return failure('notSent');
  const amountMinor = Number(input['amountMinor']);
  const atMs = host.nowMs();
  const request = await requests.begin({ kind: 'authorise', holdId, amountMinor, atMs });
  const reply = await port.authorise(request, deadlineAtMs - host.nowMs());
  const wasSent = reply.kind !== 'notSent';
  const end =
    (await settleRequest(terminal, request, reply, 'directly')) ??
    (await recoverUntil(terminal, deadlineAtMs));
  switch (end) {
    case 'approved': {
      const hold = await holds.get(holdId);
      const isWhole = hold?.authorizedMinor === amountMinor;
      return hold === undefined
        ? failure('unknown')
        : outcome(isWhole ? 'approved' : 'partiallyApproved', reservedFields(holdId, hold));
    }
    case 'declined': {
      const reason = reply.kind === 'payment' ? reply.payment.errorType : undefined;
      return outcome('declined', reason === undefined ? {} : { reason: reason.slice(0, 64) });
    }
    case 'cancelledByDriver':
      return outcome('cancelledByDriver');
    case 'nothing':
      return failure(wasSent ? 'failed' : 'notSent');
    default:
      return failure('unknown');
  }
}

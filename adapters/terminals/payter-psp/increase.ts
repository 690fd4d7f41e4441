import type { OperationCall, OperationResult } from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import { isOpen } from './hold-store.ts';
import type { PspTerminal } from './psp-terminal.ts';
import { updateRequest } from './wire/requests.ts';

/** `terminal.increase`: Update Session with the new total (Apollo). The reservation counts as it was until the terminal says otherwise. */
export async function increase(
  terminal: PspTerminal,
  call: OperationCall,
): Promise<OperationResult> {
  const { holds, link, settings } = terminal;
  const totalMinor = Number(call.input['totalMinor']);
  const hold = await holds.get(String(call.input['holdId']));
  if (settings.family !== 'apollo' || hold?.status !== 'reserved' || !isOpen(hold))
    return failure('failed');
  const { sessionId, authorizedMinor: beforeMinor } = hold;
  if (sessionId === null || totalMinor <= beforeMinor) return failure('failed');
  const conversation = link.enabled;
  if (conversation === undefined) return failure('notSent');
  const answer = await conversation.turn(() =>
    conversation.ask(
      updateRequest(sessionId, totalMinor),
      ({ type }) => type === 'updated' || type === 'result',
      settings.timings.settleMs,
    ),
  );
  if (answer.kind === 'notSent') return failure('notSent');
  if (answer.kind === 'silence') return failure('unknown');
  const { message } = answer;
  if (message.type !== 'updated') return failure('failed');
  if (message.sessionId !== sessionId) return failure('unknown');
  if (!message.ok || message.authorizedMinor <= beforeMinor) return outcome('declined');
  const { authorizedMinor } = message;
  const now = (await holds.get(hold.holdId)) ?? hold;
  await holds.put({ ...now, authorizedMinor });
  return outcome(authorizedMinor >= totalMinor ? 'approved' : 'partiallyApproved', {
    authorizedMinor,
  });
}

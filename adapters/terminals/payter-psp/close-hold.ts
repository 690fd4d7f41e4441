import type { OperationCall, OperationResult } from '../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../kit/results.ts';
import type { Conversation } from './conversation.ts';
import type { PspClose, PspHold } from './hold-store.ts';
import type { PspTerminal } from './psp-terminal.ts';
import { commitRequest, voidRequest } from './wire/requests.ts';

/** How a Commit Session or Void Session was answered. */
type CloseAnswer = 'ok' | 'notOk' | 'notSent' | 'silence';

/**
 * `terminal.commit` and `terminal.cancel`: Commit Session and Void Session. They work while another driver is asked for
 * a card, and before cards are read again after a lost connection; only a running Auth Session is waited for.
 */
export function closeHold(
  terminal: PspTerminal,
  call: OperationCall,
  end: 'commit' | 'cancel',
): Promise<OperationResult> {
  const closing = close(terminal, call, end);
  terminal.closing.add(closing);
  const forget = () => {
    terminal.closing.delete(closing);
  };
  closing.then(forget, forget);
  return closing;
}

async function close(
  terminal: PspTerminal,
  call: OperationCall,
  end: 'commit' | 'cancel',
): Promise<OperationResult> {
  const amountMinor = end === 'commit' ? Number(call.input['amountMinor']) : 0;
  const refused = await refusal(terminal, call, end, amountMinor);
  if (refused !== undefined) return refused;
  const conversation = await connected(terminal, call.deadlineAtMs);
  const hold = await terminal.holds.get(String(call.input['holdId']));
  if (conversation === undefined || hold === undefined) return failure('notSent');
  // It may have been sent again and answered when the connection came back.
  const already = await refusal(terminal, call, end, amountMinor);
  if (already !== undefined) return already;
  const answer = await sendClose(terminal, conversation, hold, { end, amountMinor });
  switch (answer) {
    case 'ok':
      return closedNow(terminal, end, amountMinor);
    case 'notOk':
      return refusedByTerminal(terminal, hold, end);
    case 'notSent':
      return failure('notSent');
    case 'silence':
      return failure('unknown');
  }
}

/** Why nothing needs to or must be sent. */
async function refusal(
  { holds, settings }: PspTerminal,
  call: OperationCall,
  end: 'commit' | 'cancel',
  amountMinor: number,
): Promise<OperationResult | undefined> {
  const hold = await holds.get(String(call.input['holdId']));
  if (hold?.status === 'closedByTerminal') {
    const closedAs = settings.setupAction === 0 ? 'committed' : 'unknown';
    return outcome('alreadyClosed', { closedAs });
  }
  if (hold?.status !== 'reserved' || hold.sessionId === null) return failure('failed');
  if (hold.close?.answer === 'ok') return alreadyClosed(hold.close, end);
  return amountMinor > hold.authorizedMinor ? failure('failed') : undefined;
}

function alreadyClosed(close: PspClose, end: 'commit' | 'cancel'): OperationResult {
  if (close.end === 'cancel') return outcome('alreadyClosed', { closedAs: 'released' });
  const closedAs = 'committed';
  return end === 'commit'
    ? outcome('alreadyClosed', { closedAs, committedMinor: close.amountMinor })
    : outcome('alreadyClosed', { closedAs });
}

/** Waits for the connection, and for a running Auth Session, as long as the call may take. */
async function connected(
  { link, reader, host }: PspTerminal,
  deadlineAtMs: number,
): Promise<Conversation | undefined> {
  const conversation = await link.ready(deadlineAtMs - host.nowMs() - ANSWER_MS);
  if (conversation === undefined || !reader.isAuthorizing) return conversation;
  let timer: NodeJS.Timeout | undefined;
  const waited = new Promise((resolve) => {
    timer = setTimeout(resolve, Math.max(0, deadlineAtMs - host.nowMs() - ANSWER_MS));
  });
  await Promise.race([reader.authorized, waited]);
  clearTimeout(timer);
  return reader.isAuthorizing || conversation.isOver ? undefined : conversation;
}

/** So long before the deadline the waiting ends, to have time for an answer. */
const ANSWER_MS = 5_000;

/** Stores that it is sent, sends it, and stores the answer. Also used for what a lost connection left unanswered. */
export async function sendClose(
  { holds, settings }: Pick<PspTerminal, 'holds' | 'settings'>,
  conversation: Conversation,
  hold: PspHold,
  { end, amountMinor }: Pick<PspClose, 'end' | 'amountMinor'>,
): Promise<CloseAnswer> {
  const asked: PspHold = { ...hold, close: { end, amountMinor, answer: 'none' } };
  await holds.put(asked);
  const sessionId = hold.sessionId ?? 0;
  const frame = end === 'commit' ? commitRequest(sessionId, amountMinor) : voidRequest(sessionId);
  const answer = await conversation.turn(() =>
    conversation.ask(frame, ({ type }) => type === 'result', settings.timings.settleMs),
  );
  if (answer.kind === 'notSent') {
    await holds.put(hold);
    return 'notSent';
  }
  if (answer.kind === 'silence') return 'silence';
  const isOk = answer.message.type === 'result' && answer.message.ok;
  await holds.put({ ...asked, close: { end, amountMinor, answer: isOk ? 'ok' : 'notOk' } });
  return isOk ? 'ok' : 'notOk';
}

function closedNow(
  { settings }: PspTerminal,
  end: 'commit' | 'cancel',
  amountMinor: number,
): OperationResult {
  if (settings.resultOkMeans === 'handedOver') return outcome('handedOver');
  return end === 'commit' ? outcome('done', { committedMinor: amountMinor }) : outcome('done');
}

/**
 * Result NOK: the terminal does not know the session, or it is over. If it was sent before and no answer came, the first
 * time may have worked, and nobody can tell; else it did not.
 */
function refusedByTerminal(
  { terminalId, host }: PspTerminal,
  { holdId, reference, close }: PspHold,
  end: 'commit' | 'cancel',
): OperationResult {
  host.log('warning', 'the terminal refuses to close a reservation', {
    terminalId,
    operationId: holdId,
    reference,
  });
  if (close?.answer === 'none') return outcome('alreadyClosed', { closedAs: 'unknown' });
  return end === 'commit' ? outcome('captureFailed') : outcome('inProgress');
}

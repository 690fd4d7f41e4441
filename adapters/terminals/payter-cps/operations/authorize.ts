import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { redactCardNumbers } from '../../../kit/card-number.ts';
import { failure, outcome } from '../../../kit/results.ts';
import { type CpsTerminal, cardFields, isRefused, warnOfKey } from '../cps-terminal.ts';
import type { CpsHold } from '../hold-book.ts';
import type { CpsCard } from '../wire/parse-card.ts';
import { type CpsSession, parseSession } from '../wire/parse-session.ts';
import { cardIn } from './await-card.ts';
import { findSession } from './find-session.ts';
import { drop, read } from './read-card.ts';
import { sendAgain } from './show.ts';

/** What the bank may take of the time that there is, when a card must be read before. */
const BANK_MS = 62_000;

/**
 * `terminal.authorize`: reserves on the card that the terminal holds. CPS takes the amount from `start`, so a card that was
 * read for another amount, or another card, is never reserved on. The request is on disk before it leaves; CPS has no
 * idempotency key, so it never leaves twice.
 */
export async function authorize(
  terminal: CpsTerminal,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  // Whoever asks again under one id learns by a look-up what happened.
  if ((await terminal.holds.get(call.operationId)) !== undefined) return failure('unknown');
  return terminal.reader.run(signal, async (mine) => {
    clearTimeout(terminal.dropTimer);
    const held = await heldCard(terminal, call, mine);
    if ('result' in held) return held.result;
    if (held.card.kind !== 'bank') return refuse(terminal, failure('failed'));
    if (held.card.isInUse) return refuse(terminal, outcome('cardInUse'));
    const result = await reserve(terminal, call, held.card);
    void sendAgain(terminal);
    return result;
  });
}

type Held = { readonly card: CpsCard } | { readonly result: OperationResult };

/** The card that the terminal holds, when it is the one to be charged and was read for this amount. */
async function heldCard(
  terminal: CpsTerminal,
  call: OperationCall,
  signal: AbortSignal,
): Promise<Held> {
  const { cardKey, amountMinor } = call.input;
  if (typeof cardKey !== 'string') return cardReadNow(terminal, call, signal);
  const current = terminal.reads.current();
  const isAsRead = current?.mayReserve === true && current.amountMinor === amountMinor;
  const reply = await terminal.calls.card(0);
  if (reply.kind !== 'answer') return { result: failure('notSent') };
  warnOfKey(terminal, reply);
  const card = cardIn(terminal, reply);
  const isSame = card !== undefined && terminal.cardKeys(card.cardId) === cardKey;
  if (isAsRead && isSame) return { card };
  return { result: await refuse(terminal, failure('failed')) };
}

/** Nobody read a card before: the driver is asked now. */
async function cardReadNow(
  terminal: CpsTerminal,
  { operationId, input, deadlineAtMs, bay }: OperationCall,
  signal: AbortSignal,
): Promise<Held> {
  const amountMinor = Number(input['amountMinor']);
  const wish = { operationId, purpose: 'pay', amountMinor, mayReserve: true, bay } as const;
  const waitMs = deadlineAtMs - terminal.host.nowMs() - BANK_MS;
  const wait = await read(terminal, wish, waitMs, signal);
  if (wait.kind === 'card') return { card: wait.card };
  if (wait.kind === 'timeout') return { result: outcome('cancelledByDriver') };
  return { result: failure(wait.kind === 'notSent' ? 'notSent' : 'failed') };
}

async function refuse(terminal: CpsTerminal, result: OperationResult): Promise<OperationResult> {
  await drop(terminal);
  return result;
}

async function reserve(
  terminal: CpsTerminal,
  call: OperationCall,
  card: CpsCard,
): Promise<OperationResult> {
  const asked: CpsHold = {
    holdId: call.operationId,
    environment: terminal.settings.environment,
    serialNumber: terminal.settings.serialNumber,
    cardKey: terminal.cardKeys(card.cardId),
    amountMinor: Number(call.input['amountMinor']),
    askedAtMs: terminal.host.nowMs(),
    status: 'asked',
    sessionId: null,
    authorizedMinor: 0,
  };
  await terminal.holds.put(asked);
  const reply = await terminal.calls.authorize();
  warnOfKey(terminal, reply);
  if (reply.kind === 'notSent') {
    await terminal.holds.put({ ...asked, status: 'refused' });
    return failure('notSent');
  }
  if (isRefused(reply)) return afterRefusal(terminal, asked, card);
  const isAnswer = reply.kind === 'answer' && reply.status === 200;
  const session = isAnswer ? parseSession(reply.body) : undefined;
  if (session?.state === 'declined') {
    await terminal.holds.put({ ...asked, status: 'refused' });
    const reason = redactCardNumbers(session.responseCode ?? '', 64);
    return reason === '' ? outcome('declined') : outcome('declined', { reason });
  }
  return session === undefined ? unclear(asked) : approved(terminal, asked, card, session);
}

/** A refusal has no effect, but what CPS answers when it is too busy is not documented: it is made sure. */
async function afterRefusal(
  terminal: CpsTerminal,
  asked: CpsHold,
  card: CpsCard,
): Promise<OperationResult> {
  const found = await findSession(terminal, asked);
  if (found.kind === 'session') return approved(terminal, asked, card, found.session);
  if (found.kind !== 'none') return unclear(asked);
  await terminal.holds.put({ ...asked, status: 'refused' });
  await drop(terminal);
  return failure('failed');
}

/** The approved amount is read back, never assumed; without it, or without an id, the outcome is not known. */
async function approved(
  terminal: CpsTerminal,
  asked: CpsHold,
  card: CpsCard,
  { sessionId, authorizedMinor, state, serialNumber }: CpsSession,
): Promise<OperationResult> {
  const isOurs = serialNumber === undefined || serialNumber === asked.serialNumber;
  if (sessionId === undefined || authorizedMinor === undefined || state !== 'authorized' || !isOurs)
    return unclear(asked);
  await terminal.holds.put({ ...asked, status: 'open', sessionId, authorizedMinor });
  const name = authorizedMinor < asked.amountMinor ? 'partiallyApproved' : 'approved';
  return outcome(name, {
    holdId: asked.holdId,
    authorizedMinor,
    reference: sessionId,
    ...cardFields(terminal, card),
  });
}

/** CPS takes no reference of ours; whoever must look in MyPayter finds the request by terminal and time. */
function unclear({ serialNumber, askedAtMs }: CpsHold): OperationResult {
  return failure('unknown', `${serialNumber} ${new Date(askedAtMs).toISOString()}`);
}

import type { HoldRecord } from './books/hold-book.ts';
import type { OpenRequest } from './books/request-book.ts';
import type { CcvTerminal } from './ccv-terminal.ts';
import type { PaymentAnswer, PaymentReply } from './payment-port.ts';

/**
 * What became of the open payment. `unclear`: the terminal said yes, but left out what is needed; a person has to ask CCV.
 * `nothing`: it certainly had no effect, and nobody says why. `failed`: the terminal says no to a capture.
 */
export type RequestEnd =
  | 'approved'
  | 'declined'
  | 'cancelledByDriver'
  | 'closed'
  | 'closedSomehow'
  | 'failed'
  | 'nothing'
  | 'unclear';

/**
 * Takes an answer about the open payment into the books and ends it; undefined when the answer says nothing, so that it
 * stays open. Everything is on disk before the payment counts as ended: after a crash in between it is recovered again.
 *
 * @param asked by the payment itself or by a recovery, where FAILED only says that nothing happened
 */
export async function settleRequest(
  terminal: CcvTerminal,
  request: OpenRequest,
  reply: PaymentReply,
  asked: 'directly' | 'byRecovery',
): Promise<RequestEnd | undefined> {
  const end = endOf(terminal, request, reply, asked);
  if (end === undefined) return undefined;
  if (reply.kind === 'payment') await store(terminal, request, end, reply.payment);
  else await storeWithout(terminal, request, end);
  await terminal.requests.end();
  return end;
}

function endOf(
  terminal: CcvTerminal,
  request: OpenRequest,
  reply: PaymentReply,
  asked: 'directly' | 'byRecovery',
): RequestEnd | undefined {
  switch (reply.kind) {
    case 'notSent':
      return asked === 'directly' ? 'nothing' : undefined;
    case 'silent':
      return undefined;
    case 'unclear':
      return 'unclear';
    case 'refused':
      return refusedEnd(request, reply.meaning, asked);
    case 'payment':
      return paymentEnd(terminal, request, reply, asked);
  }
}

/** That a recovery itself had no effect, such as "busy", says nothing of the payment. */
function refusedEnd(
  request: OpenRequest,
  meaning: string,
  asked: 'directly' | 'byRecovery',
): RequestEnd | undefined {
  if (asked === 'byRecovery') return meaning === 'notFound' ? 'nothing' : undefined;
  if (meaning === 'noEffect') return 'nothing';
  return knownRefusal(request, meaning);
}

function knownRefusal({ kind }: OpenRequest, meaning: string): RequestEnd | undefined {
  if (kind === 'authorise')
    return meaning === 'declined' || meaning === 'cancelledByDriver' ? meaning : undefined;
  return meaning === 'alreadyClosed' ? 'closedSomehow' : undefined;
}

function paymentEnd(
  { requests, currency }: CcvTerminal,
  request: OpenRequest,
  { payment, meaning }: PaymentReply & { kind: 'payment' },
  asked: 'directly' | 'byRecovery',
): RequestEnd | undefined {
  const { requestId = request.requestId, isSuccess } = payment;
  if (requestId !== request.requestId) {
    // The terminal tells of its last payment. Is that the one before ours, then ours never reached it.
    return asked === 'byRecovery' && requestId === requests.last() ? 'nothing' : undefined;
  }
  if (!isSuccess) {
    const known = knownRefusal(request, meaning);
    if (known !== undefined) return known;
    if (asked === 'byRecovery') return 'nothing';
    return request.kind === 'authorise' ? 'declined' : 'failed';
  }
  if (payment.currency !== undefined && payment.currency !== currency.code) return 'unclear';
  if (request.kind !== 'authorise') return 'closed';
  const { amountMinor = 0, authReference } = payment;
  const isSound = amountMinor > 0 && amountMinor <= request.amountMinor;
  return isSound && authReference !== undefined ? 'approved' : 'unclear';
}

/** What is known where no payment was told of. */
async function storeWithout(
  { holds, host }: CcvTerminal,
  request: OpenRequest,
  end: RequestEnd,
): Promise<void> {
  const atMs = host.nowMs();
  const { holdId, kind } = request;
  if (kind === 'authorise')
    return holds.put(holdId, blank(request, end === 'unclear' ? 'unclear' : 'void', atMs));
  const hold = await holds.get(holdId);
  const isUnclear = end === 'unclear' || end === 'closedSomehow';
  if (hold !== undefined && isUnclear)
    await holds.put(holdId, { ...hold, status: 'unclear', atMs });
}

async function store(
  { holds, receipts, cardKeys, host }: CcvTerminal,
  request: OpenRequest,
  end: RequestEnd,
  payment: PaymentAnswer,
): Promise<void> {
  const atMs = host.nowMs();
  const { requestId, holdId } = request;
  await receipts.put(requestId, holdId, payment.customerReceipt, atMs);
  if (request.kind === 'authorise') {
    const { authReference, authReferenceVersion = null, amountMinor = 0, token } = payment;
    const cardKey = token === undefined ? null : cardKeys(token);
    const authorizedMinor = end === 'approved' ? amountMinor : 0;
    const record = { ...blank(request, statusOf(end), atMs), authorizedMinor };
    if (end !== 'approved' && end !== 'unclear') return holds.put(holdId, record);
    const known = { ...record, authReferenceVersion, cardKey };
    return holds.open(holdId, known, authReference ?? '');
  }
  const hold = await holds.get(holdId);
  if (hold === undefined || end === 'failed' || end === 'nothing') return;
  if (end !== 'closed') return holds.put(holdId, { ...hold, status: 'unclear', atMs });
  const committedMinor =
    request.kind === 'cancel' ? 0 : (payment.amountMinor ?? request.amountMinor);
  const status = request.kind === 'cancel' ? 'released' : 'committed';
  await holds.put(holdId, { ...hold, status, committedMinor, atMs });
}

function statusOf(end: RequestEnd): HoldRecord['status'] {
  if (end === 'approved') return 'reserved';
  return end === 'unclear' ? 'unclear' : 'void';
}

function blank({ requestId }: OpenRequest, status: HoldRecord['status'], atMs: number): HoldRecord {
  return {
    status,
    requestId,
    authorizedMinor: 0,
    committedMinor: 0,
    authReferenceVersion: null,
    cardKey: null,
    atMs,
  };
}

import { createHash } from 'node:crypto';
import type { ExchangeReply } from '../../../kit/json-exchange.ts';
import type { PaymentPort, PaymentReply, RecoverRequest } from '../payment-port.ts';
import { toDecimal } from '../wire/decimal-amount.ts';
import type { CloudParts } from './cloud-parts.ts';
import { cloudReply } from './cloud-reply.ts';
import { parseTransactions } from './parse-transaction.ts';
import { paymentBody } from './payment-body.ts';

/** How often CCV is asked about a transaction that is pending. */
const ASK_AGAIN_MS = 1_000;
/** How long CCV may take to answer one question. */
const QUESTION_MS = 10_000;
/** A payment that CCV does not know after this never reached it. */
const UNKNOWN_AFTER_MS = 60_000;

/** The terminal behind CCV's Payment API (`/api/v1`), method `terminal`. */
export function createCloud(parts: CloudParts): PaymentPort {
  const { exchange, currency, place } = parts;
  const orderOf = (requestId: number) => `${place}/${requestId}`;
  /** The same request under the same reference is one transaction, however often it is sent (manual "Idempotency"). */
  const post = (path: string, body: object, requestId: number, timeoutMs: number) =>
    exchange({
      method: 'POST',
      path: `/api/v1/${path}`,
      body,
      headers: { 'idempotency-reference': idempotencyReference(orderOf(requestId)) },
      timeoutMs,
    });
  const settled = (reply: ExchangeReply, requestId: number, endAtMs: number) =>
    untilFinal(parts, reply, requestId, endAtMs);
  const close = async (request: Omit<RecoverRequest, 'atMs'>, timeoutMs: number) => {
    const { requestId, kind, amountMinor, authReference: reference } = request;
    const endAtMs = parts.nowMs() + timeoutMs;
    const isRelease = kind === 'cancel';
    const body = isRelease
      ? { reference }
      : { reference, amount: toDecimal(amountMinor, currency.digits) };
    const path = isRelease ? 'reversal' : 'capture';
    const reply = await post(path, body, requestId, Math.min(timeoutMs, QUESTION_MS));
    return settled(reply, requestId, endAtMs);
  };
  return {
    authorise: async ({ requestId, amountMinor }, timeoutMs) => {
      const endAtMs = parts.nowMs() + timeoutMs;
      const body = paymentBody(parts, orderOf(requestId), amountMinor);
      const reply = await post('payment', body, requestId, Math.min(timeoutMs, QUESTION_MS));
      return settled(reply, requestId, endAtMs);
    },
    capture: (request, timeoutMs) =>
      close({ ...request, kind: request.amountMinor === 0 ? 'cancel' : 'commit' }, timeoutMs),
    // Charges and releases are asked for again, which is the same one; a payment is only looked for.
    recover: (request, timeoutMs) =>
      request.kind === 'authorise'
        ? lookFor(parts, request, orderOf(request.requestId), timeoutMs)
        : close(request, timeoutMs),
    status: async (timeoutMs) => {
      const reply = await exchange({ method: 'GET', path: '/api/v1/method', timeoutMs });
      if (reply.kind !== 'answer') return { kind: 'none' };
      const isUsable = reply.status >= 200 && reply.status < 300;
      return { kind: 'state', isUsable, state: isUsable ? 'REACHED' : 'REFUSED' };
    },
  };
}

function idempotencyReference(order: string): string {
  return createHash('sha256').update(order).digest('hex').slice(0, 48);
}

/** Asks until a transaction has its final status; a webhook makes it ask at once. */
async function untilFinal(
  { exchange, currency, hints, nowMs }: CloudParts,
  first: ExchangeReply,
  requestId: number,
  endAtMs: number,
): Promise<PaymentReply> {
  let reply = cloudReply(first, requestId, currency.digits);
  while (reply.kind === 'pending') {
    const leftMs = endAtMs - nowMs();
    if (leftMs <= 0) return { kind: 'silent' };
    await hints.wait(Math.min(ASK_AGAIN_MS, leftMs));
    const { reference } = reply;
    const asked = await exchange({
      method: 'GET',
      path: `/api/v1/transaction?reference=${encodeURIComponent(reference)}`,
      timeoutMs: Math.min(QUESTION_MS, Math.max(endAtMs - nowMs(), 1)),
    });
    const next = cloudReply(asked, requestId, currency.digits);
    // A question that was not answered says nothing; it is asked again.
    reply = next.kind === 'payment' || next.kind === 'unclear' ? next : reply;
  }
  return reply;
}

/** Looks for a payment by our own reference. */
async function lookFor(
  parts: CloudParts,
  { requestId, atMs }: RecoverRequest,
  order: string,
  timeoutMs: number,
): Promise<PaymentReply> {
  const reply = await parts.exchange({
    method: 'GET',
    path: `/api/v1/transaction?merchantOrderReference=${encodeURIComponent(order)}`,
    timeoutMs,
  });
  if (reply.kind !== 'answer') return { kind: 'silent' };
  const found = parseTransactions(reply.body, parts.currency.digits).find(
    ({ merchantOrderReference }) => merchantOrderReference === order,
  );
  if (found === undefined) {
    const isNone = reply.status === 404 || (reply.status === 200 && isEmptyList(reply.body));
    return isNone && parts.nowMs() - atMs > UNKNOWN_AFTER_MS
      ? { kind: 'refused', meaning: 'notFound', errorType: 'notFound' }
      : { kind: 'silent' };
  }
  const first = cloudReply(reply, requestId, parts.currency.digits, order);
  return first.kind === 'pending' ? { kind: 'silent' } : first;
}

function isEmptyList(body: unknown): boolean {
  return Array.isArray(body) && body.length === 0;
}

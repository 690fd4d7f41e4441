import { setTimeout as pause } from 'node:timers/promises';
import type { KnobBoard } from '../kit/knob-board.ts';
import type { Bank } from './bank.ts';
import { tokenOf } from './card.ts';
import { type PaymentFacts, paymentView } from './payment-view.ts';
import { type Reply, refusal } from './reply.ts';
import type { CcvReader } from './terminal.ts';

/** The body of a request. */
export type Body = Readonly<Record<string, unknown>>;

/** One terminal with its PayProxy app. */
export interface PayProxy {
  readonly knobs: KnobBoard;
  readonly reader: CcvReader;
  readonly bank: Bank;
  /** The last transaction that was initiated: the only one that can be recovered. */
  last: { readonly requestId: number; readonly answer: Promise<object> } | undefined;
  /** Counts restarts: what a restart interrupted must not go on. */
  boots: number;
  closings: number;
}

const currencies: readonly unknown[] = ['EUR', 'CHF', 'GBP'];

/** `POST /terminal/payment` */
export async function payment(proxy: PayProxy, body: Body): Promise<Reply> {
  const { paymentType, requestId, currency } = body;
  const amount = hundredths(body['amount']);
  if (!isRequestId(requestId) || amount === undefined || !currencies.includes(currency))
    return refusal(400, 'INVALID_REQUEST');
  if (!saysTerminal(body)) return refusal(400, 'INVALID_REQUEST');
  const facts = { requestId, amount, currency: String(currency) };
  if (paymentType === 'AUTHORISE') {
    const least = hundredths(body['minimumCaptureAmount'] ?? 0);
    if (amount === 0 || least === undefined || least > amount)
      return refusal(400, 'INVALID_REQUEST');
    return begin(proxy, requestId, () => authorise(proxy, facts, String(body['tokenType'])));
  }
  if (paymentType === 'CAPTURE') return begin(proxy, requestId, () => capture(proxy, facts, body));
  return refusal(400, 'INVALID_REQUEST');
}

/** `POST /terminal/recoverPayment` */
export async function recover({ last, knobs, reader }: PayProxy, body: Body): Promise<Reply> {
  const wanted = Number(body['paymentRequestId']);
  if (!isRequestId(wanted) || !saysTerminal(body)) return refusal(400, 'INVALID_REQUEST');
  if (reader.state() !== 'IDLE') return refusal(409, 'TERMINAL_BUSY');
  if (last?.requestId === wanted) return { status: 200, body: await last.answer };
  const how = knobs.value('recoverOther');
  if (how === 'error') return refusal(404, 'PAYMENT_NOT_FOUND');
  if (how === 'last' && last !== undefined) return { status: 200, body: await last.answer };
  const nothing = { isSuccess: false, amount: 0, currency: 'EUR', title: 'AFGEBROKEN' };
  return { status: 200, body: paymentView({ ...nothing, requestId: wanted }) };
}

/** `POST /terminal/token` and `/terminal/mifare`: a card without a payment. */
export async function readOnly(
  { reader }: PayProxy,
  body: Body,
  kind: 'token' | 'mifare',
): Promise<Reply> {
  if (!saysTerminal(body)) return refusal(400, 'INVALID_REQUEST');
  if (!reader.begin()) return refusal(409, 'TERMINAL_BUSY');
  const end = await reader.waitForCard(kind);
  reader.end();
  if (end.kind === 'stopped') return { status: 200, body: failed('USER_CANCELLED') };
  if (end.kind !== 'card') return { status: 200, body: failed('TIMEOUT') };
  const { pan, cardUID } = end.card;
  if (kind === 'token' && pan !== undefined)
    return { status: 200, body: { status: 'SUCCESS', token: tokenOf(end.card) } };
  if (kind === 'mifare' && cardUID !== undefined)
    return { status: 200, body: { status: 'SUCCESS', cardUID } };
  return { status: 200, body: failed('INVALID_CARD') };
}

function failed(type: string): object {
  return { status: 'FAILED', type };
}

/** Begins a transaction; from now on it is the last one. What it comes to is known also when nobody hears the reply. */
async function begin(
  proxy: PayProxy,
  requestId: number,
  run: () => Promise<PaymentFacts | Reply>,
): Promise<Reply> {
  if (!proxy.reader.begin()) return refusal(409, 'TERMINAL_BUSY');
  const done = run().finally(proxy.reader.end);
  const answer = done.then((facts) =>
    'requestId' in facts ? paymentView(facts) : paymentView(stoppedEarly(requestId)),
  );
  proxy.last = { requestId, answer };
  const facts = await done;
  return 'requestId' in facts ? { status: 200, body: await answer } : facts;
}

function stoppedEarly(requestId: number): PaymentFacts {
  return { requestId, isSuccess: false, amount: 0, currency: 'EUR', title: 'AFGEBROKEN' };
}

type Money = Pick<PaymentFacts, 'requestId' | 'amount' | 'currency'>;

async function authorise(
  proxy: PayProxy,
  facts: Money,
  tokenType: string,
): Promise<PaymentFacts | Reply> {
  const { reader, knobs, bank, boots } = proxy;
  const end = await reader.waitForCard('authorise');
  const no = { ...facts, isSuccess: false, title: 'RESERVERING' };
  if (end.kind === 'rebooted') return no;
  if (end.kind !== 'card') return { ...no, errorType: 'USER_CANCELLED' };
  if (end.card.pan === undefined) return no;
  await pause(Number(knobs.value('bankMs') ?? 0));
  if (boots !== proxy.boots) return no;
  const how = knobs.take('nextAuthorize');
  if (how === 'declined') return { ...no, card: end.card, errorType: 'CARD_DECLINED' };
  const amount = how === 'partial' ? Math.ceil(facts.amount / 2) : facts.amount;
  const { authReference } = bank.reserve(facts.requestId, amount);
  const { card } = end;
  return {
    ...facts,
    amount,
    isSuccess: true,
    card,
    tokenType,
    authReference,
    title: 'RESERVERING',
  };
}

async function capture(
  { knobs, bank }: PayProxy,
  facts: Money,
  body: Body,
): Promise<PaymentFacts | Reply> {
  const { authReference, captureCancellationReasonCode: reasonCode } = body;
  const reservation = typeof authReference === 'string' ? bank.find(authReference) : undefined;
  const no = { ...facts, isSuccess: false, title: facts.amount === 0 ? 'ANNULERING' : 'BETALING' };
  if (reservation === undefined || body['terminalEnvironment'] !== 'EVCHARGING')
    return { ...no, errorType: 'INVALID_REFERENCE' };
  if (reservation.state !== 'RESERVED') return { ...no, errorType: 'ALREADY_CAPTURED' };
  if (facts.amount > reservation.authorized) return { ...no, errorType: 'AMOUNT_TOO_HIGH' };
  await pause(Number(knobs.value('bankMs') ?? 0));
  const how = knobs.take(facts.amount === 0 ? 'nextCancel' : 'nextCommit');
  if (how === 'error') return refusal(500, 'TERMINAL_CONNECTION_LOST');
  if (how === 'failed') return no;
  bank.end(reservation.authReference, facts.amount, String(reasonCode));
  if (how === 'conflict') return { ...no, errorType: 'ALREADY_CAPTURED' };
  return { ...no, isSuccess: true };
}

/** An amount with at most two decimals, in hundredths. */
function hundredths(value: unknown): number | undefined {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  if (!/^\d{1,9}(\.\d{1,2})?$/.test(text)) return undefined;
  const [whole = '0', part = ''] = text.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

function isRequestId(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 1_000_000_000;
}

function saysTerminal(body: Body): boolean {
  const environments: readonly unknown[] = ['ATTENDED', 'UNATTENDED'];
  return (
    environments.includes(body['terminalOperatingEnvironment']) &&
    typeof body['terminalAccessProtocol'] === 'string'
  );
}

import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { LATE_MS } from '../kit/fault-knobs.ts';
import { tokenOf } from './card.ts';
import type { Body, PayProxy } from './pay-proxy.ts';
import { type Reply, refusal } from './reply.ts';

/** A transaction of the Payment API. Amounts are hundredths. */
interface Transaction {
  readonly reference: string;
  readonly type: 'authorise' | 'capture' | 'reversal';
  readonly amount: number;
  readonly merchantOrderReference: string;
  readonly webhookUrl: string | null;
  status: 'pending' | 'success' | 'failed' | 'manualintervention';
  token: string | null;
  maskedPan: string | null;
  failureCode: string | null;
  /** What the bank calls the reservation. */
  authReference: string | null;
  /** What the bank agreed to. */
  authorised: number;
}

/** CCV's Payment API in front of the same terminal. */
export interface CloudApi {
  readonly answer: (request: CloudRequest) => Promise<Reply>;
  readonly all: () => readonly object[];
  readonly stop: () => void;
}

/** One request of the Payment API. */
export interface CloudRequest {
  readonly method: string;
  /** Behind `/api/v1/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: Body;
  readonly authorization: string;
  readonly idempotencyReference: string;
}

/** The key that the emulator knows. */
export const CLOUD_KEY = 't_emulator';

export function createCloudApi(proxy: PayProxy): CloudApi {
  const all = new Map<string, Transaction>();
  /** Idempotency-Reference → the transaction that it stands for. */
  const repeats = new Map<string, string>();
  const timers = new Set<NodeJS.Timeout>();
  const finish = (transaction: Transaction, status: Transaction['status']): void => {
    transaction.status = status;
    tell(proxy, transaction, timers);
  };
  const begin = (request: CloudRequest, make: () => Transaction | Reply): Reply => {
    const before = all.get(repeats.get(request.idempotencyReference) ?? '');
    if (before !== undefined) return { status: 200, body: view(before) };
    const made = make();
    if (!('reference' in made)) return made;
    all.set(made.reference, made);
    if (request.idempotencyReference !== '')
      repeats.set(request.idempotencyReference, made.reference);
    return { status: 200, body: view(made) };
  };
  return {
    all: () => [...all.values()].map(view),
    stop: () => {
      for (const timer of timers) clearTimeout(timer);
    },
    answer: async (request) => {
      if (request.authorization !== `Basic ${Buffer.from(`${CLOUD_KEY}:`).toString('base64')}`)
        return refusal(401, 'unauthorized');
      switch (`${request.method} ${request.path}`) {
        case 'GET method':
          return { status: 200, body: [{ method: 'terminal' }] };
        case 'GET transaction':
          return look(all, request.query);
        case 'POST payment':
          return begin(request, () => {
            const made = newPayment(request.body);
            if ('reference' in made) void payAtTerminal(proxy, made, finish);
            return made;
          });
        case 'POST capture':
        case 'POST reversal': {
          // As in the terminal's own calls the bank takes its time before anybody hears of it.
          await pause(Number(proxy.knobs.value('bankMs') ?? 0));
          return begin(request, () => close(proxy, all, request));
        }
        default:
          return refusal(404, 'not_found');
      }
    },
  };
}

function newPayment(body: Body): Transaction | Reply {
  const { amount, currency, method, transactionType, returnUrl, merchantOrderReference } = body;
  const details = Object(body['details']) as Body;
  const text = String(amount);
  const isSound =
    /^\d{1,9}(\.\d{1,2})?$/.test(text) &&
    currency === 'eur' &&
    method === 'terminal' &&
    transactionType === 'authorise' &&
    typeof returnUrl === 'string' &&
    typeof merchantOrderReference === 'string' &&
    merchantOrderReference.length <= 255 &&
    details['terminalId'] === '12345678' &&
    details['accessProtocol'] === 'OPI_NL' &&
    ['ATTENDED', 'UNATTENDED'].includes(String(details['operatingEnvironment']));
  if (!isSound) return refusal(400, 'invalid_request');
  const { webhookUrl } = body;
  return {
    ...blank('TL', 'authorise', Math.round(Number(text) * 100)),
    merchantOrderReference,
    webhookUrl: typeof webhookUrl === 'string' ? webhookUrl : null,
  };
}

function blank(prefix: string, type: Transaction['type'], amount: number): Transaction {
  return {
    reference: `${prefix}${randomBytes(8).toString('hex').toUpperCase()}.G`,
    type,
    amount,
    merchantOrderReference: '',
    webhookUrl: null,
    status: 'pending',
    token: null,
    maskedPan: null,
    failureCode: null,
    authReference: null,
    authorised: 0,
  };
}

/** Wakes the terminal; what comes of it changes the transaction. */
async function payAtTerminal(
  { reader, knobs, bank }: PayProxy,
  transaction: Transaction,
  finish: (transaction: Transaction, status: Transaction['status']) => void,
): Promise<void> {
  if (!reader.begin()) {
    transaction.failureCode = 'processing_error';
    return finish(transaction, 'failed');
  }
  const end = await reader.waitForCard('authorise');
  if (end.kind === 'card') await pause(Number(knobs.value('bankMs') ?? 0));
  reader.end();
  const how = knobs.take('nextAuthorize');
  if (end.kind !== 'card' || end.card.pan === undefined) {
    transaction.failureCode = end.kind === 'stopped' ? 'cancelled' : 'expired';
    return finish(transaction, 'failed');
  }
  if (how === 'declined') {
    transaction.failureCode = 'card_refused';
    return finish(transaction, 'failed');
  }
  if (knobs.take('nextFinal') === 'manualintervention')
    return finish(transaction, 'manualintervention');
  const amount = how === 'partial' ? Math.ceil(transaction.amount / 2) : transaction.amount;
  const { pan } = end.card;
  transaction.token = tokenOf(end.card);
  transaction.maskedPan = `${pan.slice(0, 4)}${'X'.repeat(pan.length - 8)}${pan.slice(-4)}`;
  transaction.authorised = amount;
  transaction.authReference = bank.reserve(0, amount).authReference;
  finish(transaction, 'success');
}

function close(
  { knobs, bank }: PayProxy,
  all: ReadonlyMap<string, Transaction>,
  { path, body }: CloudRequest,
): Transaction | Reply {
  const payment = all.get(String(body['reference']));
  const reservation = bank.find(payment?.authReference ?? '');
  if (payment === undefined || reservation === undefined) return refusal(404, 'not_found');
  const isRelease = path === 'reversal';
  const amount = isRelease ? 0 : Math.round(Number(body['amount']) * 100);
  const made = blank(isRelease ? 'RV' : 'CP', isRelease ? 'reversal' : 'capture', amount);
  const how = knobs.take(isRelease ? 'nextCancel' : 'nextCommit');
  if (how === 'error') return refusal(500, 'internal_error');
  const isOpen = reservation.state === 'RESERVED' && amount <= reservation.authorized;
  if (!isOpen || how === 'failed') return { ...made, status: 'failed', failureCode: 'rejected' };
  bank.end(reservation.authReference, amount, isRelease ? 'REVERSAL' : 'CAPTURE');
  return { ...made, status: how === 'conflict' ? 'failed' : 'success' };
}

function look(all: ReadonlyMap<string, Transaction>, query: URLSearchParams): Reply {
  const reference = query.get('reference');
  if (reference !== null) {
    const found = all.get(reference);
    return found === undefined ? refusal(404, 'not_found') : { status: 200, body: view(found) };
  }
  const order = query.get('merchantOrderReference');
  const found = [...all.values()].filter((each) => each.merchantOrderReference === order);
  return { status: 200, body: found.map(view) };
}

/** The customer-facing words of a transaction; what there is not is left out. */
function view(transaction: Transaction): object {
  const { reference, type, amount, status, merchantOrderReference } = transaction;
  const { token, maskedPan, failureCode } = transaction;
  return {
    reference,
    type,
    status,
    amount: amount / 100,
    currency: 'eur',
    method: 'terminal',
    merchantOrderReference,
    ...(token === null ? {} : { token, tokenMaskedInput: maskedPan }),
    ...(failureCode === null ? {} : { failureCode }),
    details:
      maskedPan === null ? {} : { maskedPan, authorisedAmount: transaction.authorised / 100 },
  };
}

/** Calls the webhook as the knob wants it: it has the reference and nothing else. */
function tell(
  { knobs }: PayProxy,
  { webhookUrl, reference }: Transaction,
  timers: Set<NodeJS.Timeout>,
): void {
  const how = knobs.value('callback');
  if (webhookUrl === null || how === 'never') return;
  const post = (): void => {
    fetch(webhookUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: reference }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
  };
  if (how === 'late') {
    timers.add(setTimeout(post, Number(knobs.value('lateMs') ?? LATE_MS)));
    return;
  }
  post();
  if (how === 'twice') post();
}

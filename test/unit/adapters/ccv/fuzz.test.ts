// Proves that no message of a terminal crashes the adapter, and that only a sound one changes what it knows of money. 4 000
// mutated messages each from a seed; SEED and FUZZ_MESSAGES choose others.
import { expect, it } from 'vitest';
import { parsedJson } from '../../../../adapters/kit/parsed-json.ts';
import { createHoldBook } from '../../../../adapters/terminals/ccv/books/hold-book.ts';
import { createReceiptBook } from '../../../../adapters/terminals/ccv/books/receipt-book.ts';
import { loadRequestBook } from '../../../../adapters/terminals/ccv/books/request-book.ts';
import { ccvSettings } from '../../../../adapters/terminals/ccv/ccv-settings.ts';
import type { CcvTerminal } from '../../../../adapters/terminals/ccv/ccv-terminal.ts';
import { cloudReply } from '../../../../adapters/terminals/ccv/cloud/cloud-reply.ts';
import { createPayProxy } from '../../../../adapters/terminals/ccv/pay-proxy/create-pay-proxy.ts';
import { readReply } from '../../../../adapters/terminals/ccv/pay-proxy/read-reply.ts';
import { settleRequest } from '../../../../adapters/terminals/ccv/settle-request.ts';
import { createTerminalQueue } from '../../../../adapters/terminals/ccv/terminal-queue.ts';
import { createMemoryAdapterHost } from '../../../contract/memory-adapter-host.ts';
import { type SeededRandom, seededRandom, seedOfRun } from '../../../flows/seeded-random.ts';
import { approval } from './messages.ts';
import { mutate } from './mutate-message.ts';

const runs = Number(process.env['FUZZ_MESSAGES'] ?? 4_000);
const random = seededRandom(seedOfRun());
const currency = { code: 'EUR', digits: 2 };

/** What a terminal may say, whole. */
const originals: readonly object[] = [
  approval,
  { ...approval, status: 'FAILED', type: 'CARD_DECLINED' },
  { type: 'TERMINAL_CONNECTION_LOST' },
  { status: 'SUCCESS', terminalAction: 'OK', terminalId: '12345678', terminalState: 'READY' },
  { status: 'SUCCESS', token: '990000000000000042' },
];

/** A terminal whose next answer is the given text. */
async function terminalSaying(text: string, status: number): Promise<CcvTerminal> {
  const host = createMemoryAdapterHost();
  const settings = ccvSettings({ transport: 'pay-proxy', url: 'http://127.0.0.1:9' });
  return {
    terminalId: 't1',
    host,
    settings,
    currency,
    port: createPayProxy(settings, currency, async () => ({
      kind: 'answer',
      status,
      body: parsedJson(text),
    })),
    queue: createTerminalQueue(host.nowMs),
    holds: createHoldBook(host.memory),
    requests: await loadRequestBook(host.memory, host.nowMs),
    receipts: createReceiptBook(host.memory),
    cardKeys: () => 'ccv:key',
    isUsable: true,
    firstStatus: Promise.resolve(),
    underWay: new Set(),
    isStopped: false,
  };
}

/** Whether a text is an approval of our payment, judged anew: whole JSON, all that is needed, nothing that contradicts. */
function isApproval(text: string, status: number, requestId: number, askedMinor: number): boolean {
  const body = parsedJson(text) as Record<string, unknown> | null | undefined;
  if (status > 299 || typeof body !== 'object' || body === null || Array.isArray(body))
    return false;
  const { status: said, amount, currency: money, authReference, requestId: about } = body;
  const cents = /^\d+(\.\d\d?0*)?$/.test(String(amount)) ? Math.round(Number(amount) * 100) : -1;
  const isOurs = String(about) === String(requestId) || !/^\d{1,10}$/.test(String(about));
  const isEuro = typeof money !== 'string' || money.length !== 3 || money.toUpperCase() === 'EUR';
  return (
    said === 'SUCCESS' &&
    cents > 0 &&
    cents <= askedMinor &&
    isOurs &&
    isEuro &&
    typeof authReference === 'string' &&
    authReference.length > 0
  );
}

function message(source: SeededRandom, requestId: number): string {
  const original = source.pick(originals);
  return mutate(
    source,
    JSON.stringify('requestId' in original ? { ...original, requestId } : original),
  );
}

it(
  `should survive ${runs} mutated answers, and reserve only on a sound one`,
  async () => {
    let approvals = 0;
    for (let run = 0; run < runs; run += 1) {
      const requestId = 400_000_017;
      const text = message(random, requestId);
      const status = random.chance(80) ? 200 : random.pick([204, 400, 404, 409, 500]);
      const terminal = await terminalSaying(text, status);
      const asked = { kind: 'authorise', holdId: 'h', amountMinor: 6000, atMs: 0 } as const;
      const request = { ...(await terminal.requests.begin(asked)), requestId };
      const how = random.chance(70) ? 'directly' : 'byRecovery';
      const reply = await terminal.port.authorise(request, 1_000);
      const end = await settleRequest(terminal, request, reply, how);
      const hold = await terminal.holds.get('h');
      const what = `SEED=${seedOfRun()} run ${run}: ${text.slice(0, 300)}`;
      if (end === 'approved') approvals += 1;
      expect(end === 'approved', what).toBe(hold?.status === 'reserved');
      if (hold?.status === 'reserved')
        expect(isApproval(text, status, requestId, 6000), what).toBe(true);
      // As long as nothing clear was said the payment stays open, and nothing at all is known of it.
      expect(terminal.requests.open() === undefined, what).toBe(end !== undefined);
      if (end === undefined) expect(hold, what).toBeUndefined();
    }
    // The mutations leave enough whole for the test to mean something.
    expect(approvals).toBeGreaterThan(runs / 100);
  },
  60_000 + runs * 10,
);

it(
  `should survive ${runs} mutated answers to a charge, and count only a sound one`,
  async () => {
    for (let run = 0; run < runs; run += 1) {
      const requestId = 400_000_018;
      const text = message(random, requestId);
      const terminal = await terminalSaying(text, 200);
      await terminal.holds.open(
        'h',
        {
          status: 'reserved',
          requestId: 1,
          authorizedMinor: 6000,
          committedMinor: 0,
          authReferenceVersion: null,
          cardKey: null,
          atMs: 0,
        },
        'ref',
      );
      const asked = { kind: 'commit', holdId: 'h', amountMinor: 6000, atMs: 0 } as const;
      const request = { ...(await terminal.requests.begin(asked)), requestId };
      const capture = { ...request, authReference: 'ref', reasonCode: 'NO_ERROR' };
      const end = await settleRequest(
        terminal,
        request,
        await terminal.port.capture(capture, 1_000),
        random.chance(70) ? 'directly' : 'byRecovery',
      );
      const hold = await terminal.holds.get('h');
      const said = (parsedJson(text) as { status?: unknown } | null | undefined)?.status;
      const what = `SEED=${seedOfRun()} run ${run}: ${text.slice(0, 300)}`;
      expect(hold?.status === 'committed', what).toBe(end === 'closed');
      if (end === 'closed') expect(said, what).toBe('SUCCESS');
      if (said !== 'SUCCESS') expect(['reserved', 'unclear'], what).toContain(hold?.status);
    }
  },
  60_000 + runs * 10,
);

it(
  `should survive ${runs} mutated answers about status and cards`,
  async () => {
    const terminal = await terminalSaying('{}', 200);
    for (let run = 0; run < runs; run += 1) {
      const text = message(random, 1);
      const status = random.pick([200, 200, 500]);
      const port = createPayProxy(terminal.settings, currency, async () => ({
        kind: 'answer',
        status,
        body: parsedJson(text),
      }));
      const state = await port.status(1);
      if (state.kind === 'state') expect(state.state).toMatch(/^[A-Z_]{1,40}$/);
      const read = readReply({ kind: 'answer', status, body: parsedJson(text) }, {}, 'token');
      if (read.kind === 'card') expect(read.value.length).toBeLessThanOrEqual(200);
      expect(typeof (await port.closePeriod?.(1))).toBe('boolean');
    }
  },
  60_000 + runs * 10,
);

it(
  `should survive ${runs} mutated answers of the cloud, and end a payment only with a final status`,
  () => {
    const paid = {
      reference: 'TL260414072854599CB87E19B',
      status: 'success',
      amount: 60,
      currency: 'eur',
      merchantOrderReference: 'street/t1/7',
      details: { authorisedAmount: 60 },
    };
    const originals = [paid, [paid], { ...paid, status: 'pending' }, { ...paid, status: 'failed' }];
    for (let run = 0; run < runs; run += 1) {
      const text = mutate(random, JSON.stringify(random.pick(originals)));
      const body = parsedJson(text);
      const reply = cloudReply({ kind: 'answer', status: 200, body }, 7, 2, 'street/t1/7');
      const what = `SEED=${seedOfRun()} run ${run}: ${text.slice(0, 300)}`;
      if (reply.kind !== 'payment') continue;
      const all = (Array.isArray(body) ? body : [body]) as readonly Record<string, unknown>[];
      const said = all.find((one) => one?.['merchantOrderReference'] === 'street/t1/7');
      expect(said?.['status'], what).toBe(reply.payment.isSuccess ? 'success' : 'failed');
      expect(reply.payment.authReference, what).toBe(said?.['reference']);
      expect(reply.payment.amountMinor ?? 0, what).toBeLessThanOrEqual(100_000_000);
    }
  },
  60_000 + runs * 10,
);

// Proves that no message of CPS, however damaged, crashes the adapter, tells the engine what CPS did not say, or fills the
// memory. FUZZ_MESSAGES makes it go on longer, SEED repeats a run.
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { loadCardKeys } from '../../../../adapters/kit/card-keys.ts';
import { createCardReader } from '../../../../adapters/terminals/payter-cps/card-reader.ts';
import type { CpsTerminal } from '../../../../adapters/terminals/payter-cps/cps-terminal.ts';
import { createHoldBook } from '../../../../adapters/terminals/payter-cps/hold-book.ts';
import { authorize } from '../../../../adapters/terminals/payter-cps/operations/authorize.ts';
import { cardIn } from '../../../../adapters/terminals/payter-cps/operations/await-card.ts';
import { closeHold } from '../../../../adapters/terminals/payter-cps/operations/close-hold.ts';
import { lookUp } from '../../../../adapters/terminals/payter-cps/operations/look-up.ts';
import { loadReadRecords } from '../../../../adapters/terminals/payter-cps/read-record.ts';
import { receiveCallback } from '../../../../adapters/terminals/payter-cps/receive-callback.ts';
import {
  type CpsReply,
  createCpsClient,
} from '../../../../adapters/terminals/payter-cps/wire/cps-client.ts';
import { parseTerminal } from '../../../../adapters/terminals/payter-cps/wire/parse-terminal.ts';
import type { OperationResult } from '../../../../engine/contracts/device-adapter.ts';
import type { Json, JsonObject } from '../../../../engine/contracts/json.ts';
import { operationDefinition } from '../../../../engine/core/flow/contract-catalogue.ts';
import { checkRecord } from '../../../../engine/core/schema/check-value.ts';
import { createMemoryAdapterHost } from '../../../contract/memory-adapter-host.ts';
import { neverAborted, operationCall } from '../../../contract/operation-call.ts';
import { seededRandom, seedOfRun } from '../../../flows/seeded-random.ts';
import { mutateJson, mutateText } from './mutate-message.ts';

const messages = Number(process.env['FUZZ_MESSAGES'] ?? 10_000);
const serialNumber = 'P6X000001';
const pan = '5123450000001234';
const secrets = /5123450000001234|(C0FFEE00){8}/;
const address = { family: 'terminal', terminalId: 't1' } as const;
const sessionId = 'e8a4b0a2-95f5-4a53-9a0b-0e4b0f4d3c11';

const card = {
  serialNumber,
  ifd: 'CONTACTLESS',
  aid: 'A0000000041010',
  cardId: 'C0FFEE00'.repeat(8),
  maskedPan: '512345******1234',
  sessions: [],
};
const session = {
  serialNumber,
  sessionId,
  cardId: card.cardId,
  transactionTime: new Date().toISOString().slice(0, -1),
  authorizedAmount: 500,
  finalAmount: 120,
  result: 'APPROVED',
  state: 'AUTHORIZED',
  authorizationResponseCode: '00',
};
const states = ['AUTHORIZED', 'COMMITED', 'CANCELLED', 'FAILED', 'DECLINED'];

/** The fields of an answer as the contract wants them. */
function expectInContract(operation: string, result: OperationResult): void {
  if (result.kind === 'failure') return;
  const { outcome, ...fields } = result.output;
  const answer = operationDefinition(operation)?.answers[outcome];
  expect(answer, `${operation} ${outcome}`).toBeDefined();
  if (answer !== undefined) expect(checkRecord(fields, answer.output)).toEqual([]);
  expect(JSON.stringify(result)).not.toContain(pan);
}

/** A terminal whose CPS answers what `reply` gives. */
async function terminalWith(reply: () => CpsReply): Promise<{
  readonly terminal: CpsTerminal;
  readonly host: ReturnType<typeof createMemoryAdapterHost>;
}> {
  const host = createMemoryAdapterHost();
  const call = async (): Promise<CpsReply> => reply();
  const terminal: CpsTerminal = {
    terminalId: 't1',
    settings: {
      environment: 'emulator',
      baseUrl: '',
      serialNumber,
      apiKey: '',
      family: 'p6x',
      callbackUrl: null,
      stateSecret: 'state-secret',
      readCheckMs: 1,
      pollMs: 1_000,
      settleMs: 0,
      transactionTimeOffsetMinutes: 0,
      identifyAmountMinor: 100,
      sessionScreen: 'info',
      qrScreen: null,
    },
    language: 'en',
    host,
    calls: {
      terminal: call,
      start: call,
      stop: call,
      card: call,
      authorize: call,
      sessions: call,
      session: call,
      commit: call,
      cancel: call,
      ui: call,
    },
    cardKeys: await loadCardKeys(host.memory, 'cps'),
    holds: createHoldBook(host.memory),
    reads: await loadReadRecords(host.memory),
    reader: createCardReader(),
    screens: { lines: [], current: undefined },
    hints: new Set(),
    dropTimer: undefined,
    keyWarnedAtMs: 0,
    isStopped: false,
  };
  return { terminal, host };
}

const good = (body: Json | undefined, status = 200): CpsReply => ({
  kind: 'answer',
  status,
  body,
});

describe(`damaged messages of CPS (SEED=${seedOfRun()})`, () => {
  it(
    'should never make the adapter throw or answer outside the contract, nor reserve what CPS did not approve',
    async () => {
      const random = seededRandom(seedOfRun());
      let next: CpsReply[] = [];
      const { terminal, host } = await terminalWith(() => next.shift() ?? good(undefined, 204));
      const cardKey = terminal.cardKeys(card.cardId);
      const damaged = (value: JsonObject): CpsReply => {
        const status = random.chance(70) ? 200 : random.pick([204, 400, 401, 404, 408, 409, 500]);
        return good(mutateJson(value, random, pan), status);
      };
      const told = new Map<string, number>();
      for (let round = 0; round < messages / 5; round += 1) {
        const holdId = `h-${round % 50}`;
        const hold = {
          holdId,
          environment: 'emulator',
          serialNumber,
          cardKey,
          amountMinor: 500,
          askedAtMs: Date.now(),
        } as const;
        await terminal.reads.put({
          secret: 'read-secret',
          operationId: holdId,
          purpose: 'pay',
          amountMinor: 500,
          mayReserve: true,
          startedAtMs: 0,
          calledAtMs: null,
        });
        await host.memory.remove(`hold/${holdId}`);
        next = [good(card), damaged({ ...session, state: random.pick(states) })];
        const input = { amountMinor: 500, cardKey };
        const more = { operationId: holdId };
        const reply = next[1];
        const reserved = await authorize(
          terminal,
          operationCall('terminal.authorize', address, input, more),
          neverAborted,
        );
        expectInContract('terminal.authorize', reserved);
        if (reserved.kind === 'outcome' && reserved.output.outcome.endsWith('pproved')) {
          const body = (reply?.kind === 'answer' ? reply.body : {}) as typeof session;
          expect(body.state.toUpperCase()).toBe('AUTHORIZED');
          expect(reserved.output).toMatchObject({
            authorizedMinor: body.authorizedAmount,
            reference: body.sessionId,
          });
        }
        await terminal.holds.put({ ...hold, status: 'open', sessionId, authorizedMinor: 500 });
        next = [damaged({ ...session, state: random.pick(states) }), damaged(session)];
        const first = next[0];
        const end = random.pick(['commit', 'cancel'] as const);
        const closeInput = { holdId, amountMinor: 120, reason: 'nothingUsed' };
        const closed = await closeHold(
          terminal,
          operationCall(`terminal.${end}`, address, closeInput),
          end,
        );
        expectInContract(`terminal.${end}`, closed);
        if (closed.kind === 'outcome' && closed.output.outcome === 'done') {
          const body = (first?.kind === 'answer' ? first.body : {}) as typeof session;
          expect(body.state.toUpperCase()).toMatch(end === 'commit' ? /^COMM/ : /^CANCEL/);
        }
        if (random.chance(50))
          await terminal.holds.put({
            ...hold,
            status: 'asked',
            sessionId: null,
            authorizedMinor: 0,
          });
        next = [
          good([mutateJson(session, random, pan), mutateJson(session, random, pan)]),
          damaged(card),
        ];
        const found = await lookUp(terminal, operationCall('terminal.lookUp', address, { holdId }));
        expectInContract('terminal.lookUp', found);
        for (const result of [reserved, closed, found]) {
          const name = result.kind === 'outcome' ? result.output.outcome : result.error.code;
          told.set(name, (told.get(name) ?? 0) + 1);
        }
        cardIn(terminal, damaged(card));
        parseTerminal(mutateJson({ serialNumber, online: true, state: 'IDLE' }, random, pan));
      }
      // Otherwise the mutants would say nothing about the ways that lead somewhere.
      for (const name of ['approved', 'declined', 'done', 'alreadyClosed', 'reserved', 'unknown'])
        expect(told.get(name) ?? 0, name).toBeGreaterThan(messages / 2_000);
      expect(host.events).toEqual([]);
      expect(host.everStored()).not.toMatch(secrets);
      expect(JSON.stringify(host.lines)).not.toMatch(secrets);
    },
    60_000 + messages * 10,
  );

  it(
    'should be taken at /callbacks and change nothing but the time of the first call',
    async () => {
      const random = seededRandom(seedOfRun());
      const { terminal, host } = await terminalWith(() => good(undefined, 204));
      let asked = 0;
      let pressed = 0;
      const record = {
        secret: 'read-secret',
        operationId: 'o',
        purpose: 'pay',
        amountMinor: 500,
        mayReserve: true,
        startedAtMs: 0,
        calledAtMs: null,
      } as const;
      terminal.screens.current = {
        type: 'selection',
        properties: {},
        id: 'screen-1',
        secret: 'screen-secret',
        pressed: async () => {
          pressed += 1;
        },
      };
      for (let round = 0; round < messages; round += 1) {
        await terminal.reads.put(record);
        const wellFormed = random.pick([
          card,
          { serialNumber, screenId: 'screen-1', response: 'left' },
          { serialNumber, online: false, state: 'IDLE' },
        ]);
        const body = random.chance(10)
          ? mutateText(JSON.stringify(wellFormed), random)
          : mutateJson(wellFormed, random, pan);
        const secret = random.pick(['read-secret', 'screen-secret', 'state-secret', 'wrong', '']);
        const [askedBefore, pressedBefore] = [asked, pressed];
        const isOurs = await receiveCallback(terminal, () => (asked += 1), { secret, body });
        const fields = body as Partial<Record<string, Json>> | null;
        const isHere = typeof fields === 'object' && fields?.['serialNumber'] === serialNumber;
        if (secret === 'wrong' || secret === '') expect(isOurs).toBe(false);
        if (asked > askedBefore) expect([secret, isHere]).toEqual(['state-secret', true]);
        if (pressed > pressedBefore)
          expect([secret, isHere, fields?.['screenId']]).toEqual([
            'screen-secret',
            true,
            'screen-1',
          ]);
        const { calledAtMs, ...rest } = (await host.memory.get('read')) as typeof record;
        expect({ ...rest, calledAtMs: null }).toEqual(record);
        if (calledAtMs !== null) expect([secret, isHere]).toEqual(['read-secret', true]);
      }
      expect(asked * pressed).toBeGreaterThan(0);
      expect(host.events).toEqual([]);
      expect(host.everStored()).not.toMatch(secrets);
    },
    60_000 + messages * 10,
  );
});

describe('damaged bytes of CPS', () => {
  let server: Server | undefined;
  const sockets = new Set<Socket>();

  /** A server that does with each connection what it likes. */
  async function listen(serve: (socket: Socket) => void): Promise<string> {
    const made = createServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('data', () => serve(socket));
    });
    server = made;
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
    const at = made.address();
    return `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  }

  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await new Promise((resolve) => server?.close(resolve));
  });

  const body = JSON.stringify(session);
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const get = { method: 'GET', path: '/terminals/P6X000001', timeoutMs: 300 } as const;

  it(
    'should end every request, whatever comes back',
    async () => {
      const random = seededRandom(seedOfRun());
      const url = await listen((socket) => socket.end(mutateText(answer, random)));
      const client = createCpsClient(url, 'key');
      const kinds = new Set<string>();
      for (let round = 0; round < messages / 100; round += 1) {
        const reply = await client.send(get);
        kinds.add(reply.kind);
        expect(['answer', 'silent']).toContain(reply.kind);
      }
      expect(kinds.size).toBe(2);
    },
    60_000 + messages * 10,
  );

  it('should cut off an answer that does not end, and one that comes byte by byte', async () => {
    let isEndless = true;
    let sentBytes = 0;
    const url = await listen((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n"');
      if (!isEndless) {
        const timer = setInterval(() => socket.write('x'), 20);
        socket.on('close', () => clearInterval(timer));
        return;
      }
      const chunk = 'x'.repeat(100_000);
      const pour = (): void => {
        while (!socket.destroyed && sentBytes < 50_000_000) {
          sentBytes += chunk.length;
          if (!socket.write(chunk)) return void socket.once('drain', pour);
        }
      };
      pour();
    });
    const client = createCpsClient(url, 'key');
    expect(await client.send({ ...get, timeoutMs: 5_000 })).toEqual({ kind: 'silent' });
    expect(sentBytes).toBeLessThan(20_000_000);
    isEndless = false;
    expect(await client.send(get)).toEqual({ kind: 'silent' });
  });

  it('should know that nothing was sent when nobody listens or it was stopped', async () => {
    const url = await listen(() => undefined);
    const closed = server;
    await new Promise((resolve) => closed?.close(resolve));
    const client = createCpsClient(url, 'key');
    expect(await client.send(get)).toEqual({ kind: 'notSent' });
    client.stop();
    expect(await client.send(get)).toEqual({ kind: 'notSent' });
  });
});

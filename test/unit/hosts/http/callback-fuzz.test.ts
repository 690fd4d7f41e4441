// Proves that no bytes that come to the callbacks' address stop the server, reach an adapter as something else than JSON of a limited
// size, or hold a connection for ever. FUZZ_MESSAGES makes it go on longer, SEED repeats a run.
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VendorCallback } from '../../../../engine/contracts/device-adapter.ts';
import { seededRandom, seedOfRun } from '../../../flows/seeded-random.ts';
import { mutateJson, mutateText } from '../../adapters/payter-cps/mutate-message.ts';
import { startServer, type TestServer } from './fake-engine.ts';
import { rawRequest } from './raw-request.ts';

const messages = Number(process.env['FUZZ_MESSAGES'] ?? 500);
const ARRIVAL_MS = 300;
let server: TestServer;
let calls: VendorCallback[] = [];

beforeAll(async () => {
  server = await startServer({
    arrivalMs: ARRIVAL_MS,
    onCallback: async (_adapter, callback) => {
      calls.push(callback);
    },
  });
});
afterAll(() => server.server.close());

const port = () => Number(new URL(server.url).port);

/** Sends bytes and gives all that comes back until the connection ends. */
function send(write: (socket: Socket) => void): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port(), '127.0.0.1', () => write(socket));
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

/** A vendor's call as bytes. */
function request(body: string): string {
  return [
    'POST /callbacks/vendor-a/s3cret HTTP/1.1',
    'host: charge.example.com',
    'connection: close',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

describe('the address for callbacks', () => {
  it(
    `should take ${messages} mutated calls and go on`,
    async () => {
      const random = seededRandom(seedOfRun());
      const statuses = new Map<string, number>();
      const clean = { serialNumber: 'P6X000001', state: 'IDLE', online: true, sessions: [] };
      const one = async (): Promise<void> => {
        const body = JSON.stringify(mutateJson(clean, random, '5123450000001234'));
        const whole = request(random.chance(30) ? mutateText(body, random) : body);
        const text = random.chance(30) ? mutateText(whole, random) : whole;
        const answer = await send((socket) => socket.end(text));
        const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'cut off';
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      };
      for (let sent = 0; sent < messages; sent += 20) {
        calls = [];
        await Promise.all(Array.from({ length: 20 }, one));
        for (const { secret, body } of calls) {
          expect(secret.length).toBeLessThanOrEqual(200);
          expect(JSON.stringify(body).length).toBeLessThan(16 * 1024);
        }
      }
      expect(statuses.get('204') ?? 0).toBeGreaterThan(messages / 4);
      expect(statuses.get('400') ?? 0).toBeGreaterThan(messages / 100);
      expect(statuses.get('500')).toBeUndefined();
      const json = { 'content-type': 'application/json' };
      const url = `${server.url}/callbacks/vendor-a/s3cret`;
      expect((await rawRequest(url, json, { method: 'POST', body: '{}' })).status).toBe(204);
    },
    60_000 + messages * 10,
  );

  it('should cut off a call that is too large before it is there, and hand nothing on', async () => {
    calls = [];
    const said = await send((socket) => {
      socket.write(request('').replace('content-length: 0', 'content-length: 100000000'));
    });
    expect(said).toMatch(/^HTTP\/1\.1 413/);
    // The same without a word about its length.
    let sentBytes = 0;
    const chunked = await send((socket) => {
      socket.write(request('').replace('content-length: 0', 'transfer-encoding: chunked'));
      const chunk = `1000\r\n${'x'.repeat(4096)}\r\n`;
      const pour = (): void => {
        while (!socket.destroyed && sentBytes < 20_000_000) {
          sentBytes += chunk.length;
          if (!socket.write(chunk)) return void socket.once('drain', pour);
        }
      };
      pour();
    });
    expect(chunked).toMatch(/^(HTTP\/1\.1 413|$)/);
    expect(sentBytes).toBeLessThan(20_000_000);
    expect(calls).toEqual([]);
  });

  it.each([
    ['its head', 'POST /callbacks/vendor-a/s3cret HTTP/1.1\r\nx-slow: '],
    ['its body', request('').replace('content-length: 0', 'content-length: 10000')],
  ])('should cut off a call that sends %s byte by byte', async (_, begin) => {
    calls = [];
    let drip: NodeJS.Timeout | undefined;
    const answer = await send((socket) => {
      socket.write(begin);
      drip = setInterval(() => socket.write('1'), 20);
    });
    clearInterval(drip);
    expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d|$)/);
    expect(calls).toEqual([]);
  });
});

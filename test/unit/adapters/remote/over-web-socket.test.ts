// Proves that a terminal that dials in is let in by its token only, has one connection, loses no money with it, and is cut off
// when it floods, sends too much or too slowly.
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { remoteTerminal } from '../../../../adapters/terminals/remote/index.ts';
import type { DeviceAdapter } from '../../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { createLinkServer } from '../../../contract/link-server.ts';
import {
  createMemoryAdapterHost,
  type MemoryAdapterHost,
} from '../../../contract/memory-adapter-host.ts';
import { neverAborted, operationCall } from '../../../contract/operation-call.ts';
import { upgradeHeaders } from '../../hosts/http/raw-request.ts';

const address = { family: 'terminal', terminalId: 't1' } as const;
const protocol = 'forecourt-terminal-1';
let adapter: DeviceAdapter;
let host: MemoryAdapterHost;
let door: Awaited<ReturnType<typeof createLinkServer>>;
const sockets: WebSocket[] = [];

/** A program at the other end, and what it hears. */
interface Program {
  readonly socket: WebSocket;
  readonly heard: JsonObject[];
  readonly say: (message: object) => void;
  /** Resolves with the code when the connection is over. */
  readonly over: Promise<number>;
}

async function open(pingMs?: number, reconnectMs = 300): Promise<void> {
  host = createMemoryAdapterHost();
  adapter = remoteTerminal.create({
    siteId: 'street',
    terminalId: 't1',
    settings: { transport: 'websocket', token: { env: 'T' }, capabilities: [], reconnectMs },
    secret: () => 'right-token',
    currency: { code: 'EUR', digits: 2 },
    language: 'en',
    render: () => [],
  });
  await adapter.start(host);
  door = await createLinkServer((id) => (id === 't1' ? adapter.dialIn : undefined), pingMs);
}

async function dial(): Promise<Program> {
  const headers = { authorization: 'Bearer right-token' };
  const socket = new WebSocket(`${door.url}/remote/t1`, [protocol], { headers });
  sockets.push(socket);
  const heard: JsonObject[] = [];
  socket.on('message', (text) => heard.push(JSON.parse(text.toString())));
  socket.on('error', () => undefined);
  const over = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return { socket, heard, over, say: (message) => socket.send(JSON.stringify(message)) };
}

const ask = (operation: string, input: JsonObject = {}, deadlineMs = 30_000) =>
  adapter.execute(
    operationCall(`terminal.${operation}`, address, input, {
      deadlineAtMs: Date.now() + deadlineMs,
    }),
    neverAborted,
  );

async function called(program: Program, count = 1): Promise<JsonObject> {
  await expect.poll(() => program.heard.length).toBeGreaterThanOrEqual(count);
  return program.heard[count - 1] as JsonObject;
}

const approved = { kind: 'outcome', output: { outcome: 'approved', authorizedMinor: 500 } };
const unknown = { kind: 'failure', error: { code: 'unknown' } };
const notSent = { kind: 'failure', error: { code: 'notSent' } };

beforeEach(() => open());
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.terminate();
  await adapter.stop();
  await door.close();
});

/** The status of the answer to somebody who wants in. */
function knock(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve) => {
    const url = `${door.url.replace('ws:', 'http:')}${path}`;
    const sent = request(url, { headers: { ...upgradeHeaders, ...headers }, agent: false });
    sent.on('response', (response) => resolve(response.statusCode));
    sent.on('upgrade', (response, socket: Socket) => {
      socket.destroy();
      resolve(response.statusCode);
    });
    sent.end();
  });
}

describe('who is let in', () => {
  const right = { authorization: 'Bearer right-token', 'sec-websocket-protocol': protocol };

  it.each([
    ['the token and the protocol', '/remote/t1', right, 101],
    ['no token', '/remote/t1', { 'sec-websocket-protocol': protocol }, 401],
    ['another token', '/remote/t1', { ...right, authorization: 'Bearer right-tokem' }, 401],
    ['a longer token', '/remote/t1', { ...right, authorization: 'Bearer right-token1' }, 401],
    ['another terminal', '/remote/t2', right, 401],
    ['a name that cannot be read', '/remote/%zz', right, undefined],
    ['another protocol', '/remote/t1', { ...right, 'sec-websocket-protocol': 'ocpp1.6' }, 400],
  ])('should be decided for %s', async (_, path, headers, status) => {
    if (status !== undefined) expect(await knock(path, headers)).toBe(status);
    expect(host.events).toEqual([]);
  });

  it('should be nobody who dials again and again', async () => {
    const statuses = [];
    for (let count = 0; count < 11; count += 1) statuses.push(await knock('/remote/t1', right));
    expect(statuses).toEqual([...Array(10).fill(101), 429]);
  });
});

describe('the connection', () => {
  it('should carry calls both ways at the same time, and answers in any order', async () => {
    const program = await dial();
    const reading = ask('readCard', { purpose: 'pay', amountMinor: 500, waitMs: 1000 });
    const closing = ask('commit', { holdId: 'h', amountMinor: 5 });
    const [read, commit] = [await called(program, 1), await called(program, 2)];
    expect(commit).toMatchObject({ message: 'call', call: { operation: 'terminal.commit' } });
    expect(JSON.stringify(commit)).not.toContain('address');
    const done = { kind: 'outcome', output: { outcome: 'done' } };
    program.say({ message: 'result', callId: commit['callId'] ?? 0, result: done });
    expect(await closing).toEqual(done);
    const timeout = { kind: 'outcome', output: { outcome: 'timeout' } };
    program.say({ message: 'result', callId: read['callId'] ?? 0, result: timeout });
    expect(await reading).toEqual(timeout);
  });

  it('should be the newest one: the older is told so, its money is unknown, its read is asked again', async () => {
    const older = await dial();
    const reading = ask('readCard', { purpose: 'pay', amountMinor: 500, waitMs: 1000 });
    const paying = ask('authorize', { amountMinor: 500 });
    await called(older, 2);
    const newer = await dial();
    expect(await older.over).toBe(4001);
    expect(await paying).toEqual(unknown);
    const again = await called(newer);
    expect(again).toMatchObject({ call: { operation: 'terminal.readCard' } });
    expect(newer.heard).toHaveLength(1);
    const deferred = { kind: 'outcome', output: { outcome: 'deferred' } };
    newer.say({ message: 'result', callId: again['callId'] ?? 0, result: deferred });
    expect(await reading).toEqual(deferred);
    expect(host.events).toEqual([]);
  });

  it('should be waited for as long as the settings say; then the terminal is offline and nothing is sent', async () => {
    await expect.poll(() => host.of('terminal.offline').length).toBe(1);
    expect(await ask('commit', { holdId: 'h', amountMinor: 5 })).toEqual(notSent);
    const program = await dial();
    await expect.poll(() => host.of('terminal.online').length).toBe(1);
    program.socket.close();
    await program.over;
    const waiting = ask('commit', { holdId: 'h', amountMinor: 5 });
    const back = await dial();
    const { callId = 0 } = await called(back);
    back.say({ message: 'result', callId, result: approved });
    expect(await waiting).toEqual(approved);
    expect(host.of('terminal.offline')).toHaveLength(1);
  });

  it('should lose no money: what was sent and not answered is unknown, and never sent again', async () => {
    const program = await dial();
    const paying = ask('authorize', { amountMinor: 500 });
    const { callId = 0 } = await called(program);
    program.socket.terminate();
    expect(await paying).toEqual(unknown);
    const back = await dial();
    back.say({ message: 'result', callId, result: approved });
    await expect.poll(() => host.lines.at(-1)?.details['reason']).toContain('nobody waits');
    expect(back.heard).toEqual([]);
  });

  it('should answer unknown to a call that nobody answers in time, and take no answer afterwards', async () => {
    const program = await dial();
    const paying = ask('authorize', { amountMinor: 500 }, 1_100);
    const { callId = 0 } = await called(program);
    expect(await paying).toEqual(unknown);
    program.say({ message: 'result', callId, result: approved });
    await expect.poll(() => host.lines.at(-1)?.details['reason']).toContain('nobody waits');
  });
});

describe('an event over the connection', () => {
  const event = { eventId: 'e1', type: 'terminal.touched', payload: {} };

  it('should be acknowledged when it is stored, and only then', async () => {
    const program = await dial();
    host.refuse = true;
    program.say({ message: 'event', event });
    await expect.poll(() => host.lines.at(-1)?.message).toContain('was not stored');
    expect(program.heard).toEqual([]);
    host.refuse = false;
    program.say({ message: 'event', event });
    program.say({ message: 'event', event });
    await called(program, 2);
    expect(program.heard).toEqual([1, 2].map(() => ({ message: 'stored', eventId: 'e1' })));
    expect(host.of('terminal.touched')).toHaveLength(1);
  });

  it('should be none without id or of another family, and the log says so a few times', async () => {
    const program = await dial();
    for (let count = 0; count < 10; count += 1)
      program.say({ message: 'event', event: { ...event, type: 'charger.ended' } });
    program.say({ message: 'event', event });
    await called(program);
    expect(host.events.map(({ type }) => type)).toEqual(['terminal.touched']);
    expect(host.lines.filter(({ level }) => level === 'error')).toHaveLength(5);
  });
});

describe('a program that misbehaves', () => {
  it('should be cut off when it sends too much', async () => {
    const program = await dial();
    program.socket.send('x'.repeat(64 * 1024 + 1));
    expect(await program.over).toBe(1009);
  });

  it('should be cut off when it sends too often, also signs of life alone', async () => {
    const program = await dial();
    for (let count = 0; count < 200; count += 1) program.say({ message: 'x' });
    expect(await program.over).toBe(4008);
    const other = await dial();
    for (let count = 0; count < 200; count += 1) other.socket.ping();
    // Its own signs of life may still be on their way when it is cut off.
    expect([4008, 1006]).toContain(await other.over);
    await expect.poll(() => host.lines.at(-1)?.details['reason']).toBe('too many messages');
  });

  it('should be cut off when it sends bytes that are no text', async () => {
    const program = await dial();
    program.socket.send(Buffer.from([1, 2, 3]));
    expect(await program.over).toBe(1003);
  });

  it('should be cut off when it sends a message in endless pieces', async () => {
    const program = await dial();
    for (let count = 0; count < 400; count += 1) program.socket.send('', { fin: false });
    expect(await program.over).toBe(1008);
  });

  it('should be cut off when a message comes so slowly that no sign of life fits in', async () => {
    await adapter.stop();
    await door.close();
    await open(150);
    const program = await dial();
    // The head of a frame of 100 bytes; the rest comes byte by byte.
    const raw = (program.socket as unknown as { readonly _socket: Socket })._socket;
    raw.write(Buffer.from([0x81, 0x80 | 100, 0, 0, 0, 0]));
    const drip = setInterval(() => raw.write('x'), 20);
    expect(await program.over).toBe(1006);
    clearInterval(drip);
    await expect.poll(() => host.lines.at(-1)?.details['reason']).toBe('no sign of life');
  });
});

// Proves that a program in another language can be the terminal: the example of sixty lines is one, whatever else answers is not
// believed, and the schema says what the contract says.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it } from 'vitest';
import { remoteTerminal } from '../../../../adapters/terminals/remote/index.ts';
import { readResult } from '../../../../adapters/terminals/remote/read-result.ts';
import type { DeviceAdapter } from '../../../../engine/contracts/device-adapter.ts';
import type { Json, JsonObject } from '../../../../engine/contracts/json.ts';
import {
  generateRemoteSchema,
  remoteSchemaFile,
} from '../../../../scripts/generate-remote-schema.mjs';
import { createLinkServer } from '../../../contract/link-server.ts';
import {
  createMemoryAdapterHost,
  type MemoryAdapterHost,
} from '../../../contract/memory-adapter-host.ts';
import { neverAborted, operationCall } from '../../../contract/operation-call.ts';
import { readContract } from '../../../contract/read-contract.ts';

const folder = new URL('../../../../adapters/terminals/remote/', import.meta.url);
const address = { family: 'terminal', terminalId: 't1' } as const;
let adapter: DeviceAdapter | undefined;
let child: ChildProcess | undefined;
let server: Server | undefined;

async function connect(url: string | undefined, more: JsonObject = {}): Promise<MemoryAdapterHost> {
  const host = createMemoryAdapterHost();
  adapter = remoteTerminal.create({
    siteId: 'street',
    terminalId: 't1',
    settings: { ...(url !== undefined && { url, pollMs: 100 }), capabilities: ['lookUp'], ...more },
    secret: (where) => `${'env' in where ? where.env : where.file}-value`,
    currency: { code: 'EUR', digits: 2 },
    language: 'en',
    render: () => [],
  });
  await adapter.start(host);
  return host;
}

const ask = (operation: string, input: JsonObject, operationId: string) =>
  adapter?.execute(
    operationCall(`terminal.${operation}`, address, input, { operationId }),
    neverAborted,
  );

afterEach(async () => {
  await adapter?.stop();
  child?.kill('SIGTERM');
  server?.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
  server = undefined;
});

/** A program that answers every operation with this. */
async function answering(status: number, body: string): Promise<string> {
  const listening = createServer((request, response) => {
    const isOperation = request.url === '/terminal/operations';
    response.writeHead(isOperation ? status : 200).end(isOperation ? body : '{}');
  });
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(listening.address() as { port: number }).port}`;
}

describe('the example of a remote terminal', () => {
  it('should have at most sixty lines, need no package, and reserve, charge and release once', async () => {
    const [what, how, other] = ['terminal.mjs', 'over-http.mjs', 'over-web-socket.mjs'].map(
      (name) => readFileSync(new URL(`example/${name}`, folder), 'utf8'),
    );
    for (const carrier of [how, other])
      expect(`${what}${carrier}`.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    expect(`${what}${how}`.match(/from '[^']+'/g)).toEqual([
      "from 'node:http'",
      "from './terminal.mjs'",
    ]);
    const url = await example('over-http.mjs', ['0']);
    await connect(url);
    await expectATerminal();
  });

  it('should be the same terminal over a WebSocket', async () => {
    const host = await connect(undefined, { transport: 'websocket', token: { env: 'TOKEN' } });
    const door = await createLinkServer(() => adapter?.dialIn);
    try {
      void example('over-web-socket.mjs', [`${door.url}/remote/t1`], { TOKEN: 'TOKEN-value' });
      await expectATerminal();
      expect(host.lines.map(({ message }) => message)).toEqual(['a remote terminal dialled in']);
    } finally {
      await door.close();
    }
  });
});

/** Starts a program of the example; resolves with the address that it prints. */
function example(
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  const file = fileURLToPath(new URL(`example/${name}`, folder));
  const started = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  child = started;
  return new Promise((resolve) =>
    started.stdout.on('data', (out: Buffer) => resolve(/http\S+/.exec(out.toString())?.[0] ?? '')),
  );
}

async function expectATerminal(): Promise<void> {
  const read = await ask('readCard', { purpose: 'pay', amountMinor: 500, waitMs: 100 }, 'r');
  expect(read).toMatchObject({ output: { outcome: 'deferred' } });
  expect(await ask('authorize', { amountMinor: 500 }, 'h')).toMatchObject({
    output: { outcome: 'approved', authorizedMinor: 500 },
  });
  const refused = { kind: 'failure' };
  expect(await ask('authorize', { amountMinor: 500 }, 'h')).toMatchObject(refused);
  expect(await ask('commit', { holdId: 'h', amountMinor: 501 }, 'c')).toMatchObject(refused);
  expect(await ask('commit', { holdId: 'h', amountMinor: 99 }, 'c')).toMatchObject({
    output: { outcome: 'done' },
  });
  expect(await ask('cancel', { holdId: 'h', reason: 'notStarted' }, 'x')).toMatchObject({
    output: { outcome: 'alreadyClosed', closedAs: 'committed' },
  });
  expect(await ask('lookUp', { holdId: 'h' }, 'l')).toMatchObject({
    output: { outcome: 'committed', committedMinor: 99 },
  });
  expect(await ask('lookUp', { holdId: 'nobody' }, 'm')).toMatchObject({
    output: { outcome: 'notFound' },
  });
}

describe('a program that answers strangely', () => {
  it.each<[number, string]>([
    [200, ''],
    [200, '[]'],
    [200, '{"kind":"outcome"}'],
    [200, '{"kind":"outcome","output":{"outcome":5}}'],
    [200, '{"kind":"failure","error":{"code":"declined"}}'],
    [200, '{"kind":"failure"}'],
    [500, '{"kind":"outcome","output":{"outcome":"declined"}}'],
    [404, '{"kind":"failure","error":{"code":"failed"}}'],
  ])('should leave the operation unknown: status %i, %s', async (status, body) => {
    const host = await connect(await answering(status, body));
    for (let count = 0; count < 8; count += 1)
      expect(await ask('authorize', { amountMinor: 500 }, 'h')).toEqual({
        kind: 'failure',
        error: { code: 'unknown' },
      });
    // Told a few times, and never what it was.
    expect(host.lines.map(({ details }) => details['code'])).toEqual(
      Array(5).fill('ADAPTER_CONTRACT'),
    );
    expect(JSON.stringify(host.lines)).not.toContain('declined');
  });

  it('should not be known as asked where nobody listens, and be told as offline', async () => {
    const host = await connect('http://127.0.0.1:9');
    expect(await ask('commit', { holdId: 'h', amountMinor: 5 }, 'c')).toEqual({
      kind: 'failure',
      error: { code: 'notSent' },
    });
    await expect.poll(() => host.of('terminal.offline').length).toBe(1);
  });

  it('should be read whatever it sends', () => {
    const bodies: readonly Json[] = [
      null,
      5,
      'x',
      [],
      [[]],
      { kind: {} },
      { output: [] },
      { kind: 'outcome', output: null },
    ];
    for (const body of bodies)
      expect(readResult(body, () => undefined)).toMatchObject({ kind: 'failure' });
  });
});

describe('the events of a program', () => {
  const event = { eventId: 'e1', type: 'terminal.touched', payload: {} };

  it('should be taken with the secret only, each once, and only those of a terminal', async () => {
    const host = await connect('http://127.0.0.1:9', { eventSecret: { env: 'EVENTS' } });
    expect(await adapter?.receive?.({ secret: 'guess', body: event })).toBe(false);
    const other = { ...event, eventId: 'e2', type: 'charger.ended' };
    for (const body of [event, event, other, 'x', [], {}])
      expect(await adapter?.receive?.({ secret: 'EVENTS-value', body })).toBe(true);
    expect(host.of('terminal.touched')).toHaveLength(1);
    expect(host.of('charger.ended')).toHaveLength(0);
  });

  it('should not be taken where the site file names no secret', async () => {
    const host = await connect('http://127.0.0.1:9');
    expect(await adapter?.receive?.({ secret: 'undefined', body: event })).toBe(false);
    expect(host.of('terminal.touched')).toHaveLength(0);
  });
});

describe('the schema of a remote terminal', () => {
  it('should be the one that the contract gives now (scripts/generate-remote-schema.mjs)', () => {
    expect(JSON.parse(readFileSync(remoteSchemaFile, 'utf8'))).toEqual(
      JSON.parse(generateRemoteSchema()),
    );
  });

  it('should take the messages of the contract, and no others', () => {
    const ajv = new Ajv2020({ strict: false });
    const schema = JSON.parse(generateRemoteSchema()) as { $id: string };
    ajv.addSchema(schema);
    const fits = (part: string, value: unknown) =>
      ajv.validate({ $ref: `${schema.$id}#/$defs/${encodeURIComponent(part)}` }, value);
    const call = {
      operation: 'terminal.commit',
      operationId: 'c',
      sessionId: 's',
      input: { holdId: 'h', amountMinor: 5 },
      attempt: 1,
      deadlineAtMs: 5,
    };
    expect(fits('call', call)).toBe(true);
    expect(fits('call', { ...call, input: { holdId: 'h' } })).toBe(false);
    expect(fits('event', { eventId: 'e', type: 'terminal.online', payload: {} })).toBe(true);
    expect(fits('event', { eventId: 'e', type: 'terminal.exploded', payload: {} })).toBe(false);
    const approved = { kind: 'outcome', output: { outcome: 'approved', authorizedMinor: 5 } };
    expect(fits('result of terminal.authorize', approved)).toBe(true);
    expect(fits('result of terminal.commit', approved)).toBe(false);
    const ours = 'webSocket message of the engine';
    const theirs = 'webSocket message of the program';
    expect(fits(ours, { message: 'call', callId: 1, call })).toBe(true);
    expect(fits(ours, { message: 'call', callId: 1, call: {} })).toBe(false);
    expect(fits(theirs, { message: 'result', callId: 1, result: approved })).toBe(true);
    expect(fits(theirs, { message: 'result', callId: 1, result: {} })).toBe(false);
    const event = { eventId: 'e', type: 'terminal.online', payload: {} };
    expect(fits(theirs, { message: 'event', event })).toBe(true);
  });

  it('should know every capability of the contract', () => {
    const text = readFileSync(new URL('settings.schema.json', folder), 'utf8');
    const settings = JSON.parse(text) as {
      properties: { capabilities: { items: { enum: readonly string[] } } };
    };
    expect(settings.properties.capabilities.items.enum).toEqual(
      Object.keys(readContract('terminal').capabilities),
    );
  });
});

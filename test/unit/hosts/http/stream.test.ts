import { get } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { aHold } from '../../../contract/store-records.ts';
import { session, site, startServer, type TestServer } from './fake-engine.ts';

const running: TestServer[] = [];
const start = async (over: Parameters<typeof startServer>[0] = {}) => {
  const server = await startServer(over);
  running.push(server);
  return server;
};
afterEach(() => Promise.all(running.splice(0).map(({ server }) => server.close())));

/** Opens a stream and collects what it says. */
const listen = (url: string) => {
  const heard = { text: '', ended: false, headers: {} as NodeJS.Dict<string | string[]> };
  const request = get(url, { agent: false }, (response) => {
    heard.headers = response.headers;
    response.setEncoding('utf8').on('data', (chunk: string) => {
      heard.text += chunk;
    });
    response.on('close', () => {
      heard.ended = true;
    });
  });
  request.on('error', () => {
    heard.ended = true;
  });
  return { heard, stop: () => request.destroy() };
};
const messages = (text: string) =>
  [...text.matchAll(/^event: (\w+)\ndata: (.*)$/gm)].map(([, kind, data]) => [
    kind,
    JSON.parse(data ?? '') as unknown,
  ]);

const line = {
  sessionId: session.sessionId,
  sequence: 2,
  atMs: 3,
  kind: 'event',
  name: 'charger.unplugged',
  say: { en: 'Unplugged\nnow', nl: 'Los' },
  activePaths: [],
  faulted: false,
  effects: [],
};

describe('the stream', () => {
  it('should begin with every site and then tell each change', async () => {
    const { url, send, listeners } = await start();
    const { heard } = listen(`${url}/api/stream`);
    await vi.waitFor(() => expect(listeners.size).toBe(1));
    send({ kind: 'step', line, session });
    send({ kind: 'hold', hold: aHold() });
    await vi.waitFor(() => expect(messages(heard.text)).toHaveLength(4));
    expect(heard.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    expect(heard.text).toContain('retry: 2000\n\n');
    expect(messages(heard.text)).toEqual([
      ['site', { kind: 'site', site: site('demo') }],
      ['site', { kind: 'site', site: site('real') }],
      ['step', { kind: 'step', line, session }],
      ['hold', { kind: 'hold', hold: aHold() }],
    ]);
  });

  it('should tell of one site when asked to', async () => {
    const { url, send, listeners } = await start();
    const { heard } = listen(`${url}/api/stream?siteId=real`);
    await vi.waitFor(() => expect(listeners.size).toBe(1));
    send({ kind: 'step', line, session });
    send({ kind: 'hold', hold: aHold({ sessionId: session.sessionId }) });
    send({ kind: 'hold', hold: aHold({ sessionId: 'nobody' }) });
    send({ kind: 'site', site: site('demo') });
    send({ kind: 'step', line, session: { ...session, siteId: 'real' } });
    await vi.waitFor(() => expect(messages(heard.text)).toHaveLength(2));
    expect(messages(heard.text).map(([kind]) => kind)).toEqual(['site', 'step']);
  });

  it('should give signs of life and forget a client that left', async () => {
    const { url, listeners } = await start({ heartbeatMs: 20 });
    const { heard, stop } = listen(`${url}/api/stream`);
    await vi.waitFor(() => expect(heard.text.match(/^: alive$/gm)?.length).toBeGreaterThan(1));
    stop();
    await vi.waitFor(() => expect(listeners.size).toBe(0));
  });

  it('should drop a client that does not read', async () => {
    const { port, send, listeners } = await start();
    const deaf = connect(port, '127.0.0.1');
    deaf.on('error', () => {});
    deaf.write(`GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    deaf.pause();
    await vi.waitFor(() => expect(listeners.size).toBe(1));
    const large = { ...session, context: { note: 'x'.repeat(200_000) } };
    for (let count = 0; count < 100 && listeners.size > 0; count += 1) {
      send({ kind: 'step', line, session: large });
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(listeners.size).toBe(0);
    deaf.destroy();
  });
});

describe('closing', () => {
  it('should take less than 5 s with streams, idle connections and WebSockets open', async () => {
    let upgraded: Socket | undefined;
    const { server, url, port, listeners } = await startServer({
      onUpgrade: (_request, socket) => {
        upgraded = socket as Socket;
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: Upgrade\r\n\r\n',
        );
        return true;
      },
    });
    const { heard } = listen(`${url}/api/stream`);
    const closed: string[] = [];
    const open = (name: string, first: string) => {
      const socket = connect(port, '127.0.0.1', () => socket.write(first));
      socket.on('error', () => {});
      socket.on('close', () => closed.push(name));
      socket.resume();
    };
    open('silent', '');
    open('keep-alive', `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`);
    open('half a request', 'GET /healthz HTTP/1.1\r\nHost:');
    open(
      'half a body',
      `POST /api/flows/validate HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`,
    );
    open(
      'websocket',
      `GET /ocpp/C1 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    );
    await vi.waitFor(() => expect([listeners.size, upgraded !== undefined]).toEqual([1, true]));
    const startedAtMs = Date.now();
    await server.close();
    expect(Date.now() - startedAtMs).toBeLessThan(4_000);
    await vi.waitFor(() =>
      expect(closed.sort()).toEqual([
        'half a body',
        'half a request',
        'keep-alive',
        'silent',
        'websocket',
      ]),
    );
    expect(heard.ended).toBe(true);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    await server.close();
  });
});

// Proves that a request which never left is told apart from one that nobody answered, and that large or slow answers are
// cut off.
import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createHttpExchange } from '../../../adapters/kit/json-exchange.ts';

let server: Server | undefined;
const sockets = new Set<Socket>();

/** Listens, and does this with each connection once it has sent something. */
async function listen(serve: (socket: Socket) => void): Promise<string> {
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.once('data', () => serve(socket));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}

const post = (url: string, timeoutMs = 3_000) =>
  createHttpExchange(url, { 'x-key': 'k' }).exchange({
    method: 'POST',
    path: '/terminal/payment',
    body: { a: 1 },
    timeoutMs,
  });

const head = 'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n';

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
  server = undefined;
});

describe('a JSON exchange', () => {
  it('should send headers and body, and give status and body of the answer', async () => {
    let heard = '';
    const url = await listen((socket) => {
      socket.end(`${head}content-length: 8\r\n\r\n{"b": 2}`);
    });
    server?.on('connection', (socket: Socket) => {
      socket.on('data', (bytes) => {
        heard += bytes.toString();
      });
    });
    expect(await post(url)).toEqual({ kind: 'answer', status: 200, body: { b: 2 } });
    expect(heard).toContain('POST /terminal/payment');
    expect(heard).toContain('x-key: k');
    expect(heard).toContain('{"a":1}');
  });

  it('should say that it was not sent where nobody listens', async () => {
    const url = await listen(() => undefined);
    await new Promise((resolve) => server?.close(resolve));
    server = undefined;
    expect(await post(url)).toEqual({ kind: 'notSent' });
  });

  it('should not know when nobody answers, or the connection ends before', async () => {
    const url = await listen(() => undefined);
    expect(await post(url, 100)).toEqual({ kind: 'silent' });
    const other = await listen((socket) => socket.destroy());
    expect(await post(other)).toEqual({ kind: 'silent' });
  });

  it('should not know when the answer breaks off in the middle', async () => {
    const url = await listen((socket) => {
      socket.write(`${head}content-length: 90\r\n\r\n{"status": "SUCCESS"`);
      setTimeout(() => socket.destroy(), 20);
    });
    expect(await post(url)).toEqual({ kind: 'silent' });
  });

  it('should cut off an answer that drips, at its deadline', async () => {
    const url = await listen((socket) => {
      socket.write(`${head}\r\n`);
      const drip = setInterval(() => socket.write(' '), 5);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await post(url, 150)).toEqual({ kind: 'silent' });
    await expect.poll(() => sockets.size).toBe(0);
  });

  it('should cut off an answer without end, however fast it comes', async () => {
    let sent = 0;
    const url = await listen((socket) => {
      socket.write(`${head}\r\n`);
      const more = (): void => {
        if (socket.destroyed) return;
        sent += 65_536;
        if (socket.write(' '.repeat(65_536))) setImmediate(more);
        else socket.once('drain', more);
      };
      more();
    });
    expect(await post(url, 10_000)).toEqual({ kind: 'silent' });
    await expect.poll(() => sockets.size).toBe(0);
    expect(sent).toBeLessThan(16_000_000);
  });

  it('should cut off headers without end', async () => {
    const url = await listen((socket) => {
      socket.write(head);
      socket.write(`x: ${'y'.repeat(100_000)}\r\n\r\n{}`);
    });
    expect(await post(url)).toEqual({ kind: 'silent' });
  });

  it.each(['', 'no json', '{"a":', '\u0000', '[[[['])(
    'should give no body for %j',
    async (text) => {
      const url = await listen((socket) =>
        socket.end(`${head}content-length: ${text.length}\r\n\r\n${text}`),
      );
      expect(await post(url)).toEqual({ kind: 'answer', status: 200, body: undefined });
    },
  );

  it('should answer with what it has when it is closed', async () => {
    let hasHeard = false;
    const url = await listen(() => {
      hasHeard = true;
    });
    const { exchange, close } = createHttpExchange(url, {});
    const reply = exchange({ method: 'GET', path: '/', timeoutMs: 60_000 });
    await expect.poll(() => hasHeard).toBe(true);
    close();
    expect(await reply).toEqual({ kind: 'silent' });
  });
});

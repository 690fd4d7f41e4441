import { afterEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { EngineProcess, freePort } from './engine-process.ts';

let engine: EngineProcess;

afterEach(() => engine.dispose());

test('told to stop, it is gone in under 5 s although browsers and charge points hang on', async () => {
  engine = new EngineProcess(await freePort());
  await engine.start();
  const stream = await fetch(`${engine.url}/api/stream`);
  const reading = stream.body
    ?.getReader()
    .read()
    .catch(() => undefined);
  const socket = new WebSocket(`ws://127.0.0.1:${engine.port}/ocpp/post-1`, ['ocpp1.6']);
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  const { code, ms } = await engine.end('SIGTERM');
  expect(code).toBe(0);
  expect(ms).toBeLessThan(5_000);
  await closed;
  await reading;
});

test('a second engine on the same data folder is refused with its code, and the first one runs on', async () => {
  engine = new EngineProcess(await freePort());
  await engine.start();
  const second = new EngineProcess(await freePort());
  Object.assign(second, { dataDir: engine.dataDir });
  await expect(second.start()).rejects.toThrow('HOST_STORE_IN_USE');
  expect((await fetch(`${engine.url}/healthz`)).status).toBe(200);
  // The first one dies without a word: nothing stale keeps the second one out.
  await engine.end('SIGKILL');
  await second.start();
  await second.end('SIGKILL');
});

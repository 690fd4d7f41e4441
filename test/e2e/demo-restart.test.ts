import { afterEach, expect, test } from 'vitest';
import { EngineProcess, freePort } from './engine-process.ts';

let engine: EngineProcess;

afterEach(() => engine.dispose());

/** Step 7 of the tour in the README: the virtual car stays where it stands when the engine dies. */
test('the demo goes on charging after it was killed, and the money ends where it should', async () => {
  engine = new EngineProcess(await freePort(), ['demo']);
  await engine.start();
  const act = (name: string, body: object) => engine.post(`/api/sites/demo/virtual/${name}`, body);
  const bay = { chargerId: 'demo-1', connectorId: 1 };
  await act('plug', bay);
  await engine.reaches(1, 'card.reading');
  await act('tap', { terminalId: 't1', cardKey: 'card-plastic-1234', kind: 'bank' });
  const { sessionId } = await engine.reaches(1, 'charging.delivering');
  await expect
    .poll(async () => (await engine.session(1))?.energyWh, { timeout: 15_000 })
    .toBeGreaterThan(50);
  const before = (await engine.session(1))?.energyWh ?? 0;
  await engine.end('SIGKILL');
  await engine.start();
  await engine.reaches(1, 'charging.delivering');
  await expect
    .poll(async () => (await engine.session(1))?.energyWh, { timeout: 15_000 })
    .toBeGreaterThan(before);
  await act('unplug', bay);
  await expect
    .poll(async () => (await engine.holds()).map(({ phase }) => phase), { timeout: 15_000 })
    .toEqual(['confirmed']);
  const [hold] = await engine.holds();
  const session = await engine.session(1);
  expect(session?.sessionId).toBe(sessionId);
  expect(hold).toMatchObject({
    end: 'commit',
    committedMinor: Math.ceil(((session?.energyWh ?? 0) * 45) / 1000),
  });
});

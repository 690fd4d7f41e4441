import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { composeEngine } from '../../../engine/bin/compose-engine.ts';
import type { Clock } from '../../../engine/hosts/kit/clock.ts';
import { systemClock } from '../../../engine/hosts/kit/system-clock.ts';

const HOUR_MS = 3_600_000;
const folder = mkdtempSync(join(tmpdir(), 'forecourt-compose-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A clock on which the hourly sweep cannot be planned: the engine fails when its devices are up already. */
function brokenClock(): Clock {
  const clock = systemClock();
  return {
    ...clock,
    after: (delayMs, callback) => {
      if (delayMs === HOUR_MS) throw new Error('no clock for the sweep');
      return clock.after(delayMs, callback);
    },
  };
}

it('should stop what it had started when it cannot start', async () => {
  let asked = 0;
  const terminal = createServer((_request, response) => {
    asked += 1;
    response.writeHead(200).end('{}');
  });
  await new Promise<void>((resolve) => terminal.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(terminal.address() as AddressInfo).port}`;
  const site = join(folder, 'site.json');
  writeFileSync(site, JSON.stringify(siteWith(url)));
  const options = {
    sitePaths: [site],
    dataDir: join(folder, 'data'),
    host: '127.0.0.1',
    port: 0,
    virtualChargers: false,
    log: () => undefined,
  };
  await expect(composeEngine({ ...options, clock: brokenClock() })).rejects.toThrow(
    'no clock for the sweep',
  );
  // Database and devices are free: the terminal is asked by nobody, and another engine can have it all.
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(asked).toBe(before);
  const engine = await composeEngine(options);
  await engine.stop();
  terminal.close();
  terminal.closeAllConnections();
}, 60_000);

function siteWith(url: string): object {
  const settings = {
    url,
    capabilities: ['screen', 'readFirst', 'identify', 'lookUp'],
    pollMs: 100,
  };
  return {
    id: 'street',
    title: 'Street',
    currency: 'EUR',
    language: 'en',
    terminals: [
      {
        id: 't1',
        adapter: 'remote',
        textsElsewhere: true,
        settings: { ...settings, never: { 'terminal.readCard': ['deferred'] } },
      },
    ],
    chargers: [
      { id: 'post-1', adapter: 'ocpp', connectors: [{ id: 1, title: 'Left', terminal: 't1' }] },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [{ flow: 'plug-first' }],
  };
}

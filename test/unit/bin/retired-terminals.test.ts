// Proves that what was reserved at a site that is not served any more is closed by its terminal, and that such a terminal keeps no
// engine from starting.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { createVirtualChargePoint } from '../../../adapters/chargers/virtual/index.ts';
import { composeEngine, type RunningEngine } from '../../../engine/bin/compose-engine.ts';
import { retiredTerminals } from '../../../engine/bin/terminals/retired-terminals.ts';
import type { Hold } from '../../../engine/contracts/hold.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { SiteFile } from '../../../engine/contracts/site-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-retired-'));
let engine: RunningEngine | undefined;
let program: Server | undefined;

afterEach(async () => {
  await engine?.stop();
  engine = undefined;
  program?.closeAllConnections();
  program?.close();
  rmSync(folder, { recursive: true, force: true });
});

function siteOf(id: string, terminals: SiteFile['terminals']): SiteFile {
  return {
    id,
    title: id,
    currency: 'EUR',
    language: 'en',
    terminals,
    chargers: [
      {
        id: `${id}-post`,
        adapter: 'ocpp',
        connectors: [{ id: 1, title: 'Left', terminal: terminals[0]?.id ?? '' }],
      },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 100 },
    flows: [{ flow: 'plug-first' }],
  } as SiteFile;
}

async function serve(...sites: readonly SiteFile[]): Promise<void> {
  const sitePaths = sites.map((site) => {
    const path = join(folder, `${site.id}.json`);
    writeFileSync(path, JSON.stringify(site));
    return path;
  });
  engine = await composeEngine({
    sitePaths,
    dataDir: join(folder, 'data'),
    host: '127.0.0.1',
    port: 0,
    virtualChargers: true,
    log: () => undefined,
  });
}

const get = async <T>(path: string) => (await (await fetch(`${engine?.url}${path}`)).json()) as T;

/** A program that reserves at once, takes the money of a commit, and says nothing of it before it may. */
async function startProgram(heard: string[], mayClose: () => boolean): Promise<string> {
  let committedMinor = 0;
  const made = createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    if (request.url !== '/terminal/operations') return response.end('{}');
    const { operation, input } = JSON.parse(text) as { operation: string; input: JsonObject };
    heard.push(operation);
    if (operation === 'terminal.commit') committedMinor = Number(input['amountMinor']);
    const outcomes: Record<string, JsonObject> = {
      'terminal.readCard': { outcome: 'deferred' },
      'terminal.authorize': {
        outcome: 'approved',
        authorizedMinor: input['amountMinor'] ?? 0,
        cardKey: 'card-a',
      },
      ...(mayClose() && {
        'terminal.lookUp': { outcome: 'committed', committedMinor },
        'terminal.commit': { outcome: 'alreadyClosed', closedAs: 'committed', committedMinor },
      }),
    };
    const output = outcomes[operation];
    if (output === undefined) return undefined;
    return response.end(JSON.stringify({ kind: 'outcome', output }));
  });
  program = made;
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
}

it('should be charged after the site file was taken away', async () => {
  const heard: string[] = [];
  let mayClose = false;
  const url = await startProgram(heard, () => mayClose);
  const remote = {
    id: 'old-t1',
    adapter: 'remote',
    textsElsewhere: true,
    settings: { url, capabilities: ['lookUp'], pollMs: 500 },
  };
  await serve(siteOf('old', [remote]));
  const post = createVirtualChargePoint({
    url: `${engine?.url.replace('http', 'ws')}/ocpp`,
    chargerId: 'old-post',
    connectors: [1],
    speed: 100,
    meterIntervalS: 1,
  });
  post.start();
  const wait = { timeout: 12_000, interval: 50 };
  await expect.poll(() => post.view().online, wait).toBe(true);
  post.plug(1);
  const phase = async () => (await get<readonly Hold[]>('/api/holds'))[0]?.phase;
  await expect.poll(phase, wait).toBe('reserved');
  const wh = () => post.view().connectors[0]?.registerWh ?? 0;
  await expect.poll(wh, wait).toBeGreaterThan(50);
  post.unplug(1);
  await expect.poll(() => heard.includes('terminal.commit'), wait).toBe(true);
  await post.stop();
  await engine?.stop();
  mayClose = true;
  await serve(siteOf('new', [{ id: 'new-t1', adapter: 'virtual' }]));
  await expect.poll(phase, wait).toBe('confirmed');
}, 40_000);

it('should be left open with a line in the log where its key is gone or another site has the device', () => {
  const lines: JsonObject[] = [];
  const cps = (id: string): SiteFile['terminals'][number] => ({
    id,
    adapter: 'payter-cps',
    settings: { environment: 'test', serialNumber: 'P6X1', apiKey: { env: 'GONE' }, family: 'p6x' },
  });
  const log = (_level: string, _message: string, details: JsonObject = {}) => lines.push(details);
  const old = siteOf('old', [cps('a')]);
  expect(retiredTerminals([old], [], {}, log)).toEqual([]);
  expect(retiredTerminals([old], [], { GONE: 'key' }, log)).toHaveLength(1);
  expect(retiredTerminals([old], [siteOf('new', [cps('b')])], { GONE: 'key' }, log)).toEqual([]);
  expect(lines).toEqual([
    { siteId: 'old', terminalId: 'a', reason: 'SITE_SECRET' },
    {
      siteId: 'old',
      terminalId: 'a',
      reason: 'a served site has the same device under another name',
    },
  ]);
});

// Proves that the whole charge of emulators/README.md works as it is written there: a vendor's terminal that is emulated, a
// virtual charger beside it, and the calls of the page.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { startEmulator } from '../../emulators/kit/start-emulator.ts';
import { composeEngine } from '../../engine/bin/compose-engine.ts';
import { emulators } from '../../engine/bin/emulators.ts';
import type { Hold } from '../../engine/contracts/hold.ts';

const page = readFileSync('emulators/README.md', 'utf8');
const block = (name: string): string =>
  new RegExp(`\`\`\`${name}\\n([^]*?)\`\`\``).exec(page)?.[1] ?? '';
const folder = mkdtempSync(join(tmpdir(), 'forecourt-example-'));
const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closers.toReversed()) await close();
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

test('the charge of the page is paid', async () => {
  const kind = await emulators['payter-cps']?.();
  if (kind === undefined) throw new Error('no emulator');
  const emulator = await startEmulator(kind, { host: '127.0.0.1', port: 0, controlPort: 0 });
  closers.push(emulator.close);
  const key = /export PAYTER_API_KEY=(\S+)/.exec(page)?.[1] ?? '';
  vi.stubEnv('PAYTER_API_KEY', key);
  const site = join(folder, 'site.json');
  writeFileSync(site, block('json site.json').replace('http://127.0.0.1:4010', emulator.url));
  const engine = await composeEngine({
    sitePaths: [site],
    dataDir: folder,
    host: '127.0.0.1',
    port: 0,
    virtualChargers: true,
    log: () => undefined,
  });
  closers.push(engine.stop);
  const calls = block('sh charge').trim().split('\n');
  expect(calls.length).toBe(3);
  for (const line of calls) {
    const [, type = '', body = '', written = ''] =
      /-H '(\S+ \S+)' -d '(.*)' (\S+)$/.exec(line) ?? [];
    const url = written
      .replace('http://127.0.0.1:3100', engine.url)
      .replace('http://127.0.0.1:4011', emulator.controlUrl);
    const call = async () => {
      const headers = { 'content-type': type.replace('content-type: ', '') };
      return (await fetch(url, { method: 'POST', headers, body })).ok;
    };
    await expect.poll(call, { timeout: 20_000, interval: 200 }).toBe(true);
    if (!url.endsWith('/tap')) continue;
    // "After a while": when energy flows.
    const reads = async () =>
      ((await (await fetch(`${engine.url}/api/sessions`)).json()) as { energyWh: number }[])[0]
        ?.energyWh ?? 0;
    await expect.poll(reads, { timeout: 30_000, interval: 200 }).toBeGreaterThan(100);
  }
  const holds = async () => (await fetch(`${engine.url}/api/holds`)).json() as Promise<Hold[]>;
  await expect
    .poll(async () => (await holds())[0]?.phase, { timeout: 30_000, interval: 200 })
    .toBe('confirmed');
  expect((await holds())[0]).toMatchObject({ end: 'commit' });
}, 120_000);

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../engine/bin/package-root.ts';
import { runLine } from './run-line.ts';

/** Each test starts processes, which load the whole engine; on a busy machine that takes many seconds. */
const slow = { timeout: 60_000 };
const dataDir = mkdtempSync(join(tmpdir(), 'forecourt-demo-'));
const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
  rmSync(dataDir, { recursive: true, force: true });
});

/** Starts the program and waits until it says that it runs. */
const start = async (...args: string[]) => {
  const program = join(packageRoot(), 'engine/bin/forecourt.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: packageRoot(),
    env: { PATH: process.env['PATH'], FORECOURT_DATA: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(child);
  let out = '';
  const ended = new Promise<number | null>((resolve) =>
    child.once('exit', (code) => resolve(code)),
  );
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += String(chunk);
      if (out.includes('Stop it with')) resolve();
    });
    child.once('exit', () => reject(new Error(`it ended early: ${out}`)));
  });
  return { child, out, ended, url: /http:\S+/.exec(out)?.[0] ?? '' };
};

describe('forecourt demo', slow, () => {
  it('should run two virtual sites, keep a second engine out, and stop when told to', async () => {
    const { child, out, ended, url } = await start('demo');
    expect(out).toMatch(
      /^Forecourt runs at http:\/\/127\.0\.0\.1:\d+\n( {2}charge point {2}ws:\/\/127\.0\.0\.1:\d+\/ocpp\/\S+\n){2,}/,
    );
    expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({
      status: 'ok',
      sessions: 0,
    });
    expect(await (await fetch(`${url}/api/sites`)).json()).toHaveLength(2);
    const stream = await fetch(`${url}/api/stream`);
    const second = await runLine(['demo', '--port', '0', '--data', dataDir]);
    expect([second.code, second.err]).toEqual([1, expect.stringContaining('HOST_STORE_IN_USE')]);
    child.kill('SIGTERM');
    // A stop that takes too long, e.g. for the open stream, ends with another code.
    expect(await ended).toBe(0);
    await stream.body?.cancel().catch(() => undefined);
    expect((await runLine(['sessions', '--data', dataDir])).out).toBe('No sessions.\n');
  });
});

describe('forecourt serve', slow, () => {
  it('should run the sites that were named, and refuse ones that are not there', async () => {
    const { child, ended, url } = await start('serve', '--site', 'sites/demo.json');
    const sites = (await (await fetch(`${url}/api/sites`)).json()) as { siteId: string }[];
    child.kill('SIGINT');
    expect(sites.map(({ siteId }) => siteId)).toEqual(['demo']);
    expect(await ended).toBe(0);
    const missing = await runLine([
      'serve',
      '--site',
      'sites/none.json',
      '--data',
      dataDir,
      '--port',
      '0',
    ]);
    expect([missing.code, missing.err]).toEqual([2, expect.stringContaining('CLI_FILE_NOT_FOUND')]);
    const open = await runLine([
      'serve',
      '--site',
      'sites/demo.json',
      '--data',
      dataDir,
      '--port',
      '0',
      '--host',
      '0.0.0.0',
    ]);
    expect([open.code, open.err]).toEqual([1, expect.stringContaining('HOST_ADDRESS_REFUSED')]);
  });
});

// Proves that what a newcomer tries first and gets wrong is answered with what to do.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { composeDevices } from '../../../engine/bin/compose-devices.ts';
import { composeEngine } from '../../../engine/bin/compose-engine.ts';
import { virtualSiteOf } from '../../../engine/bin/virtual-site-of.ts';
import { ForecourtError } from '../../../engine/contracts/forecourt-error.ts';
import type { SiteFile } from '../../../engine/contracts/site-file.ts';
import { libsqlDriver } from '../../../engine/hosts/embedded/libsql-driver.ts';
import { openSqliteStore } from '../../../engine/hosts/embedded/open-sqlite-store.ts';
import { runLine } from './run-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'forecourt-newcomer-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a copied flow', () => {
  const copy = join(folder, 'flows', 'my-flow');
  const flowFile = join(copy, 'flow.json');

  it('should get one finding that tells everything that is to be renamed', async () => {
    cpSync('flows/plug-first', copy, { recursive: true });
    const text = readFileSync(flowFile, 'utf8');
    writeFileSync(flowFile, text.replace('"id": "plug-first"', '"id": "my-flow"'));
    const { code, out } = await runLine(['validate', copy]);
    expect(code).toBe(1);
    expect(out).toContain('1 error, 0 warnings');
    const arrows = text.match(/"#plug-first\./g)?.length;
    expect(out).toContain(
      `The machine must be called "my-flow" as the flow, and in ${arrows} arrows "#plug-first." must be replaced by "#my-flow.".`,
    );
  });

  it('should be fine when that is done, outside the clone too, and run with --flows', async () => {
    const text = readFileSync(flowFile, 'utf8');
    writeFileSync(
      flowFile,
      text.replaceAll('#plug-first.', '#my-flow.').replace('"id": "plug-first"', '"id": "my-flow"'),
    );
    expect((await runLine(['validate', copy])).out).toMatch(/: ok\n$/);
    const site = join(folder, 'site.json');
    const demo = readFileSync('sites/demo.json', 'utf8');
    writeFileSync(site, demo.replace('{ "flow": "plug-first" }', '{ "flow": "my-flow" }'));
    const engine = await composeEngine({
      sitePaths: [site],
      flowsDir: join(folder, 'flows'),
      dataDir: join(folder, 'data-of-flows'),
      host: '127.0.0.1',
      port: 0,
      virtualChargers: false,
      // The proof of a whole flow takes longer than this test may.
      allowUnproved: true,
      log: () => undefined,
    });
    const flows = (await (await fetch(`${engine.url}/api/flows`)).json()) as { id: string }[];
    await engine.stop();
    expect(flows.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['card-first', 'my-flow', 'plug-first']),
    );
  }, 60_000);

  it('should be refused with what is missing when the folder of --flows has none', async () => {
    const { code, err } = await runLine(['serve', '--site', 'sites/demo.json', '--flows', 'docs']);
    expect(code).toBe(2);
    expect(err).toContain('There is no flow in "docs"');
  });
});

describe('forecourt flows', () => {
  it('should list the names that site files take, and those of a folder', async () => {
    const { code, out } = await runLine(['flows', '--json', '--flows', join(folder, 'flows')]);
    expect(code).toBe(0);
    const listed = JSON.parse(out) as { id: string; ok: boolean; trigger: string }[];
    expect(listed).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'plug-first', ok: true, trigger: 'charger.pluggedIn' }),
        expect.objectContaining({ id: 'my-flow', ok: true }),
      ]),
    );
    expect((await runLine(['flows'])).out).toMatch(/^plug-first +charger\.pluggedIn +\w/m);
    expect((await runLine(['prove', 'plugfirst'])).err).toContain('"forecourt flows" lists');
  });
});

describe('backup and restore', () => {
  const dataDir = join(folder, 'data');
  const database = join(dataDir, 'forecourt.db');

  it.each(['notes', 'a database of another program', 'an empty file', 'nothing at all'])(
    'should say of %s that it is no backup, and leave the database as it is',
    async (what) => {
      openSqliteStore({ path: database }).close();
      const before = readFileSync(database);
      const from = join(folder, `${what}.db`);
      if (what === 'notes') writeFileSync(from, 'remember the milk '.repeat(100));
      if (what === 'an empty file') writeFileSync(from, '');
      if (what === 'a database of another program') {
        const other = libsqlDriver.open(from);
        other.exec('CREATE TABLE song (name TEXT)');
        other.close();
      }
      const { code, err } = await runLine(['restore', '--from', from, '--data', dataDir]);
      expect(code).toBe(1);
      expect(err).toContain('HOST_NO_BACKUP: This file is no backup of Forecourt');
      expect(err).toContain(from);
      expect(readFileSync(database).equals(before)).toBe(true);
    },
  );

  it('should say where to look when there is no database to back up', async () => {
    const to = join(folder, 'copy.db');
    const { code, err } = await runLine(['backup', '--to', to, '--data', join(folder, 'none')]);
    expect(code).toBe(1);
    expect(err).toContain('HOST_NO_DATABASE: No database is here');
    expect(existsSync(to)).toBe(false);
  });
});

it('should print a story on lines of its own, and say where --allow-unproved helps', () => {
  const reason = 'First this.\nThen that.';
  const { message } = new ForecourtError('FLOW_UNPROVED', { flowId: 'f', reason });
  expect(message).toContain('(flowId: "f")\n\nFirst this.\nThen that.\n');
  expect(message).not.toContain('\\n');
  expect(message).toContain('only at a site whose devices are all virtual');
});

it('should name the adapters when one is not known', async () => {
  const site = join(folder, 'wrong.json');
  const demo = readFileSync('sites/demo.json', 'utf8');
  writeFileSync(site, demo.replace('"t1", "adapter": "virtual"', '"t1", "adapter": "payter"'));
  const { out } = await runLine(['validate', '--site', site]);
  for (const name of ['payter-cps', 'payter-psp', 'ccv', 'remote', 'virtual'])
    expect(out).toContain(name);
});

it('should plug in a virtual charger beside a terminal of a vendor, and not touch the terminal', async () => {
  const site: SiteFile = {
    id: 'mixed',
    title: 'Terminal of a vendor, virtual charger',
    currency: 'EUR',
    language: 'en',
    terminals: [{ id: 't1', adapter: 'remote', settings: { url: 'http://127.0.0.1:9' } }],
    chargers: [
      { id: 'post', adapter: 'virtual', connectors: [{ id: 1, title: 'Bay', terminal: 't1' }] },
    ],
    tariff: { energyMicroPerKwh: 450_000, sessionFeeMinor: 0 },
    flows: [],
  };
  const options = { virtualChargers: true, dataDir: folder, log: () => undefined };
  const devices = composeDevices([site], { ...options, onChange: () => undefined });
  devices.dialIn('ws://127.0.0.1:9/ocpp');
  const hands = virtualSiteOf(site, devices);
  await hands?.plug('post', 1);
  expect(devices.chargePoints.get('post')?.view().connectors[0]).toMatchObject({ plugged: true });
  await expect(hands?.tap('t1', { cardKey: 'card-a', kind: 'bank' })).rejects.toMatchObject({
    code: 'TERMINAL_UNKNOWN',
  });
  await devices.chargePoints.get('post')?.stop();
});

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../engine/hosts/embedded/open-sqlite-store.ts';
import { aHold, aSession } from '../../contract/store-records.ts';
import { session, startServer, type TestServer } from '../hosts/http/fake-engine.ts';
import { runLine } from './run-line.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'forecourt-data-'));
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ token: 's3cret' });
  const store = openSqliteStore({ path: join(dataDir, 'forecourt.db') });
  store.sessions.put(aSession({ sessionId: 'offline-1', chargerId: 'C', connectorId: 2 }));
  store.holds.put(
    aHold({
      sessionId: 'offline-1',
      authorizedMinor: 2500,
      phase: 'reserved',
      personReason: 'unclosed',
    }),
  );
  store.holds.put(
    aHold({ holdId: 'closed', phase: 'confirmed', committedMinor: 812, currency: 'JPY' }),
  );
  store.close();
});
afterAll(async () => {
  await server.server.close();
  rmSync(dataDir, { recursive: true });
});

/** A port on loopback where nothing listens. */
const nowhere = 'http://127.0.0.1:9';
const online = () => ({ FORECOURT_URL: server.url, FORECOURT_TOKEN: 's3cret' });

describe('a running engine', () => {
  it('should be read by its URL', async () => {
    const { code, out } = await runLine(
      ['sessions', '--status', 'active', '--limit', '5', '--site', 'demo'],
      online(),
    );
    const [head, row] = out.split('\n');
    expect(code).toBe(0);
    expect(head).toMatch(/^SESSION +SITE +FLOW +STATUS +STATE +CONNECTOR +STARTED +ENERGY +TOTAL$/);
    expect(row).toMatch(
      /^demo\/2026-1 +demo +card-first +active +charging\.delivering +Left .* 0\.01 kWh +0\.05 EUR$/,
    );
    expect(server.queries).toEqual([{ siteId: 'demo', status: 'active', limit: 5 }]);
  });

  it('should be read as JSON', async () => {
    const read = async (...args: string[]) =>
      JSON.parse(
        (await runLine([...args, '--json', '--url', server.url], { FORECOURT_TOKEN: 's3cret' }))
          .out,
      ) as unknown;
    expect(await read('sessions')).toEqual([session]);
    expect(await read('holds')).toHaveLength(1);
    expect(await read('holds', '--all')).toHaveLength(2);
    expect(await read('journal', session.sessionId)).toEqual(
      server.views.journal(session.sessionId),
    );
  });

  it('should tell the journal of a session in words', async () => {
    const { out } = await runLine(['journal', session.sessionId], online());
    expect(out).toMatch(
      /^ {3}1 {2}\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}Pay with card\n {6}terminal\.touched\n {6}in card\n {6}-> terminal\.readCard\n$/,
    );
  });

  it('should write a session down as a test case', async () => {
    const printed = await runLine(['journal', session.sessionId, '--as-scenario'], online());
    expect(JSON.parse(printed.out)).toEqual(server.views.scenario(session.sessionId));
    const file = join(dataDir, 'Two cards.json');
    const words = ['journal', session.sessionId, '--as-scenario', file];
    expect(await runLine(words, online())).toMatchObject({ code: 0, out: `Written to ${file}\n` });
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ id: 'two-cards' });
    expect(await runLine(words, online())).toMatchObject({ code: 2 });
    const noFolder = join(dataDir, 'no-folder', 'x.json');
    expect(await runLine([...words.slice(0, 3), noFolder], online())).toMatchObject({
      code: 2,
      err: expect.stringContaining('CLI_FILE_NOT_FOUND'),
    });
  });

  it('should give its own errors', async () => {
    const missing = await runLine(['journal', 'nobody'], online());
    expect([missing.code, missing.err]).toEqual([
      1,
      expect.stringMatching(
        /^HOST_SESSION_NOT_FOUND: .*\n {2}see docs\/errors\.md#host_session_not_found\n$/,
      ),
    ]);
    const noToken = await runLine(['holds', '--url', server.url]);
    expect([noToken.code, noToken.err]).toEqual([1, expect.stringContaining('HOST_UNAUTHORIZED')]);
  });

  it('should be missed when it was named and does not answer', async () => {
    for (const [args, env] of [
      [['holds', '--url', nowhere], {}],
      [['holds'], { FORECOURT_URL: nowhere, FORECOURT_DATA: dataDir }],
    ] as const) {
      expect(await runLine(args, env)).toMatchObject({
        code: 1,
        err: expect.stringContaining('CLI_NO_ENGINE'),
      });
    }
  });
});

describe('without an engine', () => {
  it('should read the database when nothing answers', async () => {
    const { code, out } = await runLine(['sessions'], { PORT: '9', FORECOURT_DATA: dataDir });
    expect(code).toBe(0);
    expect(out).toMatch(/\noffline-1 +site +flow +active +charging\.delivering +C\/2 /);
  });

  it('should read the database that was named, also while an engine has it', async () => {
    const engine = openSqliteStore({ path: join(dataDir, 'forecourt.db') });
    const open = await runLine(['holds', '--data', dataDir], online());
    const all = await runLine(['holds', '--all', '--data', dataDir]);
    engine.close();
    expect(open.out).toMatch(/ reserved +- +25\.00 EUR +0\.00 EUR .* unclosed\n$/);
    expect(open.out).not.toContain('closed,');
    expect(all.out).toMatch(/ confirmed +- +0 JPY +812 JPY /);
    expect(await runLine(['journal', 'offline-1', '--data', dataDir])).toEqual({
      code: 0,
      out: '',
      err: '',
    });
  });

  it('should read the database of sites that used the same names one after the other', async () => {
    const folder = join(dataDir, 'two-sites');
    const store = openSqliteStore({ path: join(folder, 'forecourt.db') });
    const demo = JSON.parse(readFileSync('sites/demo.json', 'utf8'));
    const [charger] = demo.chargers;
    const [bay] = charger.connectors;
    store.memory.put('sites', 'id/demo', demo);
    store.memory.put('sites', 'id/mine', {
      ...demo,
      id: 'mine',
      chargers: [{ ...charger, connectors: [{ ...bay, title: 'My bay' }] }],
    });
    const place = { terminalId: 't1', chargerId: 'demo-1', connectorId: 1 };
    store.sessions.put(aSession({ sessionId: 'one', siteId: 'demo', ...place }));
    store.sessions.put(aSession({ sessionId: 'two', siteId: 'mine', ...place }));
    store.holds.put(aHold({ sessionId: 'one', terminalId: 't1', phase: 'reserved' }));
    store.close();
    const sessions = await runLine(['sessions', '--json', '--data', folder]);
    const titles = JSON.parse(sessions.out || '[]').map(
      ({ sessionId, connectorTitle }: { sessionId: string; connectorTitle: string }) =>
        `${sessionId}: ${connectorTitle}`,
    );
    expect(titles.toSorted()).toEqual(['one: Bay 1', 'two: My bay']);
    expect((await runLine(['holds', '--data', folder])).out).toContain('reserved');
    expect((await runLine(['journal', 'one', '--data', folder])).code).toBe(0);
  });

  it('should say that there is no database', async () => {
    const { code, err } = await runLine(['sessions', '--data', join(dataDir, 'nothing')]);
    expect([code, err]).toEqual([1, expect.stringMatching(/^HOST_STORE: .*noDatabase/)]);
  });
});

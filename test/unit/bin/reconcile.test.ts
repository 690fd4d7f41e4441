import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../engine/hosts/embedded/open-sqlite-store.ts';
import { aHold, aSession } from '../../contract/store-records.ts';
import { startServer, type TestServer } from '../hosts/http/fake-engine.ts';
import { runLine } from './run-line.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'forecourt-books-'));
const atMs = Date.UTC(2026, 10, 21, 18, 3);
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  const store = openSqliteStore({ path: join(dataDir, 'forecourt.db') });
  store.sessions.put(aSession({ sessionId: 's1', siteId: 'demo' }));
  store.memory.put('sites', 'id/demo', {
    id: 'demo',
    title: 'Demo',
    merchant: '=Charge, "BV"',
    vatBasisPoints: 2100,
    terminals: [],
    chargers: [],
    flows: [],
  });
  const charge = {
    phase: 'confirmed',
    end: 'commit',
    authorizedMinor: 5000,
    maskedPan: '**** 1234',
    openedAtMs: atMs - 60_000,
    closedAtMs: atMs,
  } as const;
  store.holds.put(aHold({ ...charge, holdId: 'h1', committedMinor: 450, reference: 'V1' }));
  store.holds.put(aHold({ ...charge, holdId: 'h2', committedMinor: 1234, reference: 'V2' }));
  store.close();
});
afterAll(async () => {
  await server.server.close();
  rmSync(dataDir, { recursive: true });
});

function file(...lines: readonly string[]): string {
  const path = join(dataDir, 'settled.csv');
  writeFileSync(path, ['reference,amount,currency,time,masked_pan', ...lines].join('\r\n'));
  return path;
}

const TIME = '2026-11-21T18:03:00Z';
const offline = (...args: string[]) => runLine(['reconcile', ...args, '--data', dataDir]);

describe('forecourt reconcile --csv', () => {
  it('should tell what agrees, differs, is missing and is unknown, and that nothing was written', async () => {
    const path = file(`V1,4.51,EUR,${TIME},**** 1234`, `V9,0.99,EUR,${TIME},`);
    const { code, out } = await offline('--csv', path);
    expect(code).toBe(1);
    expect(out).toContain(
      '0 charges agree, 1 differ, 1 are missing at the vendor, 0 are charged twice, 1 are unknown',
    );
    expect(out).toContain('EUR: 2 in the ledger, 16.84 EUR; 2 at the vendor, 5.50 EUR.');
    expect(out).toMatch(/h1 +V1 +4\.50 EUR +4\.51 EUR/);
    expect(out).toMatch(/h2 +V2 +12\.34 EUR +-/);
    expect(out).toMatch(/V9 +0\.99 EUR/);
    expect(out).toContain('nothing of it was written down');
  });

  it('should list the further charges of what is charged twice', async () => {
    const later = '2026-11-21T18:04:00Z';
    const path = file(`V1,4.50,EUR,${TIME},`, `V2,12.34,EUR,${TIME},`, `V2,12.34,EUR,${later},`);
    const { code, out } = await offline('--csv', path);
    expect(code).toBe(1);
    expect(out).toContain('2 charges agree, 0 differ');
    expect(out).toMatch(/Charged twice.*\nRESERVATION.*\nh2 +V2 +12\.34 EUR +12\.34 EUR/);
  });

  it('should give 0 when everything agrees', async () => {
    const path = file(`V1,4.5,EUR,${TIME},`, `V2,12.34,EUR,2026-11-21T19:03:00+01:00,`);
    expect((await offline('--csv', path)).code).toBe(0);
  });

  it('should post to a running engine', async () => {
    const path = file(`V1,4.50,EUR,${TIME},**** 1234`);
    const { out } = await runLine(['reconcile', '--csv', path, '--json', '--url', server.url]);
    expect(JSON.parse(out)).toMatchObject({
      fromMs: Date.UTC(2026, 10, 21),
      toMs: Date.UTC(2026, 10, 22),
      unknown: [{ reference: 'V1', amountMinor: 450, currency: 'EUR', maskedPan: '**** 1234' }],
    });
  });

  it.each([
    ['an amount with a comma', `V1,"4,50",EUR,${TIME},`, /line: 2, column: "amount"/],
    ['half a cent', `V1,4.505,EUR,${TIME},`, /amount/],
    ['an amount below zero', `V1,-4.50,EUR,${TIME},`, /amount/],
    ['decimals of a currency that has none', `V1,4.50,JPY,${TIME},`, /amount/],
    ['a currency by its sign', `V1,4.50,€,${TIME},`, /currency/],
    ['a time without zone', 'V1,4.50,EUR,2026-11-21 18:03:00,', /time/],
    ['a row that is too short', 'V1,4.50', /SETTLEMENT_CSV/],
  ])('should refuse %s with its place', async (_, row, place) => {
    const { code, err } = await offline('--csv', file(row));
    expect(code).toBe(1);
    expect(err).toContain('SETTLEMENT_CSV');
    expect(err).toMatch(place);
  });

  it('should refuse a card number without showing it', async () => {
    const { code, out, err } = await offline('--csv', file(`V1,4.50,EUR,${TIME},4111111111111111`));
    expect(code).toBe(1);
    expect(err).toContain('SETTLEMENT_CARD_DATA');
    expect(out + err).not.toContain('4111111111111111');
  });

  it('should refuse a file that is not there, and words that make no sense', async () => {
    expect((await offline('--csv', join(dataDir, 'none.csv'))).err).toContain('SETTLEMENT_CSV');
    expect((await offline('--csv', 'x', '--export')).code).toBe(2);
    expect((await offline('--export', '--from', 'yesterday')).code).toBe(2);
    expect((await offline('--export', '--from', '2026-11-02', '--to', '2026-11-01')).code).toBe(2);
  });
});

describe('the exports', () => {
  const days = ['--from', '2026-11-21', '--to', '2026-11-21'];

  it('should have one line for each charge, and disarm what a spreadsheet would calculate', async () => {
    const { out } = await offline('--export', ...days);
    expect(out.split('\r\n')).toEqual([
      'session,reference,merchant,site,terminal,time,amount,currency,vat_percent,vat,masked_pan,state,person',
      `s1,V1,"'=Charge, ""BV""",demo,T1,2026-11-21T18:03:00.000Z,4.50,EUR,21,0.78,**** 1234,confirmed,`,
      `s1,V2,"'=Charge, ""BV""",demo,T1,2026-11-21T18:03:00.000Z,12.34,EUR,21,2.14,**** 1234,confirmed,`,
      '',
    ]);
    expect((await offline('--export', '--from', '2026-11-22')).out.split('\r\n')).toHaveLength(2);
  });

  it('should sum per day, site and currency', async () => {
    const { out } = await offline('--totals', ...days);
    expect(out).toBe(
      'day,site,currency,charges,amount,vat\r\n2026-11-21,demo,EUR,2,16.84,2.92\r\n',
    );
  });

  it('should say that no vendor lists a stranger', async () => {
    const { code, out } = await offline();
    expect([code, out]).toEqual([
      0,
      'No vendor lists a reservation that the ledger does not know.\n',
    ]);
  });
});

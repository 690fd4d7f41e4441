import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { libsqlDriver } from '../../../../engine/hosts/embedded/libsql-driver.ts';
import { openSqliteStore } from '../../../../engine/hosts/embedded/open-sqlite-store.ts';
import { schemaVersion } from '../../../../engine/hosts/embedded/schema.ts';

const FIXTURES = fileURLToPath(new URL('../../../fixtures/store/', import.meta.url));
const versions = Array.from({ length: schemaVersion }, (_, index) => index + 1);
const folder = mkdtempSync(join(tmpdir(), 'forecourt-schema-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('there is a database of every version of the tables, and of no other', () => {
  const names = versions.map((version) => `version-${version}.sql`);
  expect(readdirSync(FIXTURES).sort()).toEqual(names.sort());
});

test.each(versions)('a charge that version %i left in the middle goes on', (version) => {
  const path = join(folder, `v${version}.db`);
  const old = libsqlDriver.open(path);
  old.exec(readFileSync(join(FIXTURES, `version-${version}.sql`), 'utf8'));
  old.close();
  const store = openSqliteStore({ path });
  expect(store.sessions.active()).toMatchObject([
    { sessionId: 's1', cardKey: 'card-a', state: { value: { charging: 'delivering' } } },
  ]);
  expect(store.journal.list('s1')).toMatchObject([{ sequence: 1, inputId: 'start' }]);
  expect(store.outbox.open()).toMatchObject([
    { operationId: 's1/0/1', asker: 'flow', status: 'pending', input: { amountMinor: 450 } },
    { operationId: 's1/0/0/undo', asker: 'engine', status: 'claimed', told: true },
  ]);
  expect(store.timers.nextDueAtMs()).toBe(1_700_000_060_000);
  expect(store.holds.list({ openOnly: true, limit: 9 })).toMatchObject([
    { holdId: 's1/0/0', phase: 'reserved', authorizedMinor: 5000, reference: 'ref-1' },
  ]);
  expect(store.totals.get('s1')).toMatchObject({ energyWh: 10_000, totalMinor: 450 });
  expect(store.connectors.get('demo-1', 1)).toMatchObject({ plugged: true, sessionId: 's1' });
  expect(store.deviceEvents.addOnce('e1', 1)).toBe(false);
  expect(store.memory.get('ocpp', 'tx/1')).toEqual({ meterStartWh: 5 });
  expect(store.memory.list('display', 't1/')).toMatchObject([
    { key: 't1/s1', value: { terminalId: 't1', sessionId: 's1', key: 'charging.delivering' } },
  ]);
  expect(store.flows.get('hash')).toMatchObject({ flowId: 'plug-first', fragments: {} });
  expect(store.receipts.get('s0')).toMatchObject({ receiptId: 'r-s0' });
  store.close();
  // Opening it once more changes nothing.
  openSqliteStore({ path }).close();
});

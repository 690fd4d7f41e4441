import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ForecourtError } from '../../../../engine/contracts/forecourt-error.ts';
import { libsqlDriver } from '../../../../engine/hosts/embedded/libsql-driver.ts';
import { openSqliteStore } from '../../../../engine/hosts/embedded/open-sqlite-store.ts';
import type { SqliteDriver } from '../../../../engine/hosts/embedded/sqlite-driver.ts';
import { aHold, aSession } from '../../../contract/store-records.ts';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forecourt-embedded-'));
  path = join(folder, 'data', 'forecourt.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const refusalOf = (work: () => unknown): ForecourtError => {
  try {
    work();
  } catch (error) {
    if (error instanceof ForecourtError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const child = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url));
const startOwner = async (): Promise<ChildProcess> => {
  const owner = spawn(process.execPath, ['--import', 'tsx', child, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    owner.stdout?.once('data', () => resolve());
    owner.once('exit', () => reject(new Error('the child ended early')));
  });
  return owner;
};
const killHard = (owner: ChildProcess) =>
  new Promise<void>((resolve) => {
    owner.once('exit', () => resolve());
    owner.kill('SIGKILL');
  });

describe('the embedded store', () => {
  it('should keep what was committed and nothing else when its process is killed', async () => {
    const owner = await startOwner();
    const refused = refusalOf(() => openSqliteStore({ path }));
    await killHard(owner);
    const store = openSqliteStore({ path });
    const ids = store.holds.list({ openOnly: false, limit: 10 }).map((hold) => hold.holdId);
    store.close();
    expect(refused.code).toBe('HOST_STORE_IN_USE');
    expect(refused.details).toEqual({ path, pid: owner.pid });
    expect(ids).toEqual(['h1', 'h2', 'h3']);
  });

  it('should refuse a second engine on the same file until the first one closes', () => {
    const first = openSqliteStore({ path });
    expect(refusalOf(() => openSqliteStore({ path })).code).toBe('HOST_STORE_IN_USE');
    first.close();
    openSqliteStore({ path }).close();
  });

  it('should let others look while an engine runs, and refuse their writes', () => {
    const engine = openSqliteStore({ path });
    engine.sessions.put(aSession());
    const looker = openSqliteStore({ path, readOnly: true });
    engine.holds.put(aHold());
    expect(looker.sessions.get('s1')).toEqual(aSession());
    expect(looker.holds.list({ openOnly: true, limit: 1 })).toEqual([aHold()]);
    expect(refusalOf(() => looker.holds.put(aHold())).details['sqlite']).toBe('SQLITE_READONLY');
    looker.close();
    engine.close();
  });

  it('should not make a database when it was only asked to look', () => {
    const refused = refusalOf(() => openSqliteStore({ path, readOnly: true }));
    expect([refused.code, refused.details['reason']]).toEqual(['HOST_STORE', 'noDatabase']);
    expect(() => statSync(path)).toThrow('ENOENT');
  });

  it('should refuse a database that a newer version wrote', () => {
    openSqliteStore({ path }).close();
    const raw = libsqlDriver.open(path);
    raw.exec("UPDATE meta SET value = 99 WHERE name = 'version'");
    raw.close();
    const refused = refusalOf(() => openSqliteStore({ path }));
    expect([refused.code, refused.details['found']]).toEqual(['HOST_STORE_VERSION', 99]);
    expect(refusalOf(() => openSqliteStore({ path, readOnly: true })).code).toBe(
      'HOST_STORE_VERSION',
    );
  });

  it('should find the texts of the screens again that an earlier version kept by session', () => {
    openSqliteStore({ path }).close();
    const raw = libsqlDriver.open(path);
    raw.exec(`UPDATE meta SET value = 3 WHERE name = 'version';
      ALTER TABLE hold DROP COLUMN captured_at_ms;
      ALTER TABLE hold DROP COLUMN settled_at_ms;
      ALTER TABLE hold DROP COLUMN settled_source;
      DROP INDEX hold_with_person;
      INSERT INTO memory (adapter, key, value)
        VALUES ('display', 's1', '{"terminalId":"t1","key":"thanks"}'), ('ocpp', 's1', '{}');`);
    raw.close();
    const { memory, close } = openSqliteStore({ path });
    expect(memory.list('display', '')).toEqual([
      { key: 't1/s1', value: { terminalId: 't1', key: 'thanks', sessionId: 's1' } },
    ]);
    expect(memory.list('ocpp', '')).toEqual([{ key: 's1', value: {} }]);
    close();
  });

  it('should refuse to start when a durability setting did not take', () => {
    const careless: SqliteDriver = {
      open: (file) => {
        const connection = libsqlDriver.open(file);
        const prepare: typeof connection.prepare = (sql) =>
          connection.prepare(
            sql === 'PRAGMA synchronous = FULL' ? 'PRAGMA synchronous = NORMAL' : sql,
          );
        return { ...connection, prepare };
      },
    };
    const refused = refusalOf(() => openSqliteStore({ path, driver: careless }));
    expect(refused.details).toEqual({ reason: 'pragma', pragma: 'synchronous', found: '1' });
    openSqliteStore({ path }).close();
  });

  it('should say that the folder cannot be made', () => {
    const refused = refusalOf(() => openSqliteStore({ path: '/dev/null/data/forecourt.db' }));
    expect([refused.code, refused.details['reason']]).toEqual(['HOST_STORE', 'dataFolder']);
  });

  it('should make a folder that only its owner can enter', () => {
    openSqliteStore({ path }).close();
    expect(statSync(join(folder, 'data')).mode & 0o777).toBe(0o700);
  });

  it('should refuse async work and undo it', () => {
    const store = openSqliteStore({ path: ':memory:' });
    const refused = refusalOf(() => store.atomically(async () => store.holds.put(aHold())));
    expect(refused.details['reason']).toBe('asyncWork');
    expect(store.holds.get('s1/0/1')).toBeUndefined();
    store.close();
  });

  it('should refuse an amount that is not an integer', () => {
    const store = openSqliteStore({ path: ':memory:' });
    const refused = refusalOf(() => store.holds.put(aHold({ requestedMinor: 12.5 })));
    expect(refused.code).toBe('HOST_STORE');
    expect(String(refused.cause)).toContain('hold.requested_minor');
    store.close();
  });

  it('should answer HOST_STORE, not something else, once it is closed', () => {
    const store = openSqliteStore({ path: ':memory:' });
    store.close();
    store.close();
    expect(refusalOf(() => store.atomically(() => 1)).code).toBe('HOST_STORE');
    expect(refusalOf(() => store.sessions.active()).code).toBe('HOST_STORE');
  });
});

import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../engine/bin/run-cli.ts';
import { libsqlDriver } from '../../../../engine/hosts/embedded/libsql-driver.ts';
import { openSqliteStore } from '../../../../engine/hosts/embedded/open-sqlite-store.ts';
import type { SqliteDriver } from '../../../../engine/hosts/embedded/sqlite-driver.ts';
import { isRestored } from '../../../../engine/hosts/kit/restored-mark.ts';
import { aHold, anOperation, aSession } from '../../../contract/store-records.ts';

let folder = '';
let path = '';
let copy = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forecourt-backup-'));
  path = join(folder, 'data', 'forecourt.db');
  copy = join(folder, 'copy.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function cli(...args: readonly string[]) {
  const said = { out: '', err: '' };
  const code = await runCli([...args, '--data', join(folder, 'data')], {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    env: {},
  });
  return { code, ...said };
}

function fill(): void {
  const store = openSqliteStore({ path });
  store.sessions.put(aSession());
  store.holds.put(aHold({ phase: 'reserved' }));
  for (let at = 0; at < 200; at += 1) store.outbox.put(anOperation({ operationId: `o${at}` }));
  store.close();
}

describe('a backup', () => {
  test('is taken while the engine writes, and has all that was committed', async () => {
    const engine = openSqliteStore({ path });
    engine.holds.put(aHold({ phase: 'reserved' }));
    engine.sessions.put(aSession());
    const { code, out } = await cli('backup', '--to', copy);
    engine.holds.put(aHold({ holdId: 'later' }));
    engine.close();
    expect([code, out]).toEqual([0, `${copy}: 1 running sessions and 1 open reservations.\n`]);
    const kept = openSqliteStore({ path: copy, readOnly: true });
    expect(kept.holds.list({ openOnly: false, limit: 9 })).toEqual([aHold({ phase: 'reserved' })]);
    kept.close();
  });

  test('never replaces a file, and leaves nothing half written', async () => {
    fill();
    writeFileSync(copy, 'mine');
    expect((await cli('backup', '--to', copy)).code).toBe(2);
    expect(statSync(copy).size).toBe(4);
    expect(readdirSync(folder).sort()).toEqual(['copy.db', 'data']);
  });
});

describe('a restore', () => {
  test('brings the copy back, keeps the old database, and tells the next engine', async () => {
    fill();
    await cli('backup', '--to', copy);
    const later = openSqliteStore({ path });
    later.holds.put(aHold({ holdId: 'later' }));
    later.close();
    expect((await cli('restore', '--from', copy)).code).toBe(0);
    const store = openSqliteStore({ path });
    expect(isRestored(store)).toBe(true);
    expect(store.holds.list({ openOnly: true, limit: 9 })).toHaveLength(1);
    store.close();
    const aside = readdirSync(join(folder, 'data')).find((name) => name.includes('.before-'));
    const old = openSqliteStore({ path: join(folder, 'data', aside ?? ''), readOnly: true });
    expect(old.holds.list({ openOnly: true, limit: 9 })).toHaveLength(2);
    expect(isRestored(old)).toBe(false);
    old.close();
  });

  test('is refused while an engine runs', async () => {
    fill();
    await cli('backup', '--to', copy);
    const engine = openSqliteStore({ path });
    const { code, err } = await cli('restore', '--from', copy);
    expect([code, err]).toEqual([1, expect.stringContaining('HOST_STORE_IN_USE')]);
    expect(isRestored(engine)).toBe(false);
    engine.close();
  });

  test('of a damaged copy is refused, and the database stays', async () => {
    fill();
    await cli('backup', '--to', copy);
    damage(copy);
    const { code, err } = await cli('restore', '--from', copy);
    expect([code, err]).toEqual([1, expect.stringContaining('HOST_STORE_DAMAGED')]);
    const store = openSqliteStore({ path });
    expect(isRestored(store)).toBe(false);
    store.close();
    expect(existsSync(`${path}.part`)).toBe(false);
  });
});

describe('what is wrong with the file is said with a code', () => {
  test('a damaged page is found when the engine starts', () => {
    fill();
    damage(path);
    expect(() => openSqliteStore({ path })).toThrow(/HOST_STORE_DAMAGED.*forecourt restore/);
  });

  test('a file that is no database', () => {
    fill();
    writeFileSync(path, 'this is not a database'.repeat(500));
    expect(() => openSqliteStore({ path })).toThrow(/HOST_STORE_DAMAGED/);
  });

  test('a full disk undoes the whole unit of work, and is over when there is room', () => {
    const pages = { max: 0 };
    const small: SqliteDriver = {
      open: (file) => {
        const connection = libsqlDriver.open(file);
        const exec = (sql: string): void => {
          if (pages.max > 0) connection.exec(`PRAGMA max_page_count = ${pages.max}`);
          connection.exec(sql);
        };
        return { ...connection, exec };
      },
    };
    const store = openSqliteStore({ path, driver: small });
    pages.max = 1;
    const write = () =>
      store.atomically(() => {
        for (let at = 0; at < 300; at += 1)
          store.outbox.put(anOperation({ operationId: `o${at}` }));
      });
    expect(write).toThrow(expect.objectContaining({ code: 'HOST_STORE_FULL' }));
    expect(store.outbox.open()).toEqual([]);
    pages.max = 1_000_000;
    write();
    expect(store.outbox.open()).toHaveLength(300);
    store.close();
  });
});

/** Overwrites pages in the middle of a file. */
function damage(file: string): void {
  const size = statSync(file).size;
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(Math.floor(size / 2), 0xa5), 0, undefined, Math.floor(size / 4));
  closeSync(handle);
}

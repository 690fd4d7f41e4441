import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { markRestored } from '../kit/restored-mark.ts';
import { checkFile } from './check-file.ts';
import { libsqlDriver } from './libsql-driver.ts';
import { lockDataFile } from './lock-data-file.ts';
import { openSqliteStore } from './open-sqlite-store.ts';
import { checkVersion } from './schema.ts';

/** What is in a copy. */
export interface BackupCounts {
  readonly sessions: number;
  readonly openHolds: number;
}

/**
 * Writes a consistent copy of a database into a new file; an engine may run on it meanwhile. The copy is looked through
 * before it gets its name.
 *
 * @throws HOST_STORE_DAMAGED, HOST_STORE_FULL, HOST_STORE, HOST_STORE_VERSION
 */
export function backUp(path: string, target: string): BackupCounts {
  if (!existsSync(path)) throw new ForecourtError('HOST_STORE', { reason: 'noDatabase', path });
  const part = `${target}.part`;
  rmSync(part, { force: true });
  const connection = libsqlDriver.open(path);
  try {
    connection.backup(part);
  } finally {
    connection.close();
  }
  const counts = lookInto(part);
  toDisk(part);
  renameSync(part, target);
  return counts;
}

/**
 * Puts a copy in the place of a database that no engine works on; the old one is kept beside it. The next engine asks
 * for every reservation before it arms anything.
 *
 * @param asideSuffix appended to the name of the old database
 * @throws HOST_STORE_IN_USE, HOST_STORE_DAMAGED, HOST_STORE_VERSION, HOST_STORE
 */
export function restoreBackup(options: {
  readonly from: string;
  readonly path: string;
  readonly atMs: number;
  readonly asideSuffix: string;
}): BackupCounts {
  const { from, path, atMs, asideSuffix } = options;
  const counts = lookInto(from);
  const unlock = lockDataFile(libsqlDriver, path);
  const part = `${path}.part`;
  try {
    copyFileSync(from, part);
    // Marked before it gets its name: a copy without the mark must never be taken up.
    const store = openSqliteStore({ path: part });
    markRestored(store, atMs);
    store.close();
    toDisk(part);
    for (const end of ['-wal', '-shm', '']) {
      if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${path}${asideSuffix}${end}`);
    }
    renameSync(part, path);
  } finally {
    for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${part}${end}`, { force: true });
    unlock();
  }
  return counts;
}

/** Looks through a copy, and tells what is in it. Nothing is written. */
function lookInto(path: string): BackupCounts {
  if (!existsSync(path)) throw new ForecourtError('HOST_STORE', { reason: 'noDatabase', path });
  const connection = libsqlDriver.open(path);
  try {
    connection.exec('PRAGMA query_only = ON');
    checkFile(connection, path);
    checkVersion(connection);
    const count = (sql: string): number => Number(connection.prepare(sql).get([])?.['n']);
    return {
      sessions: count("SELECT COUNT(*) AS n FROM session WHERE status = 'active'"),
      openHolds: count("SELECT COUNT(*) AS n FROM hold WHERE phase NOT IN ('confirmed', 'void')"),
    };
  } finally {
    connection.close();
  }
}

function toDisk(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

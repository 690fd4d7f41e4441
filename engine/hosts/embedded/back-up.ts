import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
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
 * @throws HOST_NO_DATABASE, HOST_STORE_DAMAGED, HOST_STORE_FULL, HOST_STORE, HOST_STORE_VERSION
 */
export function backUp(path: string, target: string): BackupCounts {
  if (!existsSync(path)) throw new ForecourtError('HOST_NO_DATABASE', { path });
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
 * @throws HOST_NO_BACKUP, HOST_STORE_IN_USE, HOST_STORE_DAMAGED, HOST_STORE_VERSION, HOST_STORE
 */
export function restoreBackup(options: {
  readonly from: string;
  readonly path: string;
  readonly atMs: number;
  readonly asideSuffix: string;
}): BackupCounts {
  const { from, path, atMs, asideSuffix } = options;
  refuseOtherFiles(from);
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

/** How every SQLite file begins. */
const MAGIC = 'SQLite format 3\u0000';

/** Somebody's notes or another program's database are no damaged backup: they are none. @throws HOST_NO_BACKUP */
function refuseOtherFiles(from: string): void {
  if (!existsSync(from) || !statSync(from).isFile() || !begins(from, MAGIC))
    throw new ForecourtError('HOST_NO_BACKUP', { file: from });
  const connection = libsqlDriver.open(from);
  try {
    connection.exec('PRAGMA query_only = ON');
    const tables =
      "SELECT COUNT(*) AS n FROM sqlite_master WHERE name IN ('meta', 'hold', 'session')";
    if (Number(connection.prepare(tables).get([])?.['n']) < 3)
      throw new ForecourtError('HOST_NO_BACKUP', { file: from });
  } finally {
    connection.close();
  }
}

function begins(path: string, text: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(text.length);
    readSync(file, start, 0, text.length, 0);
    return start.toString('latin1') === text;
  } finally {
    closeSync(file);
  }
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

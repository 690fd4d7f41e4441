import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { numberOf } from './row.ts';
import { type SqliteConnection, type SqliteDriver, sqliteCodeOf } from './sqlite-driver.ts';

/**
 * Takes the right to be the only engine on a database file, until the result is called or the process ends.
 *
 * The lock is a write of SQLite that stays open on a small file beside the database (`<path>.lock`). The kernel
 * drops it when the owner dies in whatever way, so a SIGKILL leaves nothing stale, which a file with a process
 * number would; and readers of the database itself (backup, `forecourt sessions`) are not kept out, which
 * `locking_mode=EXCLUSIVE` would do. The file also says who has the lock: RESERVED lets others read it.
 *
 * @throws HOST_STORE_IN_USE with the owner's process number when another engine has it
 */
export function lockDataFile(driver: SqliteDriver, path: string): () => void {
  const lock = driver.open(`${path}.lock`);
  try {
    lock.exec('PRAGMA busy_timeout = 0');
    lock.exec('PRAGMA journal_mode = DELETE');
    lock.exec('BEGIN IMMEDIATE');
    lock.exec('CREATE TABLE IF NOT EXISTS owner (id INTEGER PRIMARY KEY, pid INTEGER NOT NULL)');
    lock.exec(`INSERT OR REPLACE INTO owner (id, pid) VALUES (1, ${process.pid})`);
    lock.exec('COMMIT');
    lock.exec('BEGIN IMMEDIATE');
  } catch (error) {
    const refusal = refusalOf(lock, path, error);
    lock.close();
    throw refusal;
  }
  return () => lock.close();
}

function refusalOf(lock: SqliteConnection, path: string, error: unknown): unknown {
  const cause = error instanceof ForecourtError ? error.cause : error;
  if (!sqliteCodeOf(cause).startsWith('SQLITE_BUSY')) return error;
  return new ForecourtError('HOST_STORE_IN_USE', { path, pid: ownerOf(lock) }, { cause: error });
}

/** The owner's process number; 0 when it is writing it down right now. */
function ownerOf(lock: SqliteConnection): number {
  try {
    const row = lock.prepare('SELECT pid FROM owner').get([]);
    return row === undefined ? 0 : numberOf(row, 'pid');
  } catch {
    return 0;
  }
}

import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { SqliteConnection } from './sqlite-driver.ts';

/** How long a statement waits for another reader or a backup before it gives up. */
const busyTimeoutMs = 5_000;

/** Setting → the value that must be read back. */
const wanted: readonly (readonly [pragma: string, set: string, read: number | string])[] = [
  ['journal_mode', 'WAL', 'wal'],
  // FULL: a finished unit of work survives a power cut. NORMAL may lose the last ones.
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', String(busyTimeoutMs), busyTimeoutMs],
];

/**
 * Makes the database durable and reads every setting back: SQLite ignores what it does not know or cannot do, and
 * a money journal that silently lost `synchronous=FULL` would be found out at the next power cut.
 *
 * @throws HOST_STORE naming the setting
 */
export function setPragmas(connection: SqliteConnection, inMemory: boolean): void {
  for (const [pragma, set, read] of wanted) {
    connection.prepare(`PRAGMA ${pragma} = ${set}`).all([]);
    const row = connection.prepare(`PRAGMA ${pragma}`).get([]) ?? {};
    const found = Object.values(row)[0];
    const expected = inMemory && pragma === 'journal_mode' ? 'memory' : read;
    if (found !== expected) {
      throw new ForecourtError('HOST_STORE', { reason: 'pragma', pragma, found: String(found) });
    }
  }
}

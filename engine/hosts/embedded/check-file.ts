import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { SqliteConnection } from './sqlite-driver.ts';

/**
 * Looks through the whole file for damage: a ledger that cannot be read is found when the engine starts, not on the
 * night that a page of it is needed.
 *
 * @throws HOST_STORE_DAMAGED with the first thing that SQLite found
 */
export function checkFile(connection: SqliteConnection, path: string): void {
  const row = connection.prepare('PRAGMA quick_check(1)').get([]) ?? {};
  const found = Object.values(row)[0];
  if (found !== 'ok')
    throw new ForecourtError('HOST_STORE_DAMAGED', { path, found: String(found) });
}

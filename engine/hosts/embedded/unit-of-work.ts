import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { SqliteConnection } from './sqlite-driver.ts';

/**
 * Gives the store's `atomically`. The outermost call begins and writes to disk; a nested call joins it behind a savepoint,
 * so that an exception which the outer work catches leaves nothing of the inner work behind.
 *
 * @returns a function that throws what the work threw, or HOST_STORE when the disk refuses or the work is async:
 *   what an async function does after its first `await` would happen outside the unit of work
 */
export function unitOfWork(connection: SqliteConnection): <T>(work: () => T) => T {
  let depth = 0;
  return (work) => {
    const level = depth;
    // On some errors SQLite undoes everything by itself. A savepoint would then begin, and store, a transaction of its own.
    if (level > 0 && !connection.inTransaction())
      throw new ForecourtError('HOST_STORE', { reason: 'undone' });
    connection.exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT nested_${level}`);
    depth = level + 1;
    try {
      const result = work();
      if (result instanceof Promise)
        throw new ForecourtError('HOST_STORE', { reason: 'asyncWork' });
      connection.exec(level === 0 ? 'COMMIT' : `RELEASE nested_${level}`);
      return result;
    } catch (error) {
      undo(connection, level);
      throw error;
    } finally {
      depth = level;
    }
  };
}

/** SQLite itself rolls back on some errors, a full disk for one; then nothing is left to undo. */
function undo(connection: SqliteConnection, level: number): void {
  if (!connection.inTransaction()) return;
  connection.exec(
    level === 0 ? 'ROLLBACK' : `ROLLBACK TO nested_${level}; RELEASE nested_${level}`,
  );
}

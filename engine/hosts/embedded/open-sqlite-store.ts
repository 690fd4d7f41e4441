import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Store } from '../kit/store.ts';
import { checkFile } from './check-file.ts';
import { connectorTable } from './connector-table.ts';
import { deviceEventTable } from './device-event-table.ts';
import { flowTable } from './flow-table.ts';
import { holdTable } from './hold-table.ts';
import { journalTable } from './journal-table.ts';
import { libsqlDriver } from './libsql-driver.ts';
import { lockDataFile } from './lock-data-file.ts';
import { memoryTable } from './memory-table.ts';
import { outboxTable } from './outbox-table.ts';
import { receiptTable } from './receipt-table.ts';
import { checkVersion, migrate, schemaVersion } from './schema.ts';
import { sessionTable } from './session-table.ts';
import { setPragmas } from './set-pragmas.ts';
import type { SqliteConnection, SqliteDriver } from './sqlite-driver.ts';
import { timerTable } from './timer-table.ts';
import { totalsTable } from './totals-table.ts';
import { unitOfWork } from './unit-of-work.ts';

/** Where the database is and who may write. */
export interface SqliteStoreOptions {
  /** A file, made with its folder when missing, or `:memory:`. */
  readonly path: string;
  readonly driver?: SqliteDriver;
  /** Only look: takes no lock, makes no tables, and refuses every write. The file must exist. */
  readonly readOnly?: boolean;
}

/**
 * Opens the durable memory of the embedded host: one SQLite file in WAL mode that is on disk after every unit of work, owned
 * by one engine at a time.
 *
 * @throws HOST_STORE_IN_USE when another engine has the file, HOST_STORE_VERSION when a newer one wrote it,
 *   HOST_STORE_DAMAGED when it cannot be read, HOST_STORE_FULL or HOST_STORE when the disk refuses
 */
export function openSqliteStore(options: SqliteStoreOptions): Store {
  const driver = options.driver ?? libsqlDriver;
  return options.readOnly === true
    ? openToRead(driver, options.path)
    : openToWrite(driver, options.path);
}

function openToWrite(driver: SqliteDriver, path: string): Store {
  const inMemory = path === ':memory:';
  if (!inMemory) makeFolder(dirname(path));
  const unlock = inMemory ? () => {} : lockDataFile(driver, path);
  let connection: SqliteConnection | undefined;
  try {
    const opened = driver.open(path);
    connection = opened;
    setPragmas(connection, inMemory);
    if (!inMemory) checkFile(connection, path);
    migrate(connection);
    return storeOn(connection, () => closeWriter(opened, unlock));
  } catch (error) {
    connection?.close();
    unlock();
    throw error;
  }
}

function openToRead(driver: SqliteDriver, path: string): Store {
  if (!existsSync(path)) throw new ForecourtError('HOST_STORE', { reason: 'noDatabase', path });
  const connection = driver.open(path);
  try {
    connection.exec('PRAGMA query_only = ON');
    const found = checkVersion(connection);
    if (found !== schemaVersion) {
      throw new ForecourtError('HOST_STORE_VERSION', { found, expected: schemaVersion });
    }
    return storeOn(connection, () => connection.close());
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Brings the write-ahead log into the file, so that a copy of the file alone is complete. */
function closeWriter(connection: SqliteConnection, unlock: () => void): void {
  try {
    connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Somebody is reading, or the disk refuses: the log stays beside the file and is read at the next start.
  }
  connection.close();
  unlock();
}

function storeOn(connection: SqliteConnection, close: () => void): Store {
  return {
    atomically: unitOfWork(connection),
    sessions: sessionTable(connection),
    journal: journalTable(connection),
    outbox: outboxTable(connection),
    timers: timerTable(connection),
    holds: holdTable(connection),
    totals: totalsTable(connection),
    connectors: connectorTable(connection),
    deviceEvents: deviceEventTable(connection),
    memory: memoryTable(connection),
    flows: flowTable(connection),
    receipts: receiptTable(connection),
    close,
  };
}

/** The folder holds what drivers paid, so only its owner may look into it. */
function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new ForecourtError('HOST_STORE', { reason: 'dataFolder', path }, { cause: error });
  }
}

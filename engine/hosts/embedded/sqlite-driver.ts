import { ForecourtError } from '../../contracts/forecourt-error.ts';

/** What may be bound to a `?`. Booleans are stored as 0 and 1, objects as JSON text, by the tables. */
export type SqlValue = string | number | null;

/** One row: column → value. Nothing else is in it. */
export type SqlRow = Readonly<Record<string, unknown>>;

/** A prepared statement. Parameters are positional arrays only. */
export interface SqliteStatement {
  /** Carries the statement out and gives the number of rows that it changed. */
  readonly run: (params: readonly SqlValue[]) => number;
  readonly get: (params: readonly SqlValue[]) => SqlRow | undefined;
  readonly all: (params: readonly SqlValue[]) => readonly SqlRow[];
}

/** One open database file. Everything is synchronous; every refusal is a ForecourtError HOST_STORE with its cause. */
export interface SqliteConnection {
  readonly exec: (sql: string) => void;
  /** The same text gives the same statement: it is prepared once. */
  readonly prepare: (sql: string) => SqliteStatement;
  readonly inTransaction: () => boolean;
  /** Writes a consistent copy into a file that does not exist yet; the database stays usable meanwhile. */
  readonly backup: (path: string) => void;
  readonly close: () => void;
}

/** A library that opens SQLite files; the default is libsql, an operator may plug in another. */
export interface SqliteDriver {
  readonly open: (path: string) => SqliteConnection;
}

/**
 * Refuses what the libraries would store wrongly: libsql aborts the process on a boolean, throws late on undefined,
 * and cuts a text at a NUL; a BigInt or an unsafe integer would come back as another number.
 *
 * @throws HOST_STORE naming the position and the kind of value, never the value
 */
export function checkParams(params: readonly SqlValue[]): void {
  for (const [index, value] of params.entries()) {
    const refused = refusalOf(value);
    if (refused !== undefined) {
      throw new ForecourtError('HOST_STORE', { reason: 'parameter', position: index + 1, refused });
    }
  }
}

function refusalOf(value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value === 'string') return value.includes('\u0000') ? 'text with NUL' : undefined;
  if (typeof value !== 'number') return typeof value;
  if (!Number.isFinite(value)) return 'not a finite number';
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'unsafe integer' : undefined;
}

/**
 * Runs a call of the library and turns what it throws into HOST_STORE_FULL, HOST_STORE_DAMAGED or HOST_STORE; SQLite's own
 * code is kept in the details.
 */
export function asStoreError<T>(action: string, call: () => T): T {
  try {
    return call();
  } catch (error) {
    if (error instanceof ForecourtError) throw error;
    const sqlite = sqliteCodeOf(error);
    throw new ForecourtError(errorCodeOf(sqlite), { action, sqlite }, { cause: error });
  }
}

function errorCodeOf(sqlite: string): 'HOST_STORE' | 'HOST_STORE_FULL' | 'HOST_STORE_DAMAGED' {
  if (sqlite.startsWith('SQLITE_FULL')) return 'HOST_STORE_FULL';
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(sqlite)) return 'HOST_STORE_DAMAGED';
  return 'HOST_STORE';
}

/** SQLite's name for what went wrong, e.g. `SQLITE_BUSY`, or `unknown`. */
export function sqliteCodeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.length > 0 ? code : 'unknown';
}

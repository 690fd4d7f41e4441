import Database from 'libsql';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import {
  asStoreError,
  checkParams,
  type SqliteDriver,
  type SqliteStatement,
  type SqlRow,
  type SqlValue,
} from './sqlite-driver.ts';

/**
 * Opens files with libsql, which brings binaries for x64, arm64 and armhf and needs no compiler.
 *
 * A libsql statement keeps its connection alive until it is collected, also after `close`. So closing gives back
 * every lock by itself first, and a statement of a closed connection refuses.
 */
export const libsqlDriver: SqliteDriver = {
  open: (path) => {
    const database = asStoreError('open', () => new Database(path));
    const statements = new Map<string, SqliteStatement>();
    const prepare = (sql: string): SqliteStatement => {
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const made = wrap(
        database,
        asStoreError('prepare', () => database.prepare<unknown[]>(sql)),
      );
      statements.set(sql, made);
      return made;
    };
    const inTransaction = () => database.open && database.inTransaction;
    return {
      exec: (sql) => asStoreError('exec', () => void database.exec(sql)),
      prepare,
      inTransaction,
      backup: (target) => void prepare('VACUUM INTO ?').run([target]),
      close: () => {
        statements.clear();
        if (!database.open) return;
        if (inTransaction()) asStoreError('close', () => database.exec('ROLLBACK'));
        asStoreError('close', () => void database.close());
      },
    };
  },
};

function wrap(
  database: Database.Database,
  statement: Database.Statement<unknown[]>,
): SqliteStatement {
  const call = <T>(action: string, params: readonly SqlValue[], work: () => T): T => {
    checkParams(params);
    if (!database.open) throw new ForecourtError('HOST_STORE', { action, reason: 'closed' });
    return asStoreError(action, work);
  };
  return {
    run: (params) => call('run', params, () => statement.run(params).changes),
    get: (params) => {
      const row = call('get', params, () => statement.get(params));
      return row === undefined || row === null ? undefined : bare(row as SqlRow);
    },
    all: (params) =>
      call('all', params, () => statement.all(params)).map((row) => bare(row as SqlRow)),
  };
}

/** libsql adds `_metadata` with a duration to a single row. */
function bare(row: SqlRow): SqlRow {
  if (!('_metadata' in row)) return row;
  const { _metadata, ...columns } = row;
  return columns;
}

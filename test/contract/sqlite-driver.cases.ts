import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type {
  SqliteConnection,
  SqliteDriver,
  SqlValue,
} from '../../engine/hosts/embedded/sqlite-driver.ts';

/**
 * What the store relies on in a library that opens SQLite files: the traps that were met with libsql, as cases for every
 * driver. An operator's own one is checked with `npm run check-driver -- <file>`.
 */
export function sqliteDriverCases(name: string, driver: SqliteDriver): void {
  const inMemory = (): SqliteConnection => {
    const connection = driver.open(':memory:');
    connection.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)');
    return connection;
  };
  const inFolder = (work: (path: string) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), 'forecourt-driver-'));
    work(join(folder, 'data.db'));
    rmSync(folder, { recursive: true });
  };
  const code = (expected: string) => expect.objectContaining({ code: expected });

  describe(`the driver port: ${name}`, () => {
    it('should give rows without what the library adds', () => {
      const connection = inMemory();
      const add = connection.prepare('INSERT INTO note VALUES (?, ?)');
      expect(add.run([1, 'één'])).toBe(1);
      expect(connection.prepare('SELECT * FROM note').get([])).toEqual({ id: 1, text: 'één' });
      expect(connection.prepare('SELECT * FROM note').all([])).toEqual([{ id: 1, text: 'één' }]);
      expect(connection.prepare('SELECT * FROM note WHERE id = ?').get([9])).toBeUndefined();
      connection.close();
    });

    it.each([
      ['undefined', undefined, 'undefined'],
      ['a BigInt', 1n, 'bigint'],
      ['a boolean', true, 'boolean'],
      ['an object', { a: 1 }, 'object'],
      ['NaN', Number.NaN, 'not a finite number'],
      ['an integer that is not safe', 2 ** 53, 'unsafe integer'],
      ['a text that SQLite would cut', 'a\u0000b', 'text with NUL'],
    ])('should refuse %s as a parameter', (_name, value, refused) => {
      const connection = inMemory();
      const statement = connection.prepare('SELECT ?, ? AS value');
      const params = ['fine', value as SqlValue];
      for (const call of [statement.run, statement.get, statement.all]) {
        expect(() => call(params)).toThrow(
          expect.objectContaining({
            code: 'HOST_STORE',
            details: { reason: 'parameter', position: 2, refused },
          }),
        );
      }
      connection.close();
    });

    it('should give back numbers as they were, up to the largest safe one', () => {
      const connection = inMemory();
      const numbers = [0, -1, 0.5, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
      const row = connection.prepare('SELECT ? AS a, ? AS b, ? AS c, ? AS d, ? AS e').get(numbers);
      expect(Object.values(row ?? {})).toEqual(numbers);
      connection.close();
    });

    it('should give null for null, and keep an empty text', () => {
      const connection = inMemory();
      connection.prepare('INSERT INTO note VALUES (?, ?), (?, ?)').run([1, null, 2, '']);
      const rows = connection.prepare('SELECT text FROM note ORDER BY id').all([]);
      expect(rows).toEqual([{ text: null }, { text: '' }]);
      connection.close();
    });

    it('should count the rows that a statement changed, and none that it did not', () => {
      const connection = inMemory();
      connection.prepare('INSERT INTO note VALUES (?, ?), (?, ?)').run([1, 'a', 2, 'b']);
      expect(connection.prepare("UPDATE note SET text = 'c'").run([])).toBe(2);
      const again = connection.prepare('INSERT OR IGNORE INTO note VALUES (?, ?)');
      expect(again.run([1, 'x'])).toBe(0);
      connection.close();
    });

    it('should turn a refusal of SQLite into HOST_STORE with its code, without the value', () => {
      const connection = inMemory();
      const add = connection.prepare('INSERT INTO note VALUES (?, ?)');
      add.run([1, 'a']);
      expect(() => add.run([1, 'secret'])).toThrow(
        expect.objectContaining({
          code: 'HOST_STORE',
          details: { action: 'run', sqlite: 'SQLITE_CONSTRAINT_PRIMARYKEY' },
        }),
      );
      expect(() => connection.prepare('SELECT * FROM nowhere')).toThrow(/SQLITE_ERROR/);
      connection.close();
    });

    it('should know whether a transaction is open, and undo it', () => {
      const connection = inMemory();
      expect(connection.inTransaction()).toBe(false);
      connection.exec('BEGIN IMMEDIATE');
      connection.prepare('INSERT INTO note VALUES (?, ?)').run([1, 'a']);
      expect(connection.inTransaction()).toBe(true);
      connection.exec('ROLLBACK');
      expect(connection.inTransaction()).toBe(false);
      expect(connection.prepare('SELECT * FROM note').all([])).toEqual([]);
      connection.close();
    });

    it('should give the same statement for the same text', () => {
      const connection = inMemory();
      expect(connection.prepare('SELECT 1')).toBe(connection.prepare('SELECT 1'));
      connection.close();
    });

    it('should undo what is open and give back its locks when it is closed, with statements left', () =>
      inFolder((path) => {
        const first = driver.open(path);
        first.exec('CREATE TABLE note (id INTEGER PRIMARY KEY)');
        const left = first.prepare('SELECT * FROM note');
        first.exec('BEGIN IMMEDIATE');
        first.prepare('INSERT INTO note VALUES (?)').run([1]);
        left.all([]);
        first.close();
        const second = driver.open(path);
        second.exec('BEGIN IMMEDIATE; INSERT INTO note VALUES (2); COMMIT');
        expect(second.prepare('SELECT id FROM note').all([])).toEqual([{ id: 2 }]);
        second.close();
      }));

    it('should refuse a statement of a closed connection, and close twice', () => {
      const connection = inMemory();
      const statement = connection.prepare('SELECT 1');
      connection.close();
      connection.close();
      expect(() => statement.get([])).toThrow(code('HOST_STORE'));
      expect(connection.inTransaction()).toBe(false);
    });

    it('should take the settings that make a commit durable', () =>
      inFolder((path) => {
        const connection = driver.open(path);
        connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
        expect(connection.prepare('PRAGMA journal_mode').get([])).toEqual({ journal_mode: 'wal' });
        expect(connection.prepare('PRAGMA synchronous').get([])).toEqual({ synchronous: 2 });
        connection.close();
      }));

    it('should say that a file is no database', () =>
      inFolder((path) => {
        writeFileSync(path, 'not a database at all, but long enough to be looked at'.repeat(40));
        expect(() => {
          const connection = driver.open(path);
          try {
            connection.prepare('SELECT * FROM sqlite_schema').all([]);
          } finally {
            connection.close();
          }
        }).toThrow(code('HOST_STORE_DAMAGED'));
      }));

    it('should write a copy that opens by itself, and never over another file', () =>
      inFolder((path) => {
        const connection = inMemory();
        connection.prepare('INSERT INTO note VALUES (?, ?)').run([1, 'kept']);
        connection.backup(path);
        const copy = driver.open(path);
        expect(copy.prepare('SELECT text FROM note').all([])).toEqual([{ text: 'kept' }]);
        expect(() => connection.backup(path)).toThrow(/HOST_STORE/);
        copy.close();
        connection.close();
      }));
  });
}

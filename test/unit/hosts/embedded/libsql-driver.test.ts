import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libsqlDriver } from '../../../../engine/hosts/embedded/libsql-driver.ts';
import type { SqlValue } from '../../../../engine/hosts/embedded/sqlite-driver.ts';

const inMemory = () => {
  const connection = libsqlDriver.open(':memory:');
  connection.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)');
  return connection;
};

describe('the libsql driver', () => {
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

  it('should turn a refusal of SQLite into HOST_STORE with its code', () => {
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

  it('should write a copy that opens by itself', () => {
    const folder = mkdtempSync(join(tmpdir(), 'forecourt-backup-'));
    const connection = inMemory();
    connection.prepare('INSERT INTO note VALUES (?, ?)').run([1, 'kept']);
    connection.backup(join(folder, 'copy.db'));
    const copy = libsqlDriver.open(join(folder, 'copy.db'));
    expect(copy.prepare('SELECT text FROM note').all([])).toEqual([{ text: 'kept' }]);
    expect(() => connection.backup(join(folder, 'copy.db'))).toThrow(/HOST_STORE/);
    copy.close();
    connection.close();
    rmSync(folder, { recursive: true });
  });
});

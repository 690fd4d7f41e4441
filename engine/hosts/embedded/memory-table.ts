import type { MemoryTable } from '../kit/store.ts';
import { jsonOf, textOf, toJsonText } from './row.ts';
import type { SqliteConnection } from './sqlite-driver.ts';
import { upsert } from './upsert.ts';

/** Keys with a prefix are a range of the primary key: nothing sorts after this character, and no key has it. */
const LAST_CHARACTER = '\u{10FFFF}';

/** The small durable maps of the adapters. `list` is in the order of the keys. */
export function memoryTable(connection: SqliteConnection): MemoryTable {
  const write = upsert(connection, 'memory', ['adapter', 'key'], ['adapter', 'key', 'value']);
  const read = connection.prepare('SELECT value FROM memory WHERE adapter = ? AND key = ?');
  const remove = connection.prepare('DELETE FROM memory WHERE adapter = ? AND key = ?');
  const list = connection.prepare(
    'SELECT key, value FROM memory WHERE adapter = ? AND key >= ? AND key < ? ORDER BY key',
  );
  return {
    get: (adapter, key) => {
      const row = read.get([adapter, key]);
      return row === undefined ? undefined : jsonOf(row, 'value');
    },
    put: (adapter, key, value) => write([adapter, key, toJsonText(value)]),
    remove: (adapter, key) => void remove.run([adapter, key]),
    list: (adapter, prefix) =>
      list
        .all([adapter, prefix, `${prefix}${LAST_CHARACTER}`])
        .map((row) => ({ key: textOf(row, 'key'), value: jsonOf(row, 'value') })),
  };
}

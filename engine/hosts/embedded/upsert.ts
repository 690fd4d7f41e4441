import type { SqliteConnection, SqlValue } from './sqlite-driver.ts';

/**
 * Gives a function that inserts a row, or replaces the row with the same key.
 * `columns` are in the order of the values; `key` names the columns of the primary key.
 */
export function upsert(
  connection: SqliteConnection,
  table: string,
  key: readonly string[],
  columns: readonly string[],
): (values: readonly SqlValue[]) => void {
  const places = columns.map(() => '?').join(', ');
  const changes = columns
    .filter((column) => !key.includes(column))
    .map((column) => `${column} = excluded.${column}`)
    .join(', ');
  const statement = connection.prepare(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})
     ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${changes}`,
  );
  return (values) => void statement.run(values);
}

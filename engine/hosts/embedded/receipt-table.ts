import type { JsonObject } from '../../contracts/json.ts';
import type { ReceiptTable } from '../kit/store.ts';
import { jsonOf, numberOf, textOf, toJsonText } from './row.ts';
import type { SqliteConnection } from './sqlite-driver.ts';
import { upsert } from './upsert.ts';

/** The receipts, one per session; a later one replaces the earlier. */
export function receiptTable(connection: SqliteConnection): ReceiptTable {
  const columns = ['receipt_id', 'session_id', 'at_ms', 'body'];
  const write = upsert(connection, 'receipt', ['session_id'], columns);
  const read = connection.prepare('SELECT * FROM receipt WHERE session_id = ?');
  return {
    get: (sessionId) => {
      const row = read.get([sessionId]);
      if (row === undefined) return undefined;
      return {
        receiptId: textOf(row, 'receipt_id'),
        sessionId: textOf(row, 'session_id'),
        atMs: numberOf(row, 'at_ms'),
        body: jsonOf<JsonObject>(row, 'body'),
      };
    },
    put: (record) =>
      write([record.receiptId, record.sessionId, record.atMs, toJsonText(record.body)]),
  };
}

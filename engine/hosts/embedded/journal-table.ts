import type { JsonObject } from '../../contracts/json.ts';
import type { JournalRecord, JournalTable } from '../kit/store.ts';
import { flagOf, jsonOf, numberOf, textOf, toFlag, toJsonText } from './row.ts';
import type { SqliteConnection, SqlRow } from './sqlite-driver.ts';

/** The journal. A second line with the same input id in one session is refused by the table itself (HOST_STORE). */
export function journalTable(connection: SqliteConnection): JournalTable {
  const last = connection.prepare(
    'SELECT COALESCE(MAX(sequence), 0) AS sequence FROM journal WHERE session_id = ?',
  );
  const write = connection.prepare(
    `INSERT INTO journal (session_id, sequence, input_id, at_ms, input, active_paths, faulted, effects)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const find = connection.prepare(
    'SELECT 1 AS found FROM journal WHERE session_id = ? AND input_id = ?',
  );
  const list = connection.prepare('SELECT * FROM journal WHERE session_id = ? ORDER BY sequence');
  return {
    append: (record) => {
      const sequence = numberOf(last.get([record.sessionId]) ?? {}, 'sequence') + 1;
      write.run([
        record.sessionId,
        sequence,
        record.inputId,
        record.atMs,
        toJsonText(record.input),
        toJsonText(record.activePaths),
        toFlag(record.faulted),
        toJsonText(record.effects),
      ]);
      return sequence;
    },
    has: (sessionId, inputId) => find.get([sessionId, inputId]) !== undefined,
    list: (sessionId) => list.all([sessionId]).map(toRecord),
  };
}

function toRecord(row: SqlRow): JournalRecord {
  return {
    sessionId: textOf(row, 'session_id'),
    sequence: numberOf(row, 'sequence'),
    inputId: textOf(row, 'input_id'),
    atMs: numberOf(row, 'at_ms'),
    input: jsonOf<JsonObject>(row, 'input'),
    activePaths: jsonOf<readonly string[]>(row, 'active_paths'),
    faulted: flagOf(row, 'faulted'),
    effects: jsonOf<readonly JsonObject[]>(row, 'effects'),
  };
}

import type { JsonObject } from '../../contracts/json.ts';
import type { JournalRecord, JournalTable } from '../kit/store.ts';
import { flagOf, jsonOf, numberOf, textOf, toFlag, toJsonText } from './row.ts';
import type { SqliteConnection, SqlRow } from './sqlite-driver.ts';

/** The journal. The table itself refuses a number that a session has used (HOST_STORE). */
export function journalTable(connection: SqliteConnection): JournalTable {
  const last = connection.prepare(
    'SELECT COALESCE(MAX(sequence), 0) AS sequence FROM journal WHERE session_id = ?',
  );
  const write = connection.prepare(
    `INSERT INTO journal (session_id, sequence, input_id, at_ms, input, active_paths, faulted, effects)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session_id, input_id) DO NOTHING`,
  );
  const list = connection.prepare('SELECT * FROM journal WHERE session_id = ? ORDER BY sequence');
  return {
    lastSequence: (sessionId) => numberOf(last.get([sessionId]) ?? {}, 'sequence'),
    append: (record) =>
      write.run([
        record.sessionId,
        record.sequence,
        record.inputId,
        record.atMs,
        toJsonText(record.input),
        toJsonText(record.activePaths),
        toFlag(record.faulted),
        toJsonText(record.effects),
      ]) === 1,
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

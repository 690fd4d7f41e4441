import type { TimerRecord, TimerTable } from '../kit/store.ts';
import { numberOf, numberOrNull, textOf } from './row.ts';
import type { SqliteConnection, SqlRow } from './sqlite-driver.ts';
import { upsert } from './upsert.ts';

/** The armed timers, by wall clock, so that they survive a restart. */
export function timerTable(connection: SqliteConnection): TimerTable {
  const write = upsert(connection, 'timer', ['timer_id'], ['timer_id', 'session_id', 'due_at_ms']);
  const remove = connection.prepare('DELETE FROM timer WHERE timer_id = ?');
  const due = connection.prepare(
    'SELECT * FROM timer WHERE due_at_ms <= ? ORDER BY due_at_ms, rowid',
  );
  const next = connection.prepare('SELECT MIN(due_at_ms) AS due_at_ms FROM timer');
  return {
    put: (record) => write([record.timerId, record.sessionId, record.dueAtMs]),
    remove: (timerId) => void remove.run([timerId]),
    due: (atMs) => due.all([atMs]).map(toRecord),
    nextDueAtMs: () => numberOrNull(next.get([]) ?? {}, 'due_at_ms') ?? undefined,
  };
}

function toRecord(row: SqlRow): TimerRecord {
  return {
    timerId: textOf(row, 'timer_id'),
    sessionId: textOf(row, 'session_id'),
    dueAtMs: numberOf(row, 'due_at_ms'),
  };
}

import type { MoneyMeaning, OperationClass } from '../../contracts/contract.ts';
import type { DeviceAddress, OperationResult } from '../../contracts/device-adapter.ts';
import type { JsonObject } from '../../contracts/json.ts';
import type { OutboxAsker, OutboxRecord, OutboxStatus, OutboxTable } from '../kit/store.ts';
import { flagOf, jsonOf, numberOf, textOf, toFlag, toJsonText } from './row.ts';
import type { SqliteConnection, SqlRow } from './sqlite-driver.ts';
import { upsert } from './upsert.ts';

const columns = [
  'operation_id',
  'session_id',
  'operation',
  'class',
  'money',
  'lane',
  'address',
  'path',
  'asker',
  'input',
  'status',
  'attempts',
  'created_at_ms',
  'next_at_ms',
  'deadline_at_ms',
  'told',
  'result',
] as const;

/** The operations on their way to the world. Records of the same millisecond keep the order in which they were put. */
export function outboxTable(connection: SqliteConnection): OutboxTable {
  const write = upsert(connection, 'outbox', ['operation_id'], columns);
  const read = connection.prepare('SELECT * FROM outbox WHERE operation_id = ?');
  const open = connection.prepare(
    "SELECT * FROM outbox WHERE status IN ('pending', 'claimed') ORDER BY created_at_ms, rowid",
  );
  const openIn = connection.prepare(
    "SELECT * FROM outbox WHERE status IN ('pending', 'claimed') AND lane = ? ORDER BY created_at_ms, rowid",
  );
  const ofSession = connection.prepare(
    'SELECT * FROM outbox WHERE session_id = ? ORDER BY created_at_ms, rowid',
  );
  return {
    get: (operationId) => {
      const row = read.get([operationId]);
      return row === undefined ? undefined : toRecord(row);
    },
    put: (record) => write(toValues(record)),
    open: () => open.all([]).map(toRecord),
    openIn: (lane) => openIn.all([lane]).map(toRecord),
    ofSession: (sessionId) => ofSession.all([sessionId]).map(toRecord),
  };
}

function toValues(record: OutboxRecord) {
  return [
    record.operationId,
    record.sessionId,
    record.operation,
    record.class,
    record.money,
    record.lane,
    toJsonText(record.address),
    record.path,
    record.asker,
    toJsonText(record.input),
    record.status,
    record.attempts,
    record.createdAtMs,
    record.nextAtMs,
    record.deadlineAtMs,
    toFlag(record.told),
    toJsonText(record.result),
  ];
}

function toRecord(row: SqlRow): OutboxRecord {
  return {
    operationId: textOf(row, 'operation_id'),
    sessionId: textOf(row, 'session_id'),
    operation: textOf(row, 'operation'),
    class: textOf(row, 'class') as OperationClass,
    money: textOf(row, 'money') as MoneyMeaning,
    lane: textOf(row, 'lane'),
    address: jsonOf<DeviceAddress | null>(row, 'address'),
    path: textOf(row, 'path'),
    asker: textOf(row, 'asker') as OutboxAsker,
    input: jsonOf<JsonObject>(row, 'input'),
    status: textOf(row, 'status') as OutboxStatus,
    attempts: numberOf(row, 'attempts'),
    createdAtMs: numberOf(row, 'created_at_ms'),
    nextAtMs: numberOf(row, 'next_at_ms'),
    deadlineAtMs: numberOf(row, 'deadline_at_ms'),
    told: flagOf(row, 'told'),
    result: jsonOf<OperationResult | null>(row, 'result'),
  };
}

import type { SessionState } from '../../contracts/session-state.ts';
import type { SessionRecord, SessionTable } from '../kit/store.ts';
import { jsonOf, numberOf, numberOrNull, textOf, textOrNull, toJsonText } from './row.ts';
import type { SqliteConnection, SqlRow } from './sqlite-driver.ts';
import { upsert } from './upsert.ts';

const columns = [
  'session_id',
  'site_id',
  'flow_id',
  'bundle_hash',
  'terminal_id',
  'charger_id',
  'connector_id',
  'card_key',
  'started_at_ms',
  'ended_at_ms',
  'status',
  'state',
] as const;

/** The sessions. `list` gives the newest first. */
export function sessionTable(connection: SqliteConnection): SessionTable {
  const write = upsert(connection, 'session', ['session_id'], columns);
  const read = connection.prepare('SELECT * FROM session WHERE session_id = ?');
  const active = connection.prepare(
    "SELECT * FROM session WHERE status = 'active' ORDER BY started_at_ms, rowid",
  );
  const activePlaces = connection.prepare(
    "SELECT session_id, terminal_id FROM session WHERE status = 'active' ORDER BY started_at_ms, rowid",
  );
  const atTerminal = connection.prepare(
    "SELECT * FROM session WHERE status = 'active' AND terminal_id = ? ORDER BY started_at_ms, rowid",
  );
  return {
    get: (sessionId) => {
      const row = read.get([sessionId]);
      return row === undefined ? undefined : toRecord(row);
    },
    put: (record) => write(toValues(record)),
    active: () => active.all([]).map(toRecord),
    activePlaces: () =>
      activePlaces.all([]).map((row) => ({
        sessionId: textOf(row, 'session_id'),
        terminalId: textOrNull(row, 'terminal_id'),
      })),
    atTerminal: (terminalId) => atTerminal.all([terminalId]).map(toRecord),
    list: ({ siteId, status, limit }) => {
      const filters = [
        ...(siteId === undefined ? [] : ['site_id = ?']),
        ...(status === undefined ? [] : ['status = ?']),
      ];
      const where = filters.length === 0 ? '' : `WHERE ${filters.join(' AND ')}`;
      return connection
        .prepare(`SELECT * FROM session ${where} ORDER BY started_at_ms DESC, rowid DESC LIMIT ?`)
        .all([...[siteId, status].filter((value) => value !== undefined), limit])
        .map(toRecord);
    },
  };
}

function toValues(record: SessionRecord) {
  return [
    record.sessionId,
    record.siteId,
    record.flowId,
    record.bundleHash,
    record.terminalId,
    record.chargerId,
    record.connectorId,
    record.cardKey,
    record.startedAtMs,
    record.endedAtMs,
    record.state.status,
    toJsonText(record.state),
  ];
}

function toRecord(row: SqlRow): SessionRecord {
  return {
    sessionId: textOf(row, 'session_id'),
    siteId: textOf(row, 'site_id'),
    flowId: textOf(row, 'flow_id'),
    bundleHash: textOf(row, 'bundle_hash'),
    terminalId: textOrNull(row, 'terminal_id'),
    chargerId: textOrNull(row, 'charger_id'),
    connectorId: numberOrNull(row, 'connector_id'),
    cardKey: textOrNull(row, 'card_key'),
    startedAtMs: numberOf(row, 'started_at_ms'),
    endedAtMs: numberOrNull(row, 'ended_at_ms'),
    state: jsonOf<SessionState>(row, 'state'),
  };
}

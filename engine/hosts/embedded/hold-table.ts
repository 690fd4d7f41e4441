import type { Hold, HoldEnd, HoldPhase } from '../../contracts/hold.ts';
import type { HoldTable } from '../kit/store.ts';
import { flagOf, numberOf, numberOrNull, textOf, textOrNull, toFlag } from './row.ts';
import type { SqliteConnection, SqlRow } from './sqlite-driver.ts';
import { upsert } from './upsert.ts';

const columns = [
  'hold_id',
  'session_id',
  'terminal_id',
  'phase',
  'currency',
  'requested_minor',
  'authorized_minor',
  'committed_minor',
  'closing_end',
  'reference',
  'masked_pan',
  'orphaned',
  'person_reason',
  'opened_at_ms',
  'closed_at_ms',
  'captured_at_ms',
  'settled_at_ms',
  'settled_source',
] as const;

/** The hold ledger: every field has its own column, so that a person can read it with any SQLite tool. */
export function holdTable(connection: SqliteConnection): HoldTable {
  const write = upsert(connection, 'hold', ['hold_id'], columns);
  const read = connection.prepare('SELECT * FROM hold WHERE hold_id = ?');
  const ofSession = connection.prepare(
    'SELECT * FROM hold WHERE session_id = ? ORDER BY opened_at_ms, rowid',
  );
  const all = connection.prepare('SELECT * FROM hold ORDER BY opened_at_ms, rowid LIMIT ?');
  const open = connection.prepare(
    `SELECT * FROM hold WHERE phase NOT IN ('confirmed', 'void') ORDER BY opened_at_ms, rowid LIMIT ?`,
  );
  const byReference = connection.prepare(
    'SELECT * FROM hold WHERE reference = ? ORDER BY opened_at_ms, rowid',
  );
  const withPerson = connection.prepare(
    `SELECT * FROM hold WHERE person_reason IS NOT NULL AND phase NOT IN ('confirmed', 'void')
     ORDER BY opened_at_ms, rowid`,
  );
  const openedBetween = connection.prepare(
    'SELECT * FROM hold WHERE opened_at_ms >= ? AND opened_at_ms < ? ORDER BY opened_at_ms, rowid',
  );
  return {
    get: (holdId) => {
      const row = read.get([holdId]);
      return row === undefined ? undefined : toHold(row);
    },
    put: (hold) => write(toValues(hold)),
    ofSession: (sessionId) => ofSession.all([sessionId]).map(toHold),
    list: ({ openOnly, limit }) => (openOnly ? open : all).all([limit]).map(toHold),
    byReference: (reference) => byReference.all([reference]).map(toHold),
    withPerson: () => withPerson.all([]).map(toHold),
    openedBetween: (fromMs, toMs) => openedBetween.all([fromMs, toMs]).map(toHold),
  };
}

function toValues(hold: Hold) {
  return [
    hold.holdId,
    hold.sessionId,
    hold.terminalId,
    hold.phase,
    hold.currency,
    hold.requestedMinor,
    hold.authorizedMinor,
    hold.committedMinor,
    hold.end,
    hold.reference,
    hold.maskedPan,
    toFlag(hold.orphaned),
    hold.personReason,
    hold.openedAtMs,
    hold.closedAtMs,
    hold.capturedAtMs,
    hold.settledAtMs,
    hold.settledSource,
  ];
}

function toHold(row: SqlRow): Hold {
  return {
    holdId: textOf(row, 'hold_id'),
    sessionId: textOf(row, 'session_id'),
    terminalId: textOf(row, 'terminal_id'),
    phase: textOf(row, 'phase') as HoldPhase,
    currency: textOf(row, 'currency'),
    requestedMinor: numberOf(row, 'requested_minor'),
    authorizedMinor: numberOf(row, 'authorized_minor'),
    committedMinor: numberOf(row, 'committed_minor'),
    end: textOrNull(row, 'closing_end') as HoldEnd | null,
    reference: textOrNull(row, 'reference'),
    maskedPan: textOrNull(row, 'masked_pan'),
    orphaned: flagOf(row, 'orphaned'),
    personReason: textOrNull(row, 'person_reason'),
    openedAtMs: numberOf(row, 'opened_at_ms'),
    closedAtMs: numberOrNull(row, 'closed_at_ms'),
    capturedAtMs: numberOrNull(row, 'captured_at_ms'),
    settledAtMs: numberOrNull(row, 'settled_at_ms'),
    settledSource: textOrNull(row, 'settled_source'),
  };
}

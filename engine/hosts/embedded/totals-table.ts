import type { TotalsRecord, TotalsTable } from '../kit/store.ts';
import { flagOf, numberOf, textOf, toFlag } from './row.ts';
import type { SqliteConnection } from './sqlite-driver.ts';
import { upsert } from './upsert.ts';

const columns = ['session_id', 'energy_wh', 'total_minor', 'at_ms', 'final', 'energy_unknown'];

/** The latest meter reading of each session. */
export function totalsTable(connection: SqliteConnection): TotalsTable {
  const write = upsert(connection, 'totals', ['session_id'], columns);
  const read = connection.prepare('SELECT * FROM totals WHERE session_id = ?');
  const put = (record: TotalsRecord): void =>
    write([
      record.sessionId,
      record.energyWh,
      record.totalMinor,
      record.atMs,
      toFlag(record.final),
      toFlag(record.energyUnknown),
    ]);
  return {
    get: (sessionId) => {
      const row = read.get([sessionId]);
      if (row === undefined) return undefined;
      return {
        sessionId: textOf(row, 'session_id'),
        energyWh: numberOf(row, 'energy_wh'),
        totalMinor: numberOf(row, 'total_minor'),
        atMs: numberOf(row, 'at_ms'),
        final: flagOf(row, 'final'),
        energyUnknown: flagOf(row, 'energy_unknown'),
      };
    },
    put,
    note: put,
    flush: () => undefined,
  };
}

import type { TotalsRecord, TotalsTable } from '../store.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Remembered } from './remembered.ts';

/** A running charge's reading is written at most so often, unless somebody is told of it (ARCHITECTURE 5, Totals). */
const TOTALS_EVERY_MS = 15_000;

interface Reading {
  /** The latest reading. */
  readonly record: TotalsRecord | undefined;
  /** The time of the one in the table. */
  readonly writtenAtMs: number;
}

/** The latest reading counts; the table has it at most 15 s later, for the next start. */
export function rememberedTotals(inner: TotalsTable, sessionsMax: number): Remembered<TotalsTable> {
  const known = new BoundedMap<string, Reading>(sessionsMax, ({ record, writtenAtMs }) => {
    if (record !== undefined && record.atMs !== writtenAtMs) inner.put(record);
  });
  const find = (sessionId: string): Reading => {
    const found = known.get(sessionId);
    if (found !== undefined) return found;
    const record = inner.get(sessionId);
    const read = { record, writtenAtMs: record?.atMs ?? Number.NEGATIVE_INFINITY };
    known.set(sessionId, read);
    return read;
  };
  const put = (record: TotalsRecord): void => {
    inner.put(record);
    known.set(record.sessionId, { record, writtenAtMs: record.atMs });
  };
  return {
    forget: () => known.clear(),
    table: {
      get: (sessionId) => find(sessionId).record,
      put,
      note: (record) => {
        const { writtenAtMs } = find(record.sessionId);
        if (record.atMs - writtenAtMs >= TOTALS_EVERY_MS) put(record);
        else known.set(record.sessionId, { record, writtenAtMs });
      },
      flush: () => {
        for (const { record, writtenAtMs } of known.values()) {
          if (record !== undefined && record.atMs !== writtenAtMs) put(record);
        }
      },
    },
  };
}

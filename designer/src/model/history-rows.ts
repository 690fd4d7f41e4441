import type { JournalLine } from '../../../engine/contracts/views.ts';

/** One row of the history: a line, or several equal ones in a row. */
export interface HistoryRow {
  /** The last of the lines. */
  readonly line: JournalLine;
  readonly count: number;
  /** When it arrived, Unix milliseconds; never before the row above. */
  readonly atMs: number;
}

/**
 * The history in the order in which the engine took it. A device may date its event earlier or later than the engine
 * heard of it: such a time is kept between those of its neighbours, so that the clock never runs backwards.
 */
export function historyRows(lines: readonly JournalLine[]): readonly HistoryRow[] {
  const ordered = lines.toSorted((a, b) => a.sequence - b.sequence);
  const rows: HistoryRow[] = [];
  let heardMs = Number.NEGATIVE_INFINITY;
  ordered.forEach((line, index) => {
    const nextMs = ordered.slice(index + 1).find((later) => later.kind !== 'event')?.atMs;
    const latestMs = line.kind === 'event' ? (nextMs ?? line.atMs) : line.atMs;
    heardMs = Math.max(heardMs, Math.min(line.atMs, latestMs));
    const before = rows.at(-1);
    if (before && isRepeat(before.line, line)) {
      rows[rows.length - 1] = { line, count: before.count + 1, atMs: heardMs };
    } else rows.push({ line, count: 1, atMs: heardMs });
  });
  return rows;
}

/** The same happened again and the session stayed where it was. */
function isRepeat(before: JournalLine, line: JournalLine): boolean {
  return (
    before.kind === 'event' &&
    before.name === line.name &&
    !before.faulted &&
    !line.faulted &&
    before.activePaths.join() === line.activePaths.join()
  );
}

/** The row of the last meter reading: the session's values belong to it. */
export function lastMeterRow(rows: readonly HistoryRow[]): HistoryRow | undefined {
  return rows.findLast(({ line }) => line.name === 'charger.totals');
}

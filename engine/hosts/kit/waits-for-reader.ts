import type { OutboxRecord } from './store.ts';

/** So many requests wait for one reader; a later one finds the queue full. */
const QUEUE_MAX = 16;
/** So long a request waits for its turn. */
const WAIT_MS_MAX = 10 * 60_000;

/** Whether an operation stands in the queue of a terminal's reader; its time has not begun. */
export function waitsForReader(record: OutboxRecord): boolean {
  return record.status === 'pending' && record.attempts === 0 && record.lane.endsWith(':reader');
}

/** When an operation in the queue has waited long enough, epoch ms. */
export function waitedOutAtMs({ createdAtMs }: OutboxRecord): number {
  return createdAtMs + WAIT_MS_MAX;
}

/** The requests that get no turn at their reader: they waited too long, or too many were there before them. */
export function turnedAway(open: readonly OutboxRecord[], nowMs: number): readonly OutboxRecord[] {
  const ahead = new Map<string, number>();
  return open
    .filter((record) => waitsForReader(record) && !record.told)
    .sort((a, b) => a.createdAtMs - b.createdAtMs)
    .filter((record) => {
      const before = ahead.get(record.lane) ?? 0;
      const isRefused = before >= QUEUE_MAX || waitedOutAtMs(record) <= nowMs;
      if (!isRefused) ahead.set(record.lane, before + 1);
      return isRefused;
    });
}

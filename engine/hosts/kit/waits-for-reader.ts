import type { OutboxRecord } from './store.ts';

/** Whether an operation stands in the queue of a terminal's reader; its time has not begun. */
export function waitsForReader(record: OutboxRecord): boolean {
  return record.status === 'pending' && record.attempts === 0 && record.lane.endsWith(':reader');
}

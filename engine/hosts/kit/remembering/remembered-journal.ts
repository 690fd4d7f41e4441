import type { JournalTable } from '../store.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Remembered } from './remembered.ts';

/** The number of the last line of the sessions used last: the next line needs it. */
export function rememberedJournal(
  inner: JournalTable,
  sessionsMax: number,
): Remembered<JournalTable> {
  const last = new BoundedMap<string, number>(sessionsMax);
  return {
    forget: () => last.clear(),
    table: {
      list: inner.list,
      lastSequence: (sessionId) => {
        const known = last.get(sessionId);
        if (known !== undefined) return known;
        const found = inner.lastSequence(sessionId);
        last.set(sessionId, found);
        return found;
      },
      append: (record) => {
        const isNew = inner.append(record);
        if (isNew) last.set(record.sessionId, record.sequence);
        return isNew;
      },
    },
  };
}

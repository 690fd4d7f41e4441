import type { SessionRecord, SessionTable } from '../store.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Remembered } from './remembered.ts';

/** Names of the active sessions, by terminal. */
type Places = Map<string | null, readonly string[]>;

const NOBODY: readonly string[] = [];

/**
 * The sessions used last, and of all active ones where they are: every input and every card reader asks. Many cars that
 * only charge need next to no memory, since the store has them.
 */
export function rememberedSessions(
  inner: SessionTable,
  sessionsMax: number,
): Remembered<SessionTable> {
  const records = new BoundedMap<string, SessionRecord>(sessionsMax);
  let places: Places | undefined;
  const known = (): Places => {
    if (places !== undefined) return places;
    places = new Map();
    for (const { sessionId, terminalId } of inner.activePlaces())
      add(places, terminalId, sessionId);
    return places;
  };
  const get = (sessionId: string): SessionRecord | undefined => {
    const known = records.get(sessionId);
    if (known !== undefined) return known;
    const found = inner.get(sessionId);
    if (found !== undefined) records.set(sessionId, found);
    return found;
  };
  return {
    forget: () => {
      places = undefined;
      records.clear();
    },
    table: {
      ...inner,
      get,
      atTerminal: (terminalId) =>
        (known().get(terminalId) ?? NOBODY)
          .flatMap((sessionId) => get(sessionId) ?? [])
          .sort((a, b) => a.startedAtMs - b.startedAtMs),
      put: (record) => {
        const { sessionId, terminalId } = record;
        inner.put(record);
        records.set(sessionId, record);
        if (record.state.status === 'active') add(known(), terminalId, sessionId);
        else remove(known(), terminalId, sessionId);
      },
    },
  };
}

/** A session stays at the terminal where it began. */
function add(places: Places, terminalId: string | null, sessionId: string): void {
  const there = places.get(terminalId) ?? NOBODY;
  if (!there.includes(sessionId)) places.set(terminalId, [...there, sessionId]);
}

function remove(places: Places, terminalId: string | null, sessionId: string): void {
  const left = (places.get(terminalId) ?? NOBODY).filter((each) => each !== sessionId);
  if (left.length > 0) places.set(terminalId, left);
  else places.delete(terminalId);
}

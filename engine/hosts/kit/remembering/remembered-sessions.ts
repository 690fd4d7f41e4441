import type { SessionRecord, SessionTable } from '../store.ts';
import type { Remembered } from './remembered.ts';

interface Active {
  readonly byId: Map<string, SessionRecord>;
  readonly byTerminal: Map<string | null, Map<string, SessionRecord>>;
}

/** The active sessions, of which every input and every card reader asks. */
export function rememberedSessions(inner: SessionTable): Remembered<SessionTable> {
  let known: Active | undefined;
  const active = (): Active => {
    if (known !== undefined) return known;
    known = { byId: new Map(), byTerminal: new Map() };
    for (const record of inner.active()) add(known, record);
    return known;
  };
  return {
    forget: () => {
      known = undefined;
    },
    table: {
      list: inner.list,
      get: (sessionId) => active().byId.get(sessionId) ?? inner.get(sessionId),
      active: () => [...active().byId.values()],
      atTerminal: (terminalId) => [...(active().byTerminal.get(terminalId)?.values() ?? [])],
      put: (record) => {
        inner.put(record);
        if (record.state.status === 'active') add(active(), record);
        else remove(active(), record);
      },
    },
  };
}

/** A session stays at the terminal where it began. */
function add({ byId, byTerminal }: Active, record: SessionRecord): void {
  byId.set(record.sessionId, record);
  const there = byTerminal.get(record.terminalId);
  if (there !== undefined) there.set(record.sessionId, record);
  else byTerminal.set(record.terminalId, new Map([[record.sessionId, record]]));
}

function remove({ byId, byTerminal }: Active, { sessionId, terminalId }: SessionRecord): void {
  byId.delete(sessionId);
  byTerminal.get(terminalId)?.delete(sessionId);
}

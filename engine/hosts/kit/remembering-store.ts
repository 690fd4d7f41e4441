import type { Hold } from '../../contracts/hold.ts';
import type { Json } from '../../contracts/json.ts';
import type {
  ConnectorRecord,
  ConnectorTable,
  HoldTable,
  MemoryTable,
  OutboxRecord,
  OutboxTable,
  SessionRecord,
  SessionTable,
  Store,
  TotalsRecord,
  TotalsTable,
} from './store.ts';

/** The host's own part of the adapters' memory: what the displays show. It is small; adapters' parts may be large. */
const DISPLAY = 'display';
/** Of so many sessions holds and totals are kept at most. */
const SESSIONS_MAX = 500;
/** A running charge's reading is written at most so often, unless somebody is told of it (ARCHITECTURE 5, Totals). */
const TOTALS_EVERY_MS = 15_000;

/**
 * A store that keeps active sessions, open operations, connectors and wanted texts in memory as well: they are looked
 * at with every input, and reading them back from JSON each time costs more than writing them. One engine owns the file, so nobody
 * else changes them. Whatever is undone is forgotten and read again.
 */
export function rememberingStore(store: Store): Store {
  const sessions = rememberedSessions(store.sessions);
  const outbox = rememberedOutbox(store.outbox);
  const connectors = rememberedConnectors(store.connectors);
  const memory = rememberedDisplay(store.memory);
  const holds = rememberedHolds(store.holds);
  const totals = rememberedTotals(store.totals);
  return {
    ...store,
    sessions: sessions.table,
    outbox: outbox.table,
    connectors: connectors.table,
    memory: memory.table,
    holds: holds.table,
    totals: totals.table,
    atomically: (work) => {
      try {
        return store.atomically(work);
      } catch (cause) {
        for (const { forget } of [sessions, outbox, connectors, memory, holds, totals]) forget();
        throw cause;
      }
    },
  };
}

interface Remembered<Table> {
  readonly table: Table;
  readonly forget: () => void;
}

function rememberedSessions(inner: SessionTable): Remembered<SessionTable> {
  let active: Map<string, SessionRecord> | undefined;
  const known = (): Map<string, SessionRecord> => {
    active ??= new Map(inner.active().map((record) => [record.sessionId, record]));
    return active;
  };
  return {
    forget: () => {
      active = undefined;
    },
    table: {
      list: inner.list,
      get: (sessionId) => known().get(sessionId) ?? inner.get(sessionId),
      active: () => [...known().values()],
      put: (record) => {
        inner.put(record);
        if (record.state.status === 'active') known().set(record.sessionId, record);
        else known().delete(record.sessionId);
      },
    },
  };
}

function rememberedOutbox(inner: OutboxTable): Remembered<OutboxTable> {
  let open: Map<string, OutboxRecord> | undefined;
  const known = (): Map<string, OutboxRecord> => {
    open ??= new Map(inner.open().map((record) => [record.operationId, record]));
    return open;
  };
  return {
    forget: () => {
      open = undefined;
    },
    table: {
      ofSession: inner.ofSession,
      get: (operationId) => known().get(operationId) ?? inner.get(operationId),
      open: () => [...known().values()],
      put: (record) => {
        inner.put(record);
        const isOpen = record.status === 'pending' || record.status === 'claimed';
        if (isOpen) known().set(record.operationId, record);
        else known().delete(record.operationId);
      },
    },
  };
}

function rememberedConnectors(inner: ConnectorTable): Remembered<ConnectorTable> {
  const known = new Map<string, ConnectorRecord | undefined>();
  const keyOf = (chargerId: string, connectorId: number): string => `${connectorId}/${chargerId}`;
  return {
    forget: () => known.clear(),
    table: {
      get: (chargerId, connectorId) => {
        const key = keyOf(chargerId, connectorId);
        if (!known.has(key)) known.set(key, inner.get(chargerId, connectorId));
        return known.get(key);
      },
      put: (record) => {
        inner.put(record);
        known.set(keyOf(record.chargerId, record.connectorId), record);
      },
    },
  };
}

/** The holds of a session are asked for with every meter reading, and change five times. */
function rememberedHolds(inner: HoldTable): Remembered<HoldTable> {
  const known = new Map<string, readonly Hold[]>();
  return {
    forget: () => known.clear(),
    table: {
      ...inner,
      ofSession: (sessionId) => {
        const found = known.get(sessionId) ?? inner.ofSession(sessionId);
        if (known.size >= SESSIONS_MAX) known.clear();
        known.set(sessionId, found);
        return found;
      },
      put: (hold) => {
        inner.put(hold);
        known.delete(hold.sessionId);
      },
    },
  };
}

/** The latest reading counts; the table has it at most 15 s later, for the next start. */
function rememberedTotals(inner: TotalsTable): Remembered<TotalsTable> {
  const known = new Map<string, TotalsRecord | undefined>();
  const written = new Map<string, number>();
  const keep = (sessionId: string, record: TotalsRecord | undefined): void => {
    if (known.size >= SESSIONS_MAX) makeRoom();
    known.set(sessionId, record);
  };
  const makeRoom = (): void => {
    for (const record of known.values()) {
      if (record !== undefined && written.get(record.sessionId) !== record.atMs) inner.put(record);
    }
    known.clear();
    written.clear();
  };
  const get = (sessionId: string): TotalsRecord | undefined => {
    if (!known.has(sessionId)) {
      const found = inner.get(sessionId);
      keep(sessionId, found);
      if (found !== undefined) written.set(sessionId, found.atMs);
    }
    return known.get(sessionId);
  };
  const put = (record: TotalsRecord): void => {
    inner.put(record);
    keep(record.sessionId, record);
    written.set(record.sessionId, record.atMs);
  };
  return {
    forget: () => {
      known.clear();
      written.clear();
    },
    table: {
      get,
      put,
      note: (record) => {
        get(record.sessionId);
        const writtenAtMs = written.get(record.sessionId) ?? Number.NEGATIVE_INFINITY;
        if (record.atMs - writtenAtMs >= TOTALS_EVERY_MS) put(record);
        else keep(record.sessionId, record);
      },
    },
  };
}

function rememberedDisplay(inner: MemoryTable): Remembered<MemoryTable> {
  let texts: Map<string, Json> | undefined;
  const known = (): Map<string, Json> => {
    texts ??= new Map(inner.list(DISPLAY, '').map(({ key, value }) => [key, value]));
    return texts;
  };
  return {
    forget: () => {
      texts = undefined;
    },
    table: {
      get: (adapter, key) => (adapter === DISPLAY ? known().get(key) : inner.get(adapter, key)),
      put: (adapter, key, value) => {
        inner.put(adapter, key, value);
        if (adapter === DISPLAY) known().set(key, value);
      },
      remove: (adapter, key) => {
        inner.remove(adapter, key);
        if (adapter === DISPLAY) known().delete(key);
      },
      list: (adapter, prefix) => {
        if (adapter !== DISPLAY) return inner.list(adapter, prefix);
        return [...known()]
          .filter(([key]) => key.startsWith(prefix))
          .map(([key, value]) => ({ key, value }));
      },
    },
  };
}

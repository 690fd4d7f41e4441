import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { Json } from '../../contracts/json.ts';
import type {
  ConnectorRecord,
  FlowRecord,
  HoldTable,
  JournalRecord,
  JournalTable,
  MemoryTable,
  OutboxRecord,
  OutboxTable,
  ReceiptRecord,
  SessionRecord,
  SessionTable,
  Store,
  TimerRecord,
  TimerTable,
  TotalsRecord,
} from '../kit/store.ts';
import { RowMap } from './row-map.ts';
import { UndoLog } from './undo-log.ts';

/** A store without a file, which can be copied as it stands: a backup, or a step back. */
export interface MemoryStore extends Store {
  readonly copy: () => MemoryStore;
}

/**
 * A store without a file: for tests and for the browser. It keeps the cases that every store must
 * (test/contract/store.cases.ts), and forgets everything when it is dropped.
 */
export function createMemoryStore(): MemoryStore {
  const undo = new UndoLog();
  return storeOn(undo, {
    sessions: new RowMap(undo),
    lines: new RowMap(undo),
    inputs: new RowMap(undo),
    outbox: new RowMap(undo),
    timers: new RowMap(undo),
    holds: new RowMap(undo),
    totals: new RowMap(undo),
    connectors: new RowMap(undo),
    events: new RowMap(undo),
    memory: new RowMap(undo),
    flows: new RowMap(undo),
    receipts: new RowMap(undo),
  });
}

interface MemoryRow {
  readonly adapter: string;
  readonly key: string;
  readonly value: Json;
}

interface Rows {
  readonly sessions: RowMap<SessionRecord>;
  readonly lines: RowMap<readonly JournalRecord[]>;
  readonly inputs: RowMap<true>;
  readonly outbox: RowMap<OutboxRecord>;
  readonly timers: RowMap<TimerRecord>;
  readonly holds: RowMap<Hold>;
  readonly totals: RowMap<TotalsRecord>;
  readonly connectors: RowMap<ConnectorRecord>;
  readonly events: RowMap<number>;
  readonly memory: RowMap<MemoryRow>;
  readonly flows: RowMap<FlowRecord>;
  readonly receipts: RowMap<ReceiptRecord>;
}

function copyRows(rows: Rows, undo: UndoLog): Rows {
  return {
    sessions: rows.sessions.copyTo(undo),
    lines: rows.lines.copyTo(undo),
    inputs: rows.inputs.copyTo(undo),
    outbox: rows.outbox.copyTo(undo),
    timers: rows.timers.copyTo(undo),
    holds: rows.holds.copyTo(undo),
    totals: rows.totals.copyTo(undo),
    connectors: rows.connectors.copyTo(undo),
    events: rows.events.copyTo(undo),
    memory: rows.memory.copyTo(undo),
    flows: rows.flows.copyTo(undo),
    receipts: rows.receipts.copyTo(undo),
  };
}

function storeOn(undo: UndoLog, rows: Rows): MemoryStore {
  const { totals, connectors, events, flows, receipts } = rows;
  const putTotals = (record: TotalsRecord): void => totals.put(record.sessionId, record);
  const placeOf = (chargerId: string, connectorId: number): string => `${connectorId}/${chargerId}`;
  return {
    atomically: (work) => undo.atomically(work),
    sessions: sessionTable(rows.sessions),
    journal: journalTable(rows),
    outbox: outboxTable(rows.outbox),
    timers: timerTable(rows.timers),
    holds: holdTable(rows.holds),
    totals: {
      get: (sessionId) => totals.get(sessionId),
      put: putTotals,
      note: putTotals,
      flush: () => undefined,
    },
    connectors: {
      get: (chargerId, connectorId) => connectors.get(placeOf(chargerId, connectorId)),
      put: (record) => connectors.put(placeOf(record.chargerId, record.connectorId), record),
    },
    deviceEvents: {
      addOnce: (eventId, atMs) => {
        if (events.get(eventId) !== undefined) return false;
        events.put(eventId, atMs);
        return true;
      },
    },
    memory: memoryTable(rows.memory),
    flows: {
      get: (bundleHash) => flows.get(bundleHash),
      put: (record) => flows.put(record.bundleHash, record),
    },
    receipts: {
      get: (sessionId) => receipts.get(sessionId),
      put: (record) => receipts.put(record.sessionId, record),
    },
    close: () => undo.close(),
    copy: () => {
      const other = new UndoLog();
      return storeOn(other, copyRows(rows, other));
    },
  };
}

function isActive({ state }: SessionRecord): boolean {
  return state.status === 'active';
}

function sessionTable(rows: RowMap<SessionRecord>): SessionTable {
  const begun = ({ startedAtMs }: SessionRecord): number => startedAtMs;
  return {
    get: (sessionId) => rows.get(sessionId),
    put: (record) => rows.put(record.sessionId, record),
    active: () => rows.where(isActive, begun),
    activePlaces: () =>
      rows.where(isActive, begun).map(({ sessionId, terminalId }) => ({ sessionId, terminalId })),
    atTerminal: (terminalId) =>
      rows.where(
        (record) => record.state.status === 'active' && record.terminalId === terminalId,
        begun,
      ),
    list: ({ siteId, status, limit }) =>
      rows
        .where(
          (record) =>
            (siteId === undefined || record.siteId === siteId) &&
            (status === undefined || record.state.status === status),
          begun,
        )
        .toReversed()
        .slice(0, limit),
  };
}

function journalTable({ lines, inputs }: Pick<Rows, 'lines' | 'inputs'>): JournalTable {
  const lastSequence = (sessionId: string): number => lines.get(sessionId)?.at(-1)?.sequence ?? 0;
  return {
    lastSequence,
    append: (record) => {
      const { sessionId, inputId, sequence } = record;
      const key = JSON.stringify([sessionId, inputId]);
      if (inputs.get(key)) return false;
      if (sequence <= lastSequence(sessionId))
        throw new ForecourtError('HOST_STORE', { reason: 'secondLine' });
      inputs.put(key, true);
      lines.put(sessionId, [...(lines.get(sessionId) ?? []), record]);
      return true;
    },
    list: (sessionId) => lines.get(sessionId) ?? [],
  };
}

function isOpen({ status }: OutboxRecord): boolean {
  return status === 'pending' || status === 'claimed';
}

function outboxTable(rows: RowMap<OutboxRecord>): OutboxTable {
  const written = ({ createdAtMs }: OutboxRecord): number => createdAtMs;
  return {
    get: (operationId) => rows.get(operationId),
    put: (record) => rows.put(record.operationId, record),
    open: () => rows.where(isOpen, written),
    openIn: (lane) => rows.where((record) => record.lane === lane && isOpen(record), written),
    ofSession: (sessionId) => rows.where((record) => record.sessionId === sessionId, written),
  };
}

function timerTable(rows: RowMap<TimerRecord>): TimerTable {
  return {
    put: (record) => rows.put(record.timerId, record),
    remove: (timerId) => rows.remove(timerId),
    due: (atMs) =>
      rows.where(
        ({ dueAtMs }) => dueAtMs <= atMs,
        ({ dueAtMs }) => dueAtMs,
      ),
    nextDueAtMs: () => {
      let next: number | undefined;
      for (const { row } of rows.values()) {
        if (next === undefined || row.dueAtMs < next) next = row.dueAtMs;
      }
      return next;
    },
  };
}

function holdTable(rows: RowMap<Hold>): HoldTable {
  const opened = ({ openedAtMs }: Hold): number => openedAtMs;
  return {
    get: (holdId) => rows.get(holdId),
    put: (hold) => rows.put(hold.holdId, hold),
    ofSession: (sessionId) => rows.where((hold) => hold.sessionId === sessionId, opened),
    list: ({ openOnly, limit }) =>
      rows
        .where(({ phase }) => !openOnly || (phase !== 'confirmed' && phase !== 'void'), opened)
        .slice(0, limit),
    withPerson: () =>
      rows.where(
        ({ phase, personReason }) =>
          personReason !== null && phase !== 'confirmed' && phase !== 'void',
        opened,
      ),
    byReference: (reference) => rows.where((hold) => hold.reference === reference, opened),
    openedBetween: (fromMs, toMs) =>
      rows.where(({ openedAtMs }) => openedAtMs >= fromMs && openedAtMs < toMs, opened),
  };
}

function memoryTable(rows: RowMap<MemoryRow>): MemoryTable {
  const keyOf = (adapter: string, key: string): string => JSON.stringify([adapter, key]);
  return {
    get: (adapter, key) => rows.get(keyOf(adapter, key))?.value,
    put: (adapter, key, value) => rows.put(keyOf(adapter, key), { adapter, key, value }),
    remove: (adapter, key) => rows.remove(keyOf(adapter, key)),
    list: (adapter, prefix) =>
      rows
        .where((row) => row.adapter === adapter && row.key.startsWith(prefix))
        .sort((a, b) => (a.key < b.key ? -1 : 1))
        .map(({ key, value }) => ({ key, value })),
  };
}

import type { OutboxRecord, OutboxTable } from '../store.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Remembered } from './remembered.ts';

/** The open operations, of which every look of the dispatcher asks, and all operations of the sessions used last. */
export function rememberedOutbox(inner: OutboxTable, sessionsMax: number): Remembered<OutboxTable> {
  let open: Map<string, OutboxRecord> | undefined;
  let openList: readonly OutboxRecord[] | undefined;
  const ofSession = new BoundedMap<string, Map<string, OutboxRecord>>(sessionsMax);
  const known = (): Map<string, OutboxRecord> => {
    open ??= byId(inner.open());
    return open;
  };
  return {
    forget: () => {
      open = undefined;
      openList = undefined;
      ofSession.clear();
    },
    table: {
      get: (operationId) => known().get(operationId) ?? inner.get(operationId),
      open: () => {
        openList ??= [...known().values()];
        return openList;
      },
      ofSession: (sessionId) => {
        const found = ofSession.get(sessionId) ?? byId(inner.ofSession(sessionId));
        ofSession.set(sessionId, found);
        return [...found.values()];
      },
      put: (record) => {
        inner.put(record);
        const isOpen = record.status === 'pending' || record.status === 'claimed';
        if (isOpen) known().set(record.operationId, record);
        else known().delete(record.operationId);
        openList = undefined;
        ofSession.get(record.sessionId)?.set(record.operationId, record);
      },
    },
  };
}

function byId(records: readonly OutboxRecord[]): Map<string, OutboxRecord> {
  return new Map(records.map((record) => [record.operationId, record]));
}

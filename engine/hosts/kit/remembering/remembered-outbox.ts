import type { OutboxRecord, OutboxTable } from '../store.ts';
import { BoundedMap } from './bounded-map.ts';
import type { Remembered } from './remembered.ts';

type ById = Map<string, OutboxRecord>;

interface Open {
  readonly byId: ById;
  readonly byLane: Map<string, ById>;
}

const NONE: readonly OutboxRecord[] = [];

/** The open operations, of which every look of the dispatcher asks, and all operations of the sessions used last. */
export function rememberedOutbox(inner: OutboxTable, sessionsMax: number): Remembered<OutboxTable> {
  let open: Open | undefined;
  let openList: readonly OutboxRecord[] | undefined;
  const ofSession = new BoundedMap<string, ById>(sessionsMax);
  const known = (): Open => {
    if (open !== undefined) return open;
    open = { byId: new Map(), byLane: new Map() };
    for (const record of inner.open()) add(open, record);
    return open;
  };
  return {
    forget: () => {
      open = undefined;
      openList = undefined;
      ofSession.clear();
    },
    table: {
      get: (operationId) => known().byId.get(operationId) ?? inner.get(operationId),
      open: () => {
        openList ??= [...known().byId.values()].sort(byAge);
        return openList;
      },
      openIn: (lane) => {
        const there = known().byLane.get(lane);
        return there === undefined ? NONE : [...there.values()].sort(byAge);
      },
      ofSession: (sessionId) => {
        const found = ofSession.get(sessionId);
        if (found !== undefined) return [...found.values()];
        const records = inner.ofSession(sessionId);
        ofSession.set(sessionId, byId(records));
        return records;
      },
      put: (record) => {
        inner.put(record);
        const isOpen = record.status === 'pending' || record.status === 'claimed';
        if (isOpen) add(known(), record);
        else remove(known(), record.operationId);
        openList = undefined;
        ofSession.get(record.sessionId)?.set(record.operationId, record);
      },
    },
  };
}

/** An operation changes its lane when it is only looked up from now on. */
function add(open: Open, record: OutboxRecord): void {
  const before = open.byId.get(record.operationId);
  if (before !== undefined && before.lane !== record.lane) leaveLane(open, before);
  open.byId.set(record.operationId, record);
  const there = open.byLane.get(record.lane);
  if (there === undefined) open.byLane.set(record.lane, byId([record]));
  else there.set(record.operationId, record);
}

function remove(open: Open, operationId: string): void {
  const before = open.byId.get(operationId);
  if (before === undefined) return;
  open.byId.delete(operationId);
  leaveLane(open, before);
}

function leaveLane({ byLane }: Open, { lane, operationId }: OutboxRecord): void {
  const there = byLane.get(lane);
  there?.delete(operationId);
  if (there?.size === 0) byLane.delete(lane);
}

function byAge(a: OutboxRecord, b: OutboxRecord): number {
  return a.createdAtMs - b.createdAtMs;
}

function byId(records: readonly OutboxRecord[]): ById {
  return new Map(records.map((record) => [record.operationId, record]));
}

import type { DeviceAddress } from '../../contracts/device-adapter.ts';
import type { Effect } from '../../contracts/effect.ts';
import type { JsonObject } from '../../contracts/json.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import type { Clock } from './clock.ts';
import { laneOf } from './lane-of.ts';
import type { OutboxRecord, SessionRecord, Store } from './store.ts';

/** Writes the effects of a step into the outbox and the timer table, inside the step's unit of work. */
export interface EffectSink {
  readonly take: (session: SessionRecord, effect: Effect) => void;
  /** Nobody waits in this session any more: what is on its way belongs to the ledger. */
  readonly leave: (session: SessionRecord) => void;
}

/** What else wants to know of an effect, inside the same unit of work. */
export interface EffectListeners {
  /** A text to show; latest wins. */
  readonly show: (session: SessionRecord, input: JsonObject) => void;
  /** Something to tell the operator. */
  readonly notify: (session: SessionRecord, input: JsonObject) => void;
  /** An operation is new; dispatch once it is on disk. */
  readonly added: (record: OutboxRecord) => void;
  /** Nobody waits for this operation any more. */
  readonly abandoned: (record: OutboxRecord) => void;
  readonly timerArmed: (dueAtMs: number) => void;
}

/** The effect sink of a host. */
export function createEffectSink(
  store: Store,
  clock: Clock,
  listeners: EffectListeners,
): EffectSink {
  return {
    take: (session, effect) => {
      switch (effect.kind) {
        case 'operation.start': {
          const record = outboxRecord(session, effect, clock.nowMs());
          store.outbox.put(record);
          return listeners.added(record);
        }
        case 'operation.cancel': {
          const record = store.outbox.get(effect.operationId);
          return record === undefined ? undefined : abandon(store, listeners, record);
        }
        case 'timer.start': {
          const dueAtMs = clock.nowMs() + effect.delayMs;
          store.timers.put({ timerId: effect.timerId, sessionId: session.sessionId, dueAtMs });
          return listeners.timerArmed(dueAtMs);
        }
        case 'timer.cancel':
          return store.timers.remove(effect.timerId);
        case 'notice':
          if (effect.operation === 'terminal.show') return listeners.show(session, effect.input);
          return listeners.notify(session, effect.input);
      }
    },
    leave: (session) => {
      for (const { timerId } of Object.values(session.state.timers)) store.timers.remove(timerId);
      for (const record of store.outbox.ofSession(session.sessionId)) {
        if (record.told || record.status === 'settled' || record.status === 'cancelled') continue;
        // What was asked to be charged, released or stopped is still carried out.
        if (record.class === 'keyed') store.outbox.put({ ...record, told: true });
        else abandon(store, listeners, record);
      }
    },
  };
}

function abandon(store: Store, listeners: EffectListeners, record: OutboxRecord): void {
  if (record.status === 'pending' && record.attempts === 0) {
    store.outbox.put({ ...record, status: 'cancelled' });
  } else {
    // From here on the ladder goes its whole way, however often the vendor was asked while the driver waited.
    const attempts = record.money === 'acquire' ? Math.min(record.attempts, 1) : record.attempts;
    store.outbox.put({ ...record, told: true, attempts });
  }
  listeners.abandoned(record);
}

function outboxRecord(
  session: SessionRecord,
  effect: Extract<Effect, { kind: 'operation.start' }>,
  atMs: number,
): OutboxRecord {
  const definition = operationDefinition(effect.operation);
  const address = addressOf(session, effect.operation);
  const extra =
    definition?.deadline.plus === undefined
      ? 0
      : Number(effect.input[definition.deadline.plus] ?? 0);
  return {
    operationId: effect.operationId,
    sessionId: session.sessionId,
    operation: effect.operation,
    class: definition?.class ?? 'once',
    money: definition?.money ?? 'none',
    lane: laneOf(effect.operation, effect.operationId, address),
    address,
    path: effect.path,
    asker: 'flow',
    input: effect.input,
    status: 'pending',
    attempts: 0,
    createdAtMs: atMs,
    nextAtMs: atMs,
    deadlineAtMs: atMs + (definition?.deadline.ms ?? 30_000) + extra,
    told: false,
    result: null,
  };
}

function addressOf(session: SessionRecord, operation: string): DeviceAddress | null {
  if (operation.startsWith('terminal.') && session.terminalId !== null) {
    return { family: 'terminal', terminalId: session.terminalId };
  }
  if (
    operation.startsWith('charger.') &&
    session.chargerId !== null &&
    session.connectorId !== null
  ) {
    return { family: 'charger', chargerId: session.chargerId, connectorId: session.connectorId };
  }
  return null;
}

import type { DeviceAddress, DeviceEvent } from '../../contracts/device-adapter.ts';
import { isOpenHold } from '../../core/ledger/is-open-hold.ts';
import { engineRequest } from './engine-request.ts';
import type { SessionRecord, Store } from './store.ts';

const STOP = 'charger.ensureStopped';
/** How long a charger may take to be sure that no energy flows. */
const STOP_WAIT_MS = 120_000;

/**
 * Energy flows for a session that is over, that this database does not know (it was restored from a backup), or that
 * gave its money back without ever having heard of this connector: nobody pays for it any more, so the charger is stopped.
 * Asked once. Inside a unit of work.
 *
 * @returns whether there is something new to send
 */
export function stopLateCharge(
  store: Store,
  event: DeviceEvent,
  session: SessionRecord | undefined,
  atMs: number,
): boolean {
  const { sessionId, address, type } = event;
  if (sessionId === undefined || (type !== 'charger.started' && type !== 'charger.meter'))
    return false;
  if (session?.state.status === 'active' && !isUnpaidElsewhere(store, session, address))
    return false;
  return askToStop(store, `${sessionId}/late/stop`, sessionId, address, atMs);
}

/**
 * Energy flows that nobody can pay for, and the drawing was told of it before: the charger is stopped, unless it is being
 * asked to. Asked once. Inside a unit of work.
 *
 * @returns whether there is something new to send
 */
export function stopUnpaidCharge(
  store: Store,
  { sessionId }: SessionRecord,
  address: DeviceAddress,
  atMs: number,
): boolean {
  return askToStop(store, `${sessionId}/unpaid/stop`, sessionId, address, atMs);
}

/** Whether a session is not bound to the connector of an event, and holds no money either. */
function isUnpaidElsewhere(
  store: Store,
  { sessionId, chargerId, connectorId }: SessionRecord,
  address: DeviceAddress,
): boolean {
  if (address.family !== 'charger') return false;
  if (chargerId === address.chargerId && connectorId === address.connectorId) return false;
  return !store.holds.ofSession(sessionId).some(isOpenHold);
}

/** Has the charger made sure of, unless it is being asked already or this request was made before. */
function askToStop(
  store: Store,
  operationId: string,
  sessionId: string,
  address: DeviceAddress,
  atMs: number,
): boolean {
  if (store.outbox.get(operationId) !== undefined) return false;
  const isAsked = store.outbox
    .open()
    .some((record) => record.sessionId === sessionId && record.operation === STOP);
  if (isAsked) return false;
  const input = { waitMs: STOP_WAIT_MS };
  store.outbox.put(
    engineRequest({ operationId, sessionId, operation: STOP, address, input, atMs }),
  );
  return true;
}

/**
 * After a restored database: a session without money may have begun to charge in the time that is lost. The charger is
 * made sure of, and will not start for this session any more; what it delivered is a loss. Inside a unit of work.
 */
export function stopUnpaidCharges(store: Store, atMs: number): void {
  for (const { sessionId, chargerId, connectorId } of store.sessions.active()) {
    if (chargerId === null || connectorId === null) continue;
    if (store.holds.ofSession(sessionId).some(isOpenHold)) continue;
    const address = { family: 'charger', chargerId, connectorId } as const;
    askToStop(store, `${sessionId}/restored/stop`, sessionId, address, atMs);
  }
}

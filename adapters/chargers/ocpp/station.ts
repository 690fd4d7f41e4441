import type {
  AbortPort,
  AdapterHost,
  DeviceEvent,
} from '../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../engine/contracts/json.ts';
import type { SerialQueue } from '../../kit/serial-queue.ts';
import type { CallResult } from './call-result.ts';
import type { ConnectorEdge, ConnectorModel } from './connector-model.ts';
import type { OcppTimings } from './ocpp-timings.ts';
import type { AttemptStore } from './store/attempt-store.ts';
import type { ConnectorStore } from './store/connector-store.ts';
import type { Transaction, TransactionStore } from './store/transaction-store.ts';
import type { CentralAction, CentralRequests } from './wire.ts';

/** A charge point of the site and what is known of it. */
export interface StationSettings {
  readonly chargerId: string;
  readonly connectors: readonly number[];
  /** Online for this long after its token was refused, a station has certainly dropped a start request. */
  readonly offlineGraceMs?: number;
  /** The most that one connector delivers; readings above it are not believed. */
  readonly maxPowerW?: number;
  /** How often it shall tell its meter in a charge, seconds; that of the adapter's timings when not given. */
  readonly meterSampleS?: number;
}

/** One station at work: what handlers and operations share. */
export interface Station {
  readonly chargerId: string;
  readonly connectorIds: readonly number[];
  readonly offlineGraceMs: number;
  readonly maxPowerW: number;
  readonly timings: OcppTimings;
  readonly host: AdapterHost;
  readonly attempts: AttemptStore;
  readonly transactions: TransactionStore;
  readonly connectors: ConnectorStore;
  /**
   * Everything that reads and then writes memory runs in here, in order of arrival. Never waits for an answer
   * of the station in here: the station may hold it back until its own message is answered.
   */
  readonly serial: SerialQueue;
  readonly call: <A extends CentralAction>(
    action: A,
    payload: CentralRequests[A],
    timeoutMs?: number,
  ) => Promise<CallResult>;
  /** Since when the socket is open, Unix epoch ms; null when it is not. */
  readonly onlineSinceMs: () => number | null;
  /** The engine has just started, and a station that was in reach before has not dialled in yet. */
  readonly isAwaited: () => boolean;
  readonly log: (
    level: 'info' | 'warning' | 'error',
    message: string,
    details?: JsonObject,
  ) => void;
  /** Wakes those who wait for a change at this station. */
  readonly changed: () => void;
  /** Resolves at the next change, after `ms`, or when `signal` aborts. */
  readonly nextChange: (ms: number, signal: AbortPort) => Promise<void>;
}

const edgeEvents = {
  plugged: 'charger.pluggedIn',
  free: 'charger.unplugged',
  fault: 'charger.faulted',
} as const satisfies Record<ConnectorEdge, string>;

/**
 * Tells the edges of a connector, then keeps the new model. In this order, since a status whose edge
 * was not stored must make the same edge again; the edge count gives it the same name.
 */
export async function tellEdges(
  station: Station,
  connectorId: number,
  taken: { readonly model: ConnectorModel; readonly edges: readonly ConnectorEdge[] },
  facts: { readonly atMs: number; readonly errorCode?: string },
): Promise<void> {
  const { chargerId } = station;
  const before = taken.model.edges - taken.edges.length;
  for (const [index, edge] of taken.edges.entries()) {
    await station.host.emit({
      eventId: `edge/${chargerId}/${connectorId}/${before + index + 1}`,
      address: { family: 'charger', chargerId, connectorId },
      type: edgeEvents[edge],
      payload: edge === 'fault' && facts.errorCode !== undefined ? { code: facts.errorCode } : {},
      atMs: facts.atMs,
    });
  }
  await station.connectors.put(connectorId, taken.model);
  station.changed();
}

/**
 * Makes an event of a transaction that belongs to a session; the same `key` gives the same event id. It names the session:
 * the end of an old charge may come in while the connector already serves the next driver.
 */
export function transactionEvent(
  transaction: Transaction & { readonly sessionId: string },
  key: string,
  event: Pick<DeviceEvent, 'type' | 'payload' | 'atMs'>,
): DeviceEvent {
  const { chargerId, connectorId, transactionId, sessionId } = transaction;
  return {
    ...event,
    eventId: `${key}/${chargerId}/${transactionId}`,
    address: { family: 'charger', chargerId, connectorId },
    sessionId,
  };
}

/** Tells whether a transaction is a session's to report and to pay. */
export function isCharge(
  transaction: Transaction,
): transaction is Transaction & { readonly sessionId: string } {
  return transaction.sessionId !== null && !transaction.loss;
}

import type { AdapterHost } from '../../../engine/contracts/device-adapter.ts';
import { createSerialQueue } from '../../kit/serial-queue.ts';
import { type ChangeSignal, createChangeSignal } from './change-signal.ts';
import type { OcppTimings } from './ocpp-timings.ts';
import type { Station, StationSettings } from './station.ts';
import { createAttemptStore } from './store/attempt-store.ts';
import { createConnectorStore } from './store/connector-store.ts';
import { createTransactionStore } from './store/transaction-store.ts';
import type { Transport } from './transport.ts';

const defaultOfflineGraceMs = 60_000;
const defaultMaxPowerW = 1_000_000;
/** Messages of one station that may wait for the host; a station has one outstanding call (OCPP-J 4.1.1). */
const inboundMax = 256;

/** A station and the switch for its link. */
export interface StationAtWork extends Station {
  readonly setOnlineSince: (atMs: number | null) => void;
  /** Until then a station that was in reach before our start may come back, Unix epoch ms. */
  readonly awaitUntil: (atMs: number) => void;
}

/** Puts together one station: its memory, its queue and its way out. */
export function createStation(
  settings: StationSettings,
  timings: OcppTimings,
  host: AdapterHost,
  transport: Transport,
  stores: SharedStores,
  onChange: (chargerId: string) => void,
): StationAtWork {
  const { chargerId, connectors: connectorIds } = settings;
  const signal: ChangeSignal = createChangeSignal();
  let onlineSinceMs: number | null = null;
  let awaitedUntilMs = 0;
  return {
    chargerId,
    connectorIds,
    offlineGraceMs: settings.offlineGraceMs ?? defaultOfflineGraceMs,
    maxPowerW: settings.maxPowerW ?? defaultMaxPowerW,
    timings: { ...timings, meterSampleS: settings.meterSampleS ?? timings.meterSampleS },
    host,
    ...stores,
    connectors: createConnectorStore(host.memory, chargerId, connectorIds),
    serial: createSerialQueue(inboundMax),
    call: (action, payload, timeoutMs = timings.callTimeoutMs) =>
      transport.call(chargerId, action, payload, timeoutMs),
    onlineSinceMs: () => onlineSinceMs,
    isAwaited: () => onlineSinceMs === null && host.nowMs() < awaitedUntilMs,
    awaitUntil: (atMs) => {
      awaitedUntilMs = atMs;
    },
    setOnlineSince: (atMs) => {
      onlineSinceMs = atMs;
      awaitedUntilMs = 0;
      signal.changed();
      onChange(chargerId);
    },
    log: (level, message, details = {}) => host.log(level, message, { chargerId, ...details }),
    changed: () => {
      signal.changed();
      onChange(chargerId);
    },
    nextChange: signal.next,
  };
}

/** Stores that all stations share: tags and transaction ids are unique over all of them. */
export type SharedStores = Pick<Station, 'attempts' | 'transactions'>;

export function createSharedStores(host: AdapterHost): SharedStores {
  return {
    attempts: createAttemptStore(host.memory),
    transactions: createTransactionStore(host.memory),
  };
}

/** Forgets start requests and charges that are over for longer than `retentionMs`. */
export async function purgeStores(
  { attempts, transactions }: SharedStores,
  beforeMs: number,
): Promise<void> {
  for (const attempt of await attempts.all()) {
    const transaction =
      attempt.transactionId === null ? undefined : await transactions.get(attempt.transactionId);
    const isOver = transaction === undefined || transaction.ended !== null;
    if (isOver && attempt.atMs < beforeMs) await attempts.remove(attempt);
  }
  await transactions.purge(beforeMs);
}

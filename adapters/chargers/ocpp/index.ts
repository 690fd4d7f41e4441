import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type {
  AbortPort,
  AdapterHost,
  AdapterProfile,
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import { redactCardNumbers } from '../../kit/card-number.ts';
import { failure } from '../../kit/results.ts';
import {
  createSharedStores,
  createStation,
  purgeStores,
  type StationAtWork,
} from './create-station.ts';
import { dispatch } from './dispatch.ts';
import { defaultTimings, type OcppTimings } from './ocpp-timings.ts';
import { ensureStopped } from './operations/ensure-stopped.ts';
import { startCharge } from './operations/start.ts';
import { stopCharge } from './operations/stop.ts';
import { unlockConnector } from './operations/unlock.ts';
import type { Station, StationSettings } from './station.ts';
import { tellLink } from './station-link.ts';
import { createTransport, type Transport } from './transport.ts';

export type { OcppTimings } from './ocpp-timings.ts';
export type { StationSettings } from './station.ts';

/**
 * What an OCPP 1.6J station can do for a flow. It knows no limits and never refuses to unlock while it charges. It does
 * not claim `startRevocable`: a tag can be refused, but whether a station obeys that is to be tested per make.
 */
export const ocpp16Profile: AdapterProfile = {
  id: 'ocpp-1.6',
  family: 'charger',
  capabilities: ['unlock'],
  never: { 'charger.unlock': ['charging'] },
};

/** A charge point as a person would see it. */
export interface StationView {
  readonly chargerId: string;
  readonly online: boolean;
  /** The engine has just started, and the station, which was in reach before, has not dialled in yet. */
  readonly awaited: boolean;
  readonly connectors: readonly {
    readonly connectorId: number;
    readonly plugged: boolean;
    /** The last status word that the station told, or `Unknown`. */
    readonly status: string;
  }[];
}

/** Chargers over OCPP 1.6J. The HTTP server belongs to the engine and hands its upgrades over. */
export interface OcppChargerAdapter extends DeviceAdapter {
  /** For the `upgrade` event of the HTTP server, paths `/ocpp/<id>`; unknown ids get 404. Host and Origin are checked before. */
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Undefined for a charger that the site does not have. */
  readonly view: (chargerId: string) => StationView | undefined;
}

/** Which stations there are. */
export interface OcppChargerOptions {
  readonly chargers: readonly StationSettings[];
  readonly timings?: Partial<OcppTimings>;
  /** Called when the view of a station may have changed. */
  readonly onChange?: (chargerId: string) => void;
}

/** How often charges that are long over are forgotten. */
const purgeEveryMs = 24 * 3_600_000;

/** Makes the adapter for all OCPP 1.6J stations of an engine. Source: OCPP 1.6 edition 2 and OCPP-J 1.6. */
export function createOcppChargerAdapter(options: OcppChargerOptions): OcppChargerAdapter {
  const timings = { ...defaultTimings, ...options.timings };
  const stations = new Map<string, StationAtWork>();
  const timers: NodeJS.Timeout[] = [];
  let transport: Transport | undefined;
  let stopping = false;
  return {
    profile: ocpp16Profile,
    start: async (host) => {
      const shared = createSharedStores(host);
      const purge = () => purgeStores(shared, host.nowMs() - timings.retentionMs);
      await purge();
      const purging = setInterval(() => {
        purge().catch(() => host.log('error', 'Old charges could not be forgotten.', {}));
      }, purgeEveryMs);
      timers.push(purging.unref());
      const wires = createTransport(
        transportHooks(host, stations, () => stopping),
        timings.pingIntervalMs,
      );
      for (const settings of options.chargers) {
        const station = createStation(settings, timings, host, wires, shared, (chargerId) =>
          options.onChange?.(chargerId),
        );
        await station.connectors.load();
        const link = await station.connectors.link();
        if (link?.up === true) station.awaitUntil(host.nowMs() + timings.linkLostAfterMs);
        stations.set(settings.chargerId, station);
      }
      transport = wires;
      timers.push(setTimeout(() => tellMissing(stations), timings.linkLostAfterMs));
    },
    execute: async (call, signal) => executeCall(stations, call, signal),
    handleUpgrade: (request, socket, head) => {
      if (transport === undefined || stopping) {
        socket.on('error', () => undefined);
        socket.end(
          'HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n',
        );
      } else transport.handleUpgrade(request, socket, head);
    },
    view: (chargerId) => viewOf(stations.get(chargerId)),
    stop: async () => {
      stopping = true;
      for (const timer of timers) clearTimeout(timer);
      await transport?.close();
    },
  };
}

function transportHooks(
  host: AdapterHost,
  stations: ReadonlyMap<string, StationAtWork>,
  isStopping: () => boolean,
) {
  const onLink = (chargerId: string, up: boolean) => {
    const station = stations.get(chargerId);
    if (station === undefined || isStopping()) return;
    station.setOnlineSince(up ? host.nowMs() : null);
    station.serial
      .run(() => tellLink(station, up))
      .catch(() => station.log('error', 'A change of the link was not stored.'));
  };
  return {
    isKnown: (chargerId: string) => stations.has(chargerId),
    onOnline: (chargerId: string) => onLink(chargerId, true),
    onOffline: (chargerId: string) => onLink(chargerId, false),
    onCall: async (chargerId: string, action: string, payload: Parameters<typeof dispatch>[2]) => {
      const station = stations.get(chargerId);
      if (station === undefined || isStopping()) return { kind: 'silence' as const };
      return dispatch(station, action, payload);
    },
    onRefused: (chargerId: string, reason: string) =>
      host.log('warning', 'A charge point was refused.', {
        code: 'CHARGER_UNKNOWN',
        chargerId: redactCardNumbers(chargerId, 50),
        reason,
      }),
    onBadFrame: (chargerId: string, reason: string) =>
      host.log('warning', 'The charger sent a message that is not OCPP.', {
        code: 'CHARGER_FRAME',
        chargerId,
        reason,
      }),
    onLateAnswer: (chargerId: string) =>
      host.log('info', 'An answer of the charger came too late.', { chargerId }),
  };
}

/** After our restart a station that was in reach before and does not come back counts as lost. */
function tellMissing(stations: ReadonlyMap<string, StationAtWork>): void {
  for (const station of stations.values()) {
    if (station.onlineSinceMs() !== null) continue;
    station.serial
      .run(() => tellLink(station, false))
      .catch(() => station.log('error', 'A change of the link was not stored.'));
  }
}

async function executeCall(
  stations: ReadonlyMap<string, Station>,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  if (call.address.family !== 'charger') return failure('notSent');
  const { chargerId, connectorId } = call.address;
  const station = stations.get(chargerId);
  if (station === undefined || !station.connectorIds.includes(connectorId)) {
    station?.log('error', 'There is no such connector.', {
      code: 'CHARGER_CONNECTOR',
      connectorId,
    });
    return failure('notSent');
  }
  switch (call.operation) {
    case 'charger.start':
      return startCharge(station, call, connectorId, signal);
    case 'charger.stop':
      return stopCharge(station, call);
    case 'charger.ensureStopped':
      return ensureStopped(station, call, signal);
    case 'charger.unlock':
      return unlockConnector(station, connectorId);
    default:
      return failure('failed');
  }
}

function viewOf(station: Station | undefined): StationView | undefined {
  if (station === undefined) return undefined;
  return {
    chargerId: station.chargerId,
    online: station.onlineSinceMs() !== null,
    awaited: station.isAwaited(),
    connectors: station.connectorIds.map((connectorId) => {
      const { plugged, status } = station.connectors.get(connectorId);
      return { connectorId, plugged, status };
    }),
  };
}

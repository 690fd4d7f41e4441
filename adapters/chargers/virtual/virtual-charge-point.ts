import { ForecourtError } from '../../../engine/contracts/forecourt-error.ts';
import { type CentralLink, createCentralLink } from './central-link.ts';
import {
  type ChargePointConfiguration,
  factoryConfiguration,
} from './charge-point-configuration.ts';
import { restoreChargePoint, saveChargePoint } from './charge-point-memory.ts';
import {
  bootAndReport,
  type ChargePointMemory,
  type ChargePointState,
  reportStatus,
} from './charge-point-state.ts';
import { createMessageQueue } from './message-queue.ts';
import { answerCentral } from './remote-requests.ts';
import { beginTransaction, endTransaction, sampleMeters } from './transactions.ts';
import { advanceMeter, createVirtualConnector, statusOf } from './virtual-connector.ts';

/** A charge point to build. */
export interface VirtualChargePointOptions {
  /** Address of the central system without the id, e.g. `ws://127.0.0.1:3000/ocpp`. */
  readonly url: string;
  readonly chargerId: string;
  readonly connectors: readonly number[];
  /** The meter runs this much faster than the clock; 30 when not given. */
  readonly speed?: number;
  /** What a car takes at first, W; 11 000 when not given. */
  readonly powerW?: number;
  /** Seconds between meter readings until the central system sets them; 10 when not given. */
  readonly meterIntervalS?: number;
  /** Seconds that a remote start waits for the cable; 60 when not given. */
  readonly connectionTimeOutS?: number;
  readonly callTimeoutMs?: number;
  readonly retryMs?: number;
  readonly log?: (message: string) => void;
  /** Lets cables and charges outlive this process; without it they are forgotten at the end. */
  readonly memory?: ChargePointMemory;
  /** Called once when `memory` cannot be written any more; the charge point goes on and tries again. */
  readonly onMemoryLost?: (reason: string) => void;
}

/** Faults for tests and demonstrations. */
export type VirtualFault =
  /** Refuses a remote start. */
  | 'refuseStart'
  /** Does not even answer a remote start. */
  | 'ignoreStart'
  | 'refuseStop'
  /** Does what is asked next, and loses the answer. */
  | 'dropNextAnswer'
  | 'lockStuck'
  | 'noLock';

/** The state of a charge point as a person in front of it sees it. */
export interface VirtualChargePointView {
  readonly chargerId: string;
  readonly online: boolean;
  /** Transaction messages that wait to be sent. */
  readonly queued: number;
  readonly connectors: readonly {
    readonly connectorId: number;
    readonly plugged: boolean;
    readonly status: string;
    readonly powerW: number;
    readonly registerWh: number;
    readonly charging: boolean;
  }[];
}

/** A charge point that speaks true OCPP 1.6J over a real WebSocket. Its cables stay where they are while it is off. */
export interface VirtualChargePoint {
  /** Dials in, boots, and dials again whenever the link breaks. */
  readonly start: () => void;
  readonly stop: () => Promise<void>;
  /** @throws CHARGER_CONNECTOR */
  readonly plug: (connectorId: number) => void;
  /** @throws CHARGER_CONNECTOR */
  readonly unplug: (connectorId: number) => void;
  /** How much the car takes; 0 suspends. @throws CHARGER_CONNECTOR */
  readonly setPower: (connectorId: number, powerW: number) => void;
  /** Reports Faulted with this error code, or health again. @throws CHARGER_CONNECTOR */
  readonly setFaulted: (connectorId: number, errorCode: string | null) => void;
  readonly setLink: (up: boolean) => Promise<void>;
  readonly setFault: (fault: VirtualFault, on: boolean) => void;
  readonly view: () => VirtualChargePointView;
}

/** Makes a virtual charge point. Source: OCPP 1.6 edition 2, sections 3.7, 4.1-4.10, 5.11-5.18. */
export function createVirtualChargePoint(options: VirtualChargePointOptions): VirtualChargePoint {
  const state = createState(options);
  return {
    start: () => {
      state.running = true;
      // It was the engine that was away, not the charge point: it comes back without a boot.
      state.booted = restoreChargePoint(state);
      restartSampling(state);
      state.link.open();
    },
    stop: async () => {
      saveChargePoint(state);
      state.running = false;
      clearInterval(state.sampling);
      for (const { waiting } of state.connectors.values()) clearTimeout(waiting?.timer);
      await state.link.close();
      state.queue.stop();
    },
    plug: (connectorId) => plug(state, connectorId),
    unplug: (connectorId) => unplug(state, connectorId),
    setPower: (connectorId, powerW) => {
      const connector = connectorOf(state, connectorId);
      advanceMeter(connector, Date.now(), state.speed);
      connector.powerW = Math.max(0, powerW);
      reportStatus(state, connector);
    },
    setFaulted: (connectorId, errorCode) => {
      const connector = connectorOf(state, connectorId);
      advanceMeter(connector, Date.now(), state.speed);
      connector.errorCode = errorCode;
      if (errorCode !== null && connector.transaction !== null) {
        endTransaction(state, connector, 'Other');
      }
      reportStatus(state, connector);
    },
    setLink: async (up) => {
      if (up) state.link.open();
      else await state.link.close();
    },
    setFault: (fault, on) => {
      if (on) state.faults.add(fault);
      else state.faults.delete(fault);
    },
    view: () => viewOf(state),
  };
}

function createState(options: VirtualChargePointOptions): ChargePointState {
  const configuration: ChargePointConfiguration = factoryConfiguration(
    options.meterIntervalS ?? 10,
    options.connectionTimeOutS ?? 60,
  );
  const powerW = options.powerW ?? 11_000;
  const link: CentralLink = createCentralLink(
    options.url,
    options.chargerId,
    options.callTimeoutMs ?? 10_000,
    {
      onOpen: () => bootAndReport(state),
      onClose: () => state.log('The link is down.'),
      onCall: (action, payload) =>
        answerCentral(state, action, payload, () => restartSampling(state)),
    },
  );
  const state: ChargePointState = {
    chargerId: options.chargerId,
    speed: options.speed ?? 30,
    connectors: new Map(
      options.connectors.map((id) => [id, createVirtualConnector(id, powerW, Date.now())]),
    ),
    configuration,
    faults: new Set(),
    link,
    queue: createMessageQueue(
      link.call,
      () => link.isOpen() && state.booted,
      options.retryMs ?? 5000,
    ),
    log: options.log ?? (() => undefined),
    memory: options.memory,
    onMemoryLost: options.onMemoryLost ?? (() => undefined),
    memoryIsLost: false,
    booted: false,
    running: false,
    sampling: undefined,
  };
  return state;
}

function restartSampling(state: ChargePointState): void {
  clearInterval(state.sampling);
  if (!state.running) return;
  const seconds = Number(state.configuration.get('MeterValueSampleInterval'));
  state.sampling = setInterval(() => {
    sampleMeters(state);
    saveChargePoint(state);
  }, seconds * 1000);
}

function connectorOf(state: ChargePointState, connectorId: number) {
  const connector = state.connectors.get(connectorId);
  if (connector === undefined) {
    throw new ForecourtError('CHARGER_CONNECTOR', { chargerId: state.chargerId, connectorId });
  }
  return connector;
}

function plug(state: ChargePointState, connectorId: number): void {
  const connector = connectorOf(state, connectorId);
  if (connector.plugged) return;
  connector.plugged = true;
  connector.finished = false;
  const { waiting } = connector;
  reportStatus(state, connector);
  if (waiting !== null) beginTransaction(state, connector, waiting.idTag);
  saveChargePoint(state);
}

function unplug(state: ChargePointState, connectorId: number): void {
  const connector = connectorOf(state, connectorId);
  if (!connector.plugged) return;
  if (connector.transaction !== null) endTransaction(state, connector, 'EVDisconnected');
  connector.plugged = false;
  connector.finished = false;
  reportStatus(state, connector);
  saveChargePoint(state);
}

function viewOf(state: ChargePointState): VirtualChargePointView {
  return {
    chargerId: state.chargerId,
    online: state.link.isOpen(),
    queued: state.queue.length(),
    connectors: [...state.connectors.values()].map((connector) => {
      advanceMeter(connector, Date.now(), state.speed);
      return {
        connectorId: connector.connectorId,
        plugged: connector.plugged,
        status: statusOf(connector),
        powerW: connector.powerW,
        registerWh: Math.round(connector.registerWh),
        charging: connector.transaction !== null,
      };
    }),
  };
}

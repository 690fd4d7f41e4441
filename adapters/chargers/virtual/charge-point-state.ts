import type { CentralLink } from './central-link.ts';
import type { ChargePointConfiguration } from './charge-point-configuration.ts';
import type { MessageQueue } from './message-queue.ts';
import { statusOf, type VirtualConnector } from './virtual-connector.ts';

/** Where a virtual charge point keeps what a real one would keep when the engine beside it dies. */
export interface ChargePointMemory {
  readonly load: () => string | undefined;
  readonly save: (text: string) => void;
}

/** Everything that one virtual charge point is made of. */
export interface ChargePointState {
  readonly chargerId: string;
  readonly speed: number;
  readonly connectors: ReadonlyMap<number, VirtualConnector>;
  readonly configuration: ChargePointConfiguration;
  readonly faults: Set<string>;
  readonly link: CentralLink;
  readonly queue: MessageQueue;
  readonly log: (message: string) => void;
  readonly memory: ChargePointMemory | undefined;
  readonly onMemoryLost: (reason: string) => void;
  /** What was to be kept last could not be written. */
  memoryIsLost: boolean;
  /** The central system accepted a BootNotification since the start. */
  booted: boolean;
  running: boolean;
  sampling: NodeJS.Timeout | undefined;
}

/** How long after a refused boot it is tried again. */
const bootRetryMs = 2000;

/**
 * Called when the link is up: boots once per life, then tells every present status, then the queue. In this order,
 * as MicroOcpp does: a status may overtake the transaction messages (section 3.7).
 */
export function bootAndReport(state: ChargePointState): void {
  boot(state)
    .then(() => {
      for (const connector of state.connectors.values()) {
        connector.toldStatus = null;
        reportStatus(state, connector);
      }
      state.queue.flush();
    })
    .catch(() => {
      setTimeout(() => {
        if (state.running && state.link.isOpen()) bootAndReport(state);
      }, bootRetryMs).unref();
    });
}

async function boot(state: ChargePointState): Promise<void> {
  if (state.booted) return;
  const answer = await state.link.call('BootNotification', {
    chargePointVendor: 'Forecourt',
    chargePointModel: 'Virtual',
  });
  if (answer['status'] !== 'Accepted') throw new Error('The boot was not accepted.');
  state.booted = true;
}

/** Tells the status if it differs from what was told; nothing while the link is down. */
export function reportStatus(state: ChargePointState, connector: VirtualConnector): void {
  const status = statusOf(connector);
  if (!state.booted || !state.link.isOpen() || connector.toldStatus === status) return;
  connector.toldStatus = status;
  state.link
    .call('StatusNotification', {
      connectorId: connector.connectorId,
      errorCode: connector.errorCode ?? 'NoError',
      status,
      timestamp: new Date().toISOString(),
    })
    .catch(() => {
      connector.toldStatus = null;
    });
}

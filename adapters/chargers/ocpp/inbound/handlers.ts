import { answered, type Handled } from '../inbound-answer.ts';
import type { Station } from '../station.ts';
import type { Payload } from '../wire.ts';
import { handleAuthorize } from './authorize.ts';
import { handleBootNotification } from './boot-notification.ts';
import { handleMeterValues } from './meter-values.ts';
import { handleStartTransaction } from './start-transaction.ts';
import { handleStatusNotification } from './status-notification.ts';
import { handleStopTransaction } from './stop-transaction.ts';

/** Takes one message of a station. A rejection means: not stored, so do not answer. */
type Handler = (station: Station, payload: Payload) => Promise<Handled>;

/** Every message of OCPP 1.6 that a station may send on its own. */
export const inboundHandlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
  ['Authorize', handleAuthorize],
  ['BootNotification', handleBootNotification],
  ['DataTransfer', async () => answered({ status: 'UnknownVendorId' })],
  ['DiagnosticsStatusNotification', async () => answered()],
  ['FirmwareStatusNotification', async () => answered()],
  [
    'Heartbeat',
    async (station) => answered({ currentTime: new Date(station.host.nowMs()).toISOString() }),
  ],
  ['MeterValues', handleMeterValues],
  ['StartTransaction', handleStartTransaction],
  ['StatusNotification', handleStatusNotification],
  ['StopTransaction', handleStopTransaction],
]);

import { redactCardNumbers } from '../../../kit/card-number.ts';
import { type ConnectorModel, takeStatus } from '../connector-model.ts';
import { answered, type Handled } from '../inbound-answer.ts';
import { type Station, tellEdges } from '../station.ts';
import {
  type ChargePointStatus,
  chargePointStatuses,
  integerOf,
  type Payload,
  textOf,
  timestampOf,
} from '../wire.ts';

/** Takes a status into the connector model. Only the status Faulted is a fault; an errorCode beside another is logged. */
export async function handleStatusNotification(
  station: Station,
  payload: Payload,
): Promise<Handled> {
  const connectorId = integerOf(payload['connectorId']);
  const status = statusOf(payload['status']);
  const errorCode = redactCardNumbers(textOf(payload['errorCode']) ?? 'NoError', 50);
  if (connectorId === undefined || status === undefined) {
    station.log('warning', 'A status without connector or status word was ignored.', {
      code: 'CHARGER_FRAME',
    });
    return answered();
  }
  if (errorCode !== 'NoError') {
    station.log('warning', 'The charger reports an error.', {
      connectorId,
      status,
      reason: errorCode,
    });
  }
  if (connectorId === 0) return answered();
  if (!station.connectorIds.includes(connectorId)) {
    station.log('warning', 'A status of a connector that the site does not have was ignored.', {
      code: 'CHARGER_CONNECTOR',
      connectorId,
    });
    return answered();
  }
  const nowMs = station.host.nowMs();
  const taken = takeStatus(station.connectors.get(connectorId), status, nowMs);
  if (!isSame(taken.model, station.connectors.get(connectorId))) {
    await tellEdges(station, connectorId, taken, {
      atMs: timestampOf(payload['timestamp'], nowMs),
      errorCode,
    });
  }
  return answered();
}

function statusOf(value: unknown): ChargePointStatus | undefined {
  return chargePointStatuses.find((status) => status === value);
}

function isSame(a: ConnectorModel, b: ConnectorModel): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

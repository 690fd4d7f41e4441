import { saveChargePoint } from './charge-point-memory.ts';
import { type ChargePointState, reportStatus } from './charge-point-state.ts';
import {
  advanceMeter,
  type VirtualConnector,
  type VirtualTransaction,
} from './virtual-connector.ts';

/** Begins to charge: StartTransaction goes into the queue. */
export function beginTransaction(
  state: ChargePointState,
  connector: VirtualConnector,
  idTag: string,
): void {
  clearTimeout(connector.waiting?.timer);
  connector.waiting = null;
  advanceMeter(connector, Date.now(), state.speed);
  const transaction: VirtualTransaction = {
    idTag,
    meterStartWh: Math.round(connector.registerWh),
    transactionId: null,
    refused: false,
  };
  connector.transaction = transaction;
  connector.finished = false;
  const { connectorId } = connector;
  const payload = {
    connectorId,
    idTag,
    meterStart: transaction.meterStartWh,
    timestamp: new Date().toISOString(),
  };
  state.queue.add({
    action: 'StartTransaction',
    payload: () => payload,
    onAnswer: (answer) => takeStartAnswer(state, connector, transaction, answer),
  });
  reportStatus(state, connector);
}

function takeStartAnswer(
  state: ChargePointState,
  connector: VirtualConnector,
  transaction: VirtualTransaction,
  answer: Record<string, unknown>,
): void {
  transaction.transactionId = Number(answer['transactionId']);
  const info = answer['idTagInfo'] as { status?: unknown } | undefined;
  transaction.refused = info?.status !== 'Accepted';
  saveChargePoint(state);
  const stops = state.configuration.get('StopTransactionOnInvalidId') === 'true';
  if (transaction.refused && stops && connector.transaction === transaction) {
    endTransaction(state, connector, 'DeAuthorized');
    reportStatus(state, connector);
  }
}

/** Ends the transaction of a connector: StopTransaction goes into the queue. The caller reports the status. */
export function endTransaction(
  state: ChargePointState,
  connector: VirtualConnector,
  reason: string,
): void {
  const { transaction } = connector;
  if (transaction === null) return;
  advanceMeter(connector, Date.now(), state.speed);
  connector.transaction = null;
  connector.finished = connector.plugged;
  const meterStop = Math.round(connector.registerWh);
  const timestamp = new Date().toISOString();
  state.queue.add({
    action: 'StopTransaction',
    payload: () => ({ transactionId: transaction.transactionId, meterStop, timestamp, reason }),
  });
  saveChargePoint(state);
}

/** Puts a meter reading of every running transaction into the queue. */
export function sampleMeters(state: ChargePointState): void {
  for (const connector of state.connectors.values()) {
    if (connector.transaction !== null) sampleMeter(state, connector, connector.transaction);
  }
}

function sampleMeter(
  state: ChargePointState,
  connector: VirtualConnector,
  transaction: VirtualTransaction,
): void {
  advanceMeter(connector, Date.now(), state.speed);
  const { connectorId } = connector;
  const sampledValue = {
    value: connector.registerWh.toFixed(1),
    context: 'Sample.Periodic',
    measurand: 'Energy.Active.Import.Register',
    unit: 'Wh',
  };
  const meterValue = [{ timestamp: new Date().toISOString(), sampledValue: [sampledValue] }];
  state.queue.add({
    action: 'MeterValues',
    payload: () => ({ connectorId, transactionId: transaction.transactionId, meterValue }),
  });
}

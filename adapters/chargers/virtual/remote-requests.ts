import { createRPCError } from 'ocpp-rpc';
import { changeConfiguration, getConfiguration } from './charge-point-configuration.ts';
import { type ChargePointState, reportStatus } from './charge-point-state.ts';
import { beginTransaction, endTransaction, sampleMeters } from './transactions.ts';
import { statusOf, type VirtualConnector } from './virtual-connector.ts';

type Answer = Record<string, unknown>;

/**
 * Answers a call of the central system, undefined = no answer. What it leads to follows after the answer.
 *
 * @param onIntervalChange called when the meter interval may have changed
 */
export async function answerCentral(
  state: ChargePointState,
  action: string,
  payload: Readonly<Record<string, unknown>>,
  onIntervalChange: () => void,
): Promise<Answer | undefined> {
  // An answer that came in the same packet before this call has to be taken in first.
  await new Promise((resolve) => setImmediate(resolve));
  if (action === 'RemoteStartTransaction' && state.faults.has('ignoreStart')) return undefined;
  const answer = answerOf(state, action, payload);
  if (action === 'ChangeConfiguration') onIntervalChange();
  return state.faults.delete('dropNextAnswer') ? undefined : answer;
}

function answerOf(
  state: ChargePointState,
  action: string,
  payload: Readonly<Record<string, unknown>>,
): Answer {
  switch (action) {
    case 'RemoteStartTransaction':
      return { status: remoteStart(state, payload['connectorId'], String(payload['idTag'])) };
    case 'RemoteStopTransaction':
      return { status: remoteStop(state, payload['transactionId']) };
    case 'UnlockConnector':
      return { status: unlock(state, payload['connectorId']) };
    case 'TriggerMessage':
      return { status: trigger(state, payload['requestedMessage'], payload['connectorId']) };
    case 'ChangeConfiguration':
      return {
        status: changeConfiguration(state.configuration, payload['key'], payload['value']),
      };
    case 'GetConfiguration':
      return { ...getConfiguration(state.configuration, payload['key']) };
    default:
      throw createRPCError('NotImplemented', action);
  }
}

/** Accepted = will try (section 5.11). With the cable in it begins, else it waits for the ConnectionTimeOut. */
function remoteStart(state: ChargePointState, asked: unknown, idTag: string): string {
  const connectors = [...state.connectors.values()];
  const connector =
    asked === undefined
      ? connectors.find((each) => each.plugged && isIdle(each))
      : connectors.find((each) => each.connectorId === asked);
  if (connector === undefined || !isIdle(connector)) return 'Rejected';
  if (state.faults.has('refuseStart')) return 'Rejected';
  setImmediate(() => {
    if (connector.plugged) beginTransaction(state, connector, idTag);
    else waitForCable(state, connector, idTag);
  });
  return 'Accepted';
}

function isIdle(connector: VirtualConnector): boolean {
  return (
    connector.transaction === null && connector.waiting === null && connector.errorCode === null
  );
}

function waitForCable(state: ChargePointState, connector: VirtualConnector, idTag: string): void {
  const timeOutMs = Number(state.configuration.get('ConnectionTimeOut')) * 1000;
  const timer = setTimeout(() => {
    connector.waiting = null;
    reportStatus(state, connector);
  }, timeOutMs);
  connector.waiting = { idTag, timer };
  reportStatus(state, connector);
}

function remoteStop(state: ChargePointState, transactionId: unknown): string {
  if (state.faults.has('refuseStop')) return 'Rejected';
  const connector = [...state.connectors.values()].find(
    ({ transaction }) =>
      transaction?.transactionId !== null && transaction?.transactionId === transactionId,
  );
  if (connector === undefined) return 'Rejected';
  setImmediate(() => {
    endTransaction(state, connector, 'Remote');
    reportStatus(state, connector);
  });
  return 'Accepted';
}

/** Ends a running transaction first (section 5.18). */
function unlock(state: ChargePointState, connectorId: unknown): string {
  const connector = state.connectors.get(Number(connectorId));
  if (connector === undefined || state.faults.has('noLock')) return 'NotSupported';
  if (state.faults.has('lockStuck')) return 'UnlockFailed';
  if (connector.transaction !== null) {
    setImmediate(() => {
      endTransaction(state, connector, 'UnlockCommand');
      reportStatus(state, connector);
    });
  }
  return 'Unlocked';
}

function trigger(state: ChargePointState, message: unknown, connectorId: unknown): string {
  if (message === 'MeterValues') {
    setImmediate(() => sampleMeters(state));
    return 'Accepted';
  }
  if (message !== 'StatusNotification') return 'NotImplemented';
  setImmediate(() => {
    for (const connector of state.connectors.values()) {
      if (connectorId !== undefined && connector.connectorId !== connectorId) continue;
      connector.toldStatus = null;
      state.log(`Connector ${connector.connectorId} is ${statusOf(connector)}.`);
      reportStatus(state, connector);
    }
  });
  return 'Accepted';
}

import type { ChargePointState } from './charge-point-state.ts';
import type { VirtualConnector } from './virtual-connector.ts';

type StoredConnector = Pick<
  VirtualConnector,
  'connectorId' | 'plugged' | 'powerW' | 'registerWh' | 'finished' | 'errorCode' | 'transaction'
>;

/**
 * Keeps the cables, meters and transactions. It is also called by a timer, where an exception would end the engine with
 * all its sites: what cannot be written is told once, and tried again the next time.
 */
export function saveChargePoint(state: ChargePointState): void {
  if (state.memory === undefined || !state.running) return;
  const connectors = [...state.connectors.values()].map(
    ({ connectorId, plugged, powerW, registerWh, finished, errorCode, transaction }) =>
      ({
        connectorId,
        plugged,
        powerW,
        registerWh,
        finished,
        errorCode,
        transaction,
      }) satisfies StoredConnector,
  );
  try {
    state.memory.save(JSON.stringify(connectors));
    state.memoryIsLost = false;
  } catch (cause) {
    if (!state.memoryIsLost) state.onMemoryLost(cause instanceof Error ? cause.message : 'unknown');
    state.memoryIsLost = true;
  }
}

/**
 * Takes up what was kept: the car stands where it stood and its charge goes on, as with a real charge point whose
 * central system was away. A transaction that was never told is given up. True when there was something.
 */
export function restoreChargePoint(state: ChargePointState): boolean {
  const stored = readStored(state.memory?.load());
  for (const { transaction, ...kept } of stored) {
    const connector = state.connectors.get(kept.connectorId);
    if (connector === undefined) continue;
    const isTold = typeof transaction?.transactionId === 'number';
    Object.assign(connector, kept, { transaction: isTold ? transaction : null });
  }
  return stored.length > 0;
}

function readStored(text: string | undefined): readonly StoredConnector[] {
  try {
    const stored: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}

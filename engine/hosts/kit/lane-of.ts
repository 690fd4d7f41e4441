import type { DeviceAddress } from '../../contracts/device-adapter.ts';

/** Reads that wait for a person; they take the reader, and money must not wait behind them. */
const READER_OPERATIONS = new Set([
  'terminal.readCard',
  'terminal.choose',
  'terminal.authorize',
  'terminal.increase',
]);

/**
 * The lane of an operation: one for a terminal's reader, one for its money (settling never waits for a read:
 * Payter, several sessions on one terminal), one per connector. Operations of the site answer by themselves and need none.
 */
export function laneOf(
  operation: string,
  operationId: string,
  address: DeviceAddress | null,
): string {
  if (address === null) return `own:${operationId}`;
  if (address.family === 'charger') return `charger:${address.chargerId}:${address.connectorId}`;
  if (READER_OPERATIONS.has(operation)) return readerLane(address.terminalId);
  return moneyLane(address.terminalId);
}

/** The lane of a terminal's reader; whoever has it leases the terminal. */
export function readerLane(terminalId: string): string {
  return `terminal:${terminalId}:reader`;
}

/** The lane of a terminal's money: commits, cancels and look-ups. */
export function moneyLane(terminalId: string): string {
  return `terminal:${terminalId}:money`;
}

import type { OperationResult } from '../../contracts/device-adapter.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { moneyLane } from './lane-of.ts';
import type { OutboxRecord } from './store.ts';

/** How often a silent acquire is looked up while the flow still waits. */
export const PROBE_EVERY_MS = 5_000;

/** Whether this attempt looks up instead of sending again. */
export function isProbe(record: OutboxRecord): boolean {
  return record.attempts > 1 && mayProbe(record);
}

/**
 * A claimed acquire must never be repeated, what the terminal took over is its own to send, and what is closed nobody
 * knows how is not closed by asking again: all three are looked up.
 */
export function mayProbe({ money, operation, result }: OutboxRecord): boolean {
  if (operationDefinition(operation)?.probe === undefined) return false;
  if (money === 'acquire') return true;
  return (
    result?.kind === 'outcome' &&
    (result.output.outcome === 'handedOver' || isClosedSomehow(result))
  );
}

/** The vendor says that the reservation is closed, but not how. */
export function isClosedSomehow(result: OperationResult): boolean {
  return (
    result.kind === 'outcome' &&
    result.output.outcome === 'alreadyClosed' &&
    result.output['closedAs'] === 'unknown'
  );
}

/** Looking up must not wait behind another driver at the reader. */
export function probeLane(record: OutboxRecord): string {
  return record.address?.family === 'terminal' ? moneyLane(record.address.terminalId) : record.lane;
}

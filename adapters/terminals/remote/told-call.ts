import type { OperationCall } from '../../../engine/contracts/device-adapter.ts';

/** The answer must be back with the engine before its deadline. */
const MARGIN_MS = 1_000;
/** An attempt of the engine's ladder comes after the deadline and may take this long. */
const ATTEMPT_MS = 25_000;

/** What a program is told of a call: all but the address, which is its own. */
export function toldOf({ address: _, ...told }: OperationCall): Omit<OperationCall, 'address'> {
  return told;
}

/** How long its answer may take. */
export function leftMs({ deadlineAtMs }: OperationCall, nowMs: number): number {
  const left = deadlineAtMs - MARGIN_MS - nowMs;
  return left > 0 ? left : ATTEMPT_MS;
}

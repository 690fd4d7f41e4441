import type { DeviceEvent } from '../../../engine/contracts/device-adapter.ts';
import { objectOf } from './object-of.ts';

const ID_LENGTH_MAX = 100;

/** An event as a program tells it; undefined for what has not its form. Which events and fields there are the host checks. */
export function readEvent(
  told: unknown,
  terminalId: string,
  nowMs: number,
): DeviceEvent | undefined {
  const event = objectOf(told);
  const { eventId, type, atMs } = event ?? {};
  if (typeof eventId !== 'string' || eventId.length > ID_LENGTH_MAX) return undefined;
  if (typeof type !== 'string' || !type.startsWith('terminal.')) return undefined;
  return {
    eventId: `remote/${terminalId}/${eventId}`,
    address: { family: 'terminal', terminalId },
    type,
    payload: objectOf(event?.['payload']) ?? {},
    atMs: typeof atMs === 'number' && Number.isSafeInteger(atMs) ? atMs : nowMs,
  };
}

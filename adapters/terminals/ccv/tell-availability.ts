import { randomUUID } from 'node:crypto';
import type { CcvTerminal } from './ccv-terminal.ts';

/** Tells the engine when a terminal drops out or comes back. */
export interface Availability {
  readonly tell: (isAvailable: boolean) => Promise<void>;
}

/** An engine takes a terminal to be there until it hears otherwise. */
export function tellAvailability({ host, terminalId }: CcvTerminal): Availability {
  let told = true;
  return {
    tell: async (isAvailable) => {
      if (isAvailable === told) return;
      const type = isAvailable ? 'terminal.online' : 'terminal.offline';
      await host.emit({
        eventId: `${type}/${terminalId}/${randomUUID()}`,
        address: { family: 'terminal', terminalId },
        type,
        payload: {},
        atMs: host.nowMs(),
      });
      told = isAvailable;
    },
  };
}

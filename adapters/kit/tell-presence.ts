import { randomUUID } from 'node:crypto';
import type { AdapterHost } from '../../engine/contracts/device-adapter.ts';

/**
 * Makes what tells the engine that a terminal came or went, once per change. An engine takes a terminal to be there until it
 * hears otherwise. Rejects when the change was not stored; the next call then tells it.
 */
export function createTellPresence(
  host: AdapterHost,
  terminalId: string,
): (isThere: boolean) => Promise<void> {
  let wasThere = true;
  return async (isThere) => {
    if (isThere === wasThere) return;
    const type = isThere ? 'terminal.online' : 'terminal.offline';
    await host.emit({
      eventId: `${type}/${terminalId}/${randomUUID()}`,
      address: { family: 'terminal', terminalId },
      type,
      payload: {},
      atMs: host.nowMs(),
    });
    wasThere = isThere;
  };
}

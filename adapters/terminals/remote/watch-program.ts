import { randomUUID } from 'node:crypto';
import type { AdapterHost } from '../../../engine/contracts/device-adapter.ts';
import type { JsonExchange } from '../../kit/json-exchange.ts';

/** How long the program may take to say that it is there. */
const ANSWER_MS = 3_000;

/**
 * Asks again and again whether the program is there, and tells the engine when that changes.
 * @returns what ends it
 */
export function watchProgram(
  host: AdapterHost,
  terminalId: string,
  exchange: JsonExchange,
  pollMs: number,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  // An engine takes a terminal to be there until it hears otherwise.
  let wasThere = true;
  const ask = async (): Promise<void> => {
    const reply = await exchange({ method: 'GET', path: '/terminal', timeoutMs: ANSWER_MS });
    const isThere = reply.kind === 'answer' && reply.status === 200;
    if (isStopped || isThere === wasThere) return;
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
  const loop = async (): Promise<void> => {
    await ask().catch(() => undefined);
    if (!isStopped) timer = setTimeout(() => void loop(), pollMs);
  };
  void loop();
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}

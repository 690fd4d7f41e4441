import type { AdapterHost } from '../../../engine/contracts/device-adapter.ts';
import type { JsonExchange } from '../../kit/json-exchange.ts';
import { createTellPresence } from '../../kit/tell-presence.ts';

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
  const tell = createTellPresence(host, terminalId);
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const ask = async (): Promise<void> => {
    const reply = await exchange({ method: 'GET', path: '/terminal', timeoutMs: ANSWER_MS });
    if (!isStopped) await tell(reply.kind === 'answer' && reply.status === 200);
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

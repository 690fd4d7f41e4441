import type { Json } from '../../../../engine/contracts/json.ts';
import type { TerminalSetup } from '../../../../engine/contracts/terminal-kind.ts';
import type { JsonExchange } from '../../../kit/json-exchange.ts';

/** An exchange that is also heard by whoever checks a terminal. */
export function witnessExchange(
  exchange: JsonExchange,
  witness: TerminalSetup['witness'],
): JsonExchange {
  if (witness === undefined) return exchange;
  return async (request) => {
    const atMs = Date.now();
    const reply = await exchange(request);
    const answer =
      reply.kind === 'answer' ? { status: reply.status, body: (reply.body ?? null) as Json } : {};
    const asked = (request.body ?? null) as Json;
    const detail = { kind: reply.kind, asked, ...answer };
    witness({ what: nameOf(request.path), atMs, tookMs: Date.now() - atMs, detail });
    return reply;
  };
}

/** `/terminal/payment` and `/api/v1/payment` are `payment`. */
function nameOf(path: string): string {
  return path.replace(/\?.*$/, '').split('/').at(-1) ?? '';
}

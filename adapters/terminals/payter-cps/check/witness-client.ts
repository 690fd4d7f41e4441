import type { JsonObject } from '../../../../engine/contracts/json.ts';
import type { TerminalSetup } from '../../../../engine/contracts/terminal-kind.ts';
import type { CpsClient } from '../wire/cps-client.ts';

/** A client whose exchanges are also heard by whoever checks a terminal. */
export function witnessClient(client: CpsClient, witness: TerminalSetup['witness']): CpsClient {
  if (witness === undefined) return client;
  return {
    ...client,
    send: async (request) => {
      const atMs = Date.now();
      const reply = await client.send(request);
      const answer =
        reply.kind === 'answer' ? { status: reply.status, body: reply.body ?? null } : {};
      const detail: JsonObject = { kind: reply.kind, query: queryOf(request.query), ...answer };
      witness({ what: nameOf(request), atMs, tookMs: Date.now() - atMs, detail });
      return reply;
    },
  };
}

function queryOf(query: Readonly<Record<string, string | number | undefined>> = {}): JsonObject {
  return Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value ?? null]));
}

/** `/terminals/P6X000001/sessions/4f…/cancel` is `POST cancel`; the terminal itself is `GET terminal`. */
function nameOf({ method, path }: { readonly method: string; readonly path: string }): string {
  const [, , first = 'terminal', sessionId, last] = path.split('/').filter((part) => part !== '');
  return `${method} ${last ?? (sessionId === undefined ? first : 'session')}`;
}

import type { FastifyInstance } from 'fastify';
import type { Json } from '../../contracts/json.ts';
import type { HttpServerOptions } from './http-server-options.ts';

/** Bytes that a vendor's call may have. */
const bodyBytesMax = 16 * 1024;
/** A secret may be this long. */
const secretLengthMax = 200;

/** Whether a request is a vendor's call. */
export function isCallback(method: string, url: string): boolean {
  return method === 'POST' && /^\/callbacks\/[\w-]+\/[\w-]+$/.test(url);
}

/**
 * `POST /callbacks/:adapter/:secret`: a vendor's call. It needs no token: the secret is in the path. The answer is
 * always 204 once it is stored, so that nobody learns which secrets there are and no vendor repeats what came late.
 */
export function callbackRoute(
  app: FastifyInstance,
  onCallback: HttpServerOptions['onCallback'],
): void {
  app.post<{ Params: { adapter: string; secret: string }; Body: Json }>(
    '/callbacks/:adapter/:secret',
    { bodyLimit: bodyBytesMax, schema: { hide: true } },
    async (request, reply) => {
      const { adapter, secret } = request.params;
      if (secret.length <= secretLengthMax) {
        await onCallback?.(adapter, { secret, body: request.body ?? null });
      }
      return reply.code(204).send();
    },
  );
}

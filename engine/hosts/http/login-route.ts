import type { FastifyInstance } from 'fastify';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { tokenCookie, tokenMatcher } from './require-token.ts';
import { routeSchema } from './route-schema.ts';
import { object, text } from './schema-part.ts';

/** The path that a page without a token may call. */
export const loginPath = '/api/login';

const schema = routeSchema({
  tag: 'login',
  summary:
    'Lets a page in: gives it a cookie that scripts cannot read. Programs send a bearer token instead.',
  body: object('The token of the engine.', {
    token: text('The token, as set in FORECOURT_TOKEN.', { maxLength: 500 }),
  }),
});

/** `POST /api/login` */
export function loginRoute(app: FastifyInstance, token: string | undefined): void {
  const matches = token === undefined ? () => true : tokenMatcher(token);
  app.post<{ Body: { token: string } }>(loginPath, { schema }, async ({ body }, reply) => {
    if (!matches(body.token)) throw new ForecourtError('HOST_UNAUTHORIZED');
    return reply.status(204).header('set-cookie', tokenCookie(body.token)).send(null);
  });
}

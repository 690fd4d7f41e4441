import type { FastifyInstance } from 'fastify';
import type { EngineViews } from '../../contracts/engine-views.ts';
import { routeSchema } from './route-schema.ts';
import { integer, object, text, word } from './schema-part.ts';

const schema = routeSchema({
  tag: 'health',
  summary: 'Whether the engine runs, and how much it has on its hands. Needs no token.',
  answer: object('The state of the engine.', {
    status: word('Always `ok` when it answers.', ['ok']),
    version: text('The version of Forecourt.'),
    sessions: integer('Sessions that run now.'),
    openHolds: integer('Reservations that are not closed yet.'),
  }),
});

/** `GET /healthz` */
export function healthRoute(app: FastifyInstance, views: EngineViews, version: string): void {
  app.get('/healthz', { schema, exposeHeadRoute: true }, async () => ({
    status: 'ok',
    version,
    sessions: views.sessions({ status: 'active', limit: 500 }).length,
    openHolds: views.holds({ openOnly: true }).length,
  }));
}

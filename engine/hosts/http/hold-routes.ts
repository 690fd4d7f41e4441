import type { FastifyInstance } from 'fastify';
import type { EngineViews } from '../../contracts/engine-views.ts';
import { answerList, routeSchema } from './route-schema.ts';
import { flag, object } from './schema-part.ts';

const list = routeSchema({
  tag: 'holds',
  summary: 'Reservations on cards, oldest first.',
  query: object('Which ones.', { open: flag('Only those that are not closed yet.') }, ['open']),
  answer: answerList('Hold', 'The reservations.'),
});

/** `/api/holds` */
export function holdRoutes(app: FastifyInstance, views: EngineViews): void {
  app.get<{ Querystring: { open?: boolean } }>('/api/holds', { schema: list }, async (request) =>
    views.holds({ openOnly: request.query.open ?? false }),
  );
}

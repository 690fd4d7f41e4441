import type { FastifyInstance } from 'fastify';
import type { EngineViews } from '../../contracts/engine-views.ts';
import { answerList, answerOne, routeSchema } from './route-schema.ts';
import { object, text } from './schema-part.ts';

const list = routeSchema({
  tag: 'sites',
  summary: 'Every site with what its screens and connectors show now.',
  answer: answerList('Site', 'The sites.'),
});

const one = routeSchema({
  tag: 'sites',
  summary: 'One site.',
  params: object('The site.', { siteId: text('The id of the site.') }),
  answer: answerOne('Site', 'The site.'),
});

/** `/api/sites` */
export function siteRoutes(app: FastifyInstance, views: EngineViews): void {
  app.get('/api/sites', { schema: list }, async () => views.sites());
  app.get<{ Params: { siteId: string } }>('/api/sites/:siteId', { schema: one }, async (request) =>
    views.site(request.params.siteId),
  );
}

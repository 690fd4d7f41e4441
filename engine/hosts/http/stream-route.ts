import type { FastifyInstance } from 'fastify';
import type { EngineViews } from '../../contracts/engine-views.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { StreamMessage } from '../../contracts/views.ts';
import type { EventStreams } from './event-streams.ts';
import { routeSchema } from './route-schema.ts';
import { object, text } from './schema-part.ts';

const schema = {
  ...routeSchema({
    tag: 'stream',
    summary:
      'Server-sent events: `step` for every input of a session, `hold` for every change of a reservation, `site` for what a site shows. Begins with one `site` per site.',
    query: object('Which ones.', { siteId: text('Only of this site.') }, ['siteId']),
    answer: text('text/event-stream; `data:` is JSON with `kind`.'),
  }),
  produces: ['text/event-stream'],
};

/** `GET /api/stream` */
export function streamRoute(app: FastifyInstance, views: EngineViews, streams: EventStreams): void {
  app.get<{ Querystring: { siteId?: string } }>(
    '/api/stream',
    { schema },
    async (request, reply) => {
      const { siteId } = request.query;
      const sites = siteId === undefined ? views.sites() : [views.site(siteId)];
      reply.hijack();
      let unsubscribe = () => {};
      const send = streams.open(reply.raw, () => unsubscribe());
      for (const site of sites) send({ kind: 'site', site });
      unsubscribe = views.subscribe((message) => {
        if (siteId === undefined || siteOf(views, message) === siteId) send(message);
      });
      if (reply.raw.destroyed) unsubscribe();
    },
  );
}

/** The site that a message is about; undefined for a hold whose session is not known. */
function siteOf(views: EngineViews, message: StreamMessage): string | undefined {
  if (message.kind === 'site') return message.site.siteId;
  if (message.kind === 'step') return message.session.siteId;
  try {
    return views.session(message.hold.sessionId).siteId;
  } catch (error) {
    if (error instanceof ForecourtError && error.code === 'HOST_SESSION_NOT_FOUND')
      return undefined;
    throw error;
  }
}

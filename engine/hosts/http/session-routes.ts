import type { FastifyInstance } from 'fastify';
import type { EngineViews, SessionQuery } from '../../contracts/engine-views.ts';
import { answerList, answerOne, routeSchema } from './route-schema.ts';
import { anyObject, integer, object, text, word } from './schema-part.ts';

const tag = 'sessions';
const params = object('The session.', {
  sessionId: text('The number of the session, URL-encoded.'),
});

const list = routeSchema({
  tag,
  summary: 'Sessions, newest first.',
  query: object(
    'Which ones.',
    {
      siteId: text('Only of this site.'),
      status: word('Only with this status.', ['active', 'ended', 'stuck']),
      limit: integer('At most so many; 50 when not given.', { minimum: 1, maximum: 500 }),
    },
    ['siteId', 'status', 'limit'],
  ),
  answer: answerList('Session', 'The sessions.'),
});

const one = routeSchema({
  tag,
  summary: 'One session.',
  params,
  answer: answerOne('Session', 'The session.'),
});

const journal = routeSchema({
  tag,
  summary: 'What happened in a session, line by line.',
  params,
  answer: answerList('JournalLine', 'The lines, oldest first.'),
});

const scenario = routeSchema({
  tag,
  summary: 'A session as a test case: what happened, what was asked and shown, and how it ended.',
  params,
  answer: anyObject('The file, as engine/contracts/scenario.schema.json says.'),
});

interface OneSession {
  readonly Params: { readonly sessionId: string };
}

/** `/api/sessions` */
export function sessionRoutes(app: FastifyInstance, views: EngineViews): void {
  app.get<{ Querystring: SessionQuery }>('/api/sessions', { schema: list }, async (request) =>
    views.sessions(request.query),
  );
  app.get<OneSession>('/api/sessions/:sessionId', { schema: one }, async (request) =>
    views.session(request.params.sessionId),
  );
  app.get<OneSession>('/api/sessions/:sessionId/journal', { schema: journal }, async (request) =>
    views.journal(request.params.sessionId),
  );
  app.get<OneSession>('/api/sessions/:sessionId/scenario', { schema: scenario }, async (request) =>
    views.scenario(request.params.sessionId),
  );
}

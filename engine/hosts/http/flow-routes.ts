import type { FastifyInstance } from 'fastify';
import type { EngineViews } from '../../contracts/engine-views.ts';
import type { Finding } from '../../contracts/finding.ts';
import { answerList, answerOne, routeSchema } from './route-schema.ts';
import { listOf, object, ref, text } from './schema-part.ts';

const tag = 'flows';

const list = routeSchema({
  tag,
  summary: 'Every flow, with where it is in service and what is wrong with it.',
  answer: answerList('FlowSummary', 'The flows.'),
});

const one = routeSchema({
  tag,
  summary: 'One flow with its file and texts.',
  params: object('The flow.', { flowId: text('The id of the flow.') }),
  answer: answerOne('Flow', 'The flow.'),
});

const files = routeSchema({
  tag,
  summary: 'The files of one flow, letter by letter, for whoever changes it.',
  params: object('The flow.', { flowId: text('The id of the flow.') }),
  answer: answerOne('FlowFiles', 'The files.'),
});

const validate = routeSchema({
  tag,
  summary: 'Checks the text of a flow file; nothing is stored.',
  body: object('The file.', { text: text('The text of flow.json.') }),
  answer: object('What was found.', {
    findings: listOf(ref('Finding'), 'Empty when nothing is wrong.'),
  }),
});

/** `/api/flows` */
export function flowRoutes(
  app: FastifyInstance,
  views: EngineViews,
  validateFlow: (text: string) => readonly Finding[],
): void {
  app.get('/api/flows', { schema: list }, async () => views.flows());
  app.get<{ Params: { flowId: string } }>('/api/flows/:flowId', { schema: one }, async (request) =>
    views.flow(request.params.flowId),
  );
  app.get<{ Params: { flowId: string } }>(
    '/api/flows/:flowId/files',
    { schema: files },
    async (request) => views.flowFiles(request.params.flowId),
  );
  app.post<{ Body: { text: string } }>(
    '/api/flows/validate',
    { schema: validate },
    async (request) => ({
      findings: validateFlow(request.body.text),
    }),
  );
}

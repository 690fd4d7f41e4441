import { listOf, ref, type Schema } from './schema-part.ts';

/** What a route takes and gives. */
export interface RouteParts {
  readonly tag: string;
  readonly summary: string;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** The schema of the answer; without it the answer is 204. */
  readonly answer?: Schema;
}

/** The schema of a route as Fastify and the OpenAPI document want it. */
export function routeSchema(parts: RouteParts): Schema {
  return {
    tags: [parts.tag],
    summary: parts.summary,
    ...(parts.params && { params: parts.params }),
    ...(parts.query && { querystring: parts.query }),
    ...(parts.body && { body: parts.body }),
    response: {
      ...(parts.answer ? { 200: parts.answer } : { 204: { description: 'Done.', type: 'null' } }),
      '4xx': { description: 'Refused.', ...ref('Error') },
      '5xx': { description: 'The engine could not.', ...ref('Error') },
    },
  };
}

/** An answer that is a list of a named schema. */
export function answerList(name: string, description: string): Schema {
  return listOf(ref(name), description);
}

/** An answer that is one of a named schema. */
export function answerOne(name: string, description: string): Schema {
  return { description, ...ref(name) };
}

import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { viewSchemas } from './view-schemas.ts';

/** Collects the routes that come after it into an OpenAPI 3.1 document, given at `/api/openapi.json`. */
export function describeApi(app: FastifyInstance, version: string, hasToken: boolean): void {
  for (const schema of viewSchemas) app.addSchema(schema);
  void app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Forecourt engine',
        version,
        description: 'Amounts are integer minor units, times Unix epoch milliseconds.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      ...(hasToken && {
        components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
        security: [{ token: [] }],
      }),
    },
    refResolver: {
      buildLocalReference: (json, _base, _fragment, index) => String(json['$id'] ?? `Part${index}`),
    },
  });
  app.after(() => {
    app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  });
}

import type { FastifyInstance } from 'fastify';
import type { Prometheus } from './prometheus.ts';

/** Where Prometheus scrapes; it needs the token like the API. */
export const metricsPath = '/metrics';

/** `GET /metrics` */
export function metricsRoute(app: FastifyInstance, metrics: Prometheus | undefined): void {
  if (metrics === undefined) return;
  app.get(metricsPath, { schema: { hide: true } }, async (_request, reply) => {
    const text = await metrics.text();
    return reply.type(metrics.contentType).header('cache-control', 'no-store').send(text);
  });
}

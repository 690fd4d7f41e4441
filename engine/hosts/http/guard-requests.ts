import type { FastifyInstance } from 'fastify';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { HeaderCheck } from './allowed-authorities.ts';
import { isCallback } from './callback-route.ts';
import { loginPath } from './login-route.ts';
import { metricsPath } from './metrics-route.ts';
import { requireToken } from './require-token.ts';
import { securityHeaders } from './security-headers.ts';

/** What every request must pass before it is looked at. */
export interface RequestGuards {
  readonly checkHeaders: HeaderCheck;
  readonly closing: () => boolean;
  readonly token: string | undefined;
}

/** Adds the checks in this order: security headers, shutting down, Host and Origin, token, content type. */
export function guardRequests(app: FastifyInstance, guards: RequestGuards): void {
  const checkToken = guards.token === undefined ? undefined : requireToken(guards.token);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (guards.closing()) throw new ForecourtError('HOST_CLOSING');
    // A vendor calls whatever name it was given and sends no Origin; a browser always does when it posts.
    const isVendor =
      isCallback(request.method, request.url) && request.headers.origin === undefined;
    if (!isVendor) guards.checkHeaders(request.headers);
    if (isApi(request.url) || isMetrics(request.url)) {
      reply.header('cache-control', 'no-store');
      if (checkToken !== undefined && !isLogin(request.url)) {
        reply.header('www-authenticate', 'Bearer');
        checkToken(request.headers);
        reply.removeHeader('www-authenticate');
      }
    }
    // A form of another site can send text/plain and form data without asking first, but not JSON.
    if (request.method === 'POST' && !isJson(request.headers['content-type'])) {
      throw new ForecourtError('HOST_CONTENT_TYPE');
    }
  });
}

function isMetrics(url: string): boolean {
  return url.split('?')[0] === metricsPath;
}

function isLogin(url: string): boolean {
  return url.split('?')[0] === loginPath;
}

/** Whether the path belongs to the API and not to the designer's pages. */
export function isApi(url: string): boolean {
  return /^\/api(?:[/?#]|$)/.test(url);
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json';
}

import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import { acceptUpgrades } from './accept-upgrades.ts';
import { allowedAuthorities, type HeaderCheck, inUrl, isLoopback } from './allowed-authorities.ts';
import { booksRoutes } from './books-routes.ts';
import { callbackRoute } from './callback-route.ts';
import { compileValidators } from './compile-validators.ts';
import { describeApi } from './describe-api.ts';
import { errorAnswer } from './error-answer.ts';
import { eventStreams } from './event-streams.ts';
import { flowRoutes } from './flow-routes.ts';
import { guardRequests } from './guard-requests.ts';
import { healthRoute } from './health-route.ts';
import { holdRoutes } from './hold-routes.ts';
import type { HttpServerOptions } from './http-server-options.ts';
import { loginRoute } from './login-route.ts';
import { metricsRoute } from './metrics-route.ts';
import { refuseSocket } from './refuse-socket.ts';
import { serveDesigner } from './serve-designer.ts';
import { sessionRoutes } from './session-routes.ts';
import { siteRoutes } from './site-routes.ts';
import { streamRoute } from './stream-route.ts';
import { trackSockets } from './track-sockets.ts';
import { virtualRoutes } from './virtual-routes.ts';

/** The engine's one port: API, stream, designer and the charge points' WebSockets. */
export interface HttpServer {
  /** @throws HOST_ADDRESS_REFUSED, HOST_PORT_IN_USE, HOST_LISTEN */
  readonly listen: () => Promise<{ readonly url: string; readonly port: number }>;
  /** Ends streams and sockets, then the server. Resolves within 5 s whatever the clients do. */
  readonly close: () => Promise<void>;
}

/** Bytes that a request's body may have. */
const bodyBytesMax = 256 * 1024;
/** Session numbers in a path may be this long. */
const paramLengthMax = 500;

/** Makes the server; nothing listens before `listen`. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { views } = options;
  // An empty setting is no token: it must not let everybody in.
  const token = options.token === '' ? undefined : options.token;
  let isClosing = false;
  let checkPort: HeaderCheck = () => {
    throw new ForecourtError('HOST_CLOSING');
  };
  const closing = () => isClosing;
  const checkHeaders: HeaderCheck = (headers) => checkPort(headers);
  const answerError = errorAnswer(options.log);
  const { arrivalMs = 30_000 } = options;
  const app = fastify({
    bodyLimit: bodyBytesMax,
    clientErrorHandler: (_error, socket) => refuseSocket(socket, 400, notHttp()),
    frameworkErrors: answerError,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout: arrivalMs,
    // Node takes the longer of the two times for the whole request, and looks for slow ones this often.
    http: {
      headersTimeout: arrivalMs,
      connectionsCheckingInterval: Math.min(arrivalMs, 5_000),
    },
    routerOptions: { maxParamLength: paramLengthMax },
  });
  app.removeContentTypeParser('text/plain');
  const streams = eventStreams(options.heartbeatMs ?? 15_000);
  const sockets = trackSockets(app.server);
  app.server.on('upgrade', acceptUpgrades({ checkHeaders, closing, onUpgrade: options.onUpgrade }));
  compileValidators(app);
  app.setErrorHandler(answerError);
  guardRequests(app, { checkHeaders, closing, token });
  describeApi(app, options.version, token !== undefined);
  void app.register(async (routes) => {
    healthRoute(routes, views, options.version);
    metricsRoute(routes, options.metrics);
    loginRoute(routes, options.token);
    flowRoutes(routes, views, options.validateFlow);
    siteRoutes(routes, views);
    sessionRoutes(routes, views);
    holdRoutes(routes, views);
    booksRoutes(routes, options.books);
    virtualRoutes(routes, views, options.virtualSite);
    streamRoute(routes, views, streams);
    callbackRoute(routes, options.onCallback);
  });
  serveDesigner(app, options.designerDir);
  return {
    listen: async () => {
      const host = addressToListen(options);
      await app.listen({ host, port: options.port }).catch((error: unknown) => {
        throw listenError(error, host, options.port);
      });
      const { port } = app.server.address() as AddressInfo;
      checkPort = allowedAuthorities(host, port, options.allowedHosts ?? []);
      return { url: `http://${inUrl(isWildcard(host) ? '127.0.0.1' : host)}:${port}`, port };
    },
    close: async () => {
      isClosing = true;
      streams.end();
      const cancel = sockets.end();
      await app.close();
      cancel();
    },
  };
}

/**
 * `localhost` would open two sockets, of which Node hands WebSockets to one only.
 * @throws HOST_ADDRESS_REFUSED when others could reach the address and no token keeps them out
 */
function addressToListen({ host, token }: HttpServerOptions): string {
  if (!isLoopback(host) && (token === undefined || token === '')) {
    throw new ForecourtError('HOST_ADDRESS_REFUSED', { host });
  }
  return host === 'localhost' ? '127.0.0.1' : host;
}

function notHttp(): ForecourtError {
  return new ForecourtError('HOST_REQUEST', { problem: 'This is not an HTTP request' });
}

function isWildcard(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

function listenError(cause: unknown, host: string, port: number): ForecourtError {
  const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  if (reason === 'EADDRINUSE') return new ForecourtError('HOST_PORT_IN_USE', { port }, { cause });
  return new ForecourtError('HOST_LISTEN', { host, port, reason }, { cause });
}

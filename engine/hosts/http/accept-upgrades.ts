import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { HeaderCheck } from './allowed-authorities.ts';
import { errorStatus } from './error-status.ts';
import type { HttpServerOptions } from './http-server-options.ts';
import { refuseSocket } from './refuse-socket.ts';

/** What decides about a WebSocket. */
export interface UpgradeGuards {
  readonly checkHeaders: HeaderCheck;
  readonly closing: () => boolean;
  readonly onUpgrade: HttpServerOptions['onUpgrade'];
}

/**
 * Gives the listener for `upgrade`. Only charge points and remote terminals open WebSockets here, at `/ocpp/<id>` and
 * `/remote/<id>`. They dial whatever name their installer typed and send no Origin; a browser always sends one and must
 * then pass like any page.
 */
export function acceptUpgrades(guards: UpgradeGuards) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    try {
      if (guards.closing()) throw new ForecourtError('HOST_CLOSING');
      const isDevice = /^\/(?:ocpp|remote)\/[^/?#]+/.test(request.url ?? '');
      if (!isDevice || request.headers.origin !== undefined) guards.checkHeaders(request.headers);
      if (isDevice && guards.onUpgrade?.(request, socket, head) === true) return;
      refuseSocket(
        socket,
        404,
        new ForecourtError('HOST_REQUEST', {
          problem: 'Charge points connect at /ocpp/<id>, remote terminals at /remote/<id>',
        }),
      );
    } catch (error) {
      const known = error instanceof ForecourtError ? error : new ForecourtError('HOST_INTERNAL');
      refuseSocket(socket, errorStatus(known.code), known);
    }
  };
}

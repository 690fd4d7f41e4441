import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { DialIn } from '../../contracts/dialled-link.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Log } from '../kit/log.ts';
import { linkOver } from './dialled-web-socket.ts';
import { refuseSocket } from './refuse-socket.ts';
import { tokenBucket } from './token-bucket.ts';

/** The messages that are spoken, with their version. */
export const remoteSubprotocol = 'forecourt-terminal-1';

/** Bytes that a message may have. */
const MESSAGE_BYTES_MAX = 64 * 1024;
/** Pieces that a message may come in, and pieces of a frame that may wait. */
const PIECES_MAX = 256;
/** A terminal may dial this often at once, and then so often a second: two programs that push each other out are slowed down. */
const DIALS = { burst: 10, perSecond: 0.5 };
/** Refusals that are logged at once, and then so many a second: whoever knocks cannot fill the log. */
const REFUSALS = { burst: 10, perSecond: 0.1 };

/** Where remote terminals dial in. */
export interface DialledLinks {
  /** Takes over a WebSocket at `/remote/<id>`; false when the path is another one. */
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;
}

/** What the way in needs. */
export interface DialledLinkOptions {
  /** The way in of a terminal; undefined when it has none. */
  readonly dialInOf: (terminalId: string) => DialIn | undefined;
  readonly log: Log;
  /** Milliseconds between two pings; an answer must be there before the next one. */
  readonly pingMs?: number;
}

/**
 * Lets remote terminals in: `GET /remote/<terminalId>` with `Authorization: Bearer <token>` and the subprotocol
 * `forecourt-terminal-1`. A wrong token and a terminal that does not exist are refused alike, with 401.
 */
export function takeDialledLinks(options: DialledLinkOptions): DialledLinks {
  const { dialInOf, log, pingMs = 15_000 } = options;
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES_MAX,
    maxFragments: PIECES_MAX,
    maxBufferedChunks: PIECES_MAX,
    perMessageDeflate: false,
    handleProtocols: () => remoteSubprotocol,
  });
  const mayDial = new Map<string, () => boolean>();
  const mayLog = tokenBucket(REFUSALS);
  const refuse = (socket: Duplex, status: 400 | 401 | 429, problem: string): true => {
    if (mayLog()) log('warning', 'a remote terminal was refused', { reason: problem });
    refuseSocket(socket, status, new ForecourtError('HOST_REQUEST', { problem }));
    return true;
  };
  return {
    handleUpgrade: (request, socket, head) => {
      const terminalId = terminalIdOf(request.url ?? '');
      if (terminalId === undefined) return false;
      const dialIn = dialInOf(terminalId);
      if (dialIn?.admits(bearerOf(request)) !== true)
        return refuse(socket, 401, 'No such terminal, or not its token');
      if (!protocolsOf(request).includes(remoteSubprotocol))
        return refuse(socket, 400, `The subprotocol ${remoteSubprotocol} is needed`);
      const allowed = mayDial.get(terminalId) ?? tokenBucket(DIALS);
      mayDial.set(terminalId, allowed);
      if (!allowed()) return refuse(socket, 429, 'This terminal dials too often');
      server.handleUpgrade(request, socket, head, (webSocket: WebSocket) =>
        linkOver(webSocket, dialIn, pingMs),
      );
      return true;
    },
  };
}

/** Reads the id out of `/remote/<id>`. */
function terminalIdOf(url: string): string | undefined {
  const id = /^\/remote\/([^/?#]+)(?:\?.*)?$/.exec(url)?.[1];
  try {
    return id === undefined ? undefined : decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

function bearerOf({ headers }: IncomingMessage): string {
  return /^Bearer ([\x21-\x7e]{1,4096})$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

function protocolsOf({ headers }: IncomingMessage): readonly string[] {
  return (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
}

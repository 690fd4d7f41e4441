import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import ocppRpc, { createRPCError, RPCClient, RPCServer } from 'ocpp-rpc';
import { redactCardNumbers } from '../../kit/card-number.ts';
import { createSerialQueue, QueueFull, type SerialQueue } from '../../kit/serial-queue.ts';
import type { CallResult } from './call-result.ts';
import type { InboundAnswer } from './inbound-answer.ts';
import { validateOutgoing } from './validate-outgoing.ts';
import {
  type CentralAction,
  type CentralRequests,
  type Payload,
  payloadOf,
  subprotocol,
} from './wire.ts';

// Node finds only the names that the package lists one by one; the others come with the whole.
const { NOREPLY, RPCError } = ocppRpc;

/** The largest message that is read; the longest sensible one is a StopTransaction with transactionData. */
const frameBytesMax = 64 * 1024;
/** Calls to one station that may wait. */
const outboundMax = 16;
/** A station that does not close its socket in this time is cut off. */
const closeGraceMs = 500;

/** What the transport needs to know and tells. */
export interface TransportHooks {
  readonly isKnown: (chargerId: string) => boolean;
  /** Also when a newer socket takes the place of an open one. */
  readonly onOnline: (chargerId: string) => void;
  readonly onOffline: (chargerId: string) => void;
  /** Calls of one station may overlap; the receiver brings them in order. */
  readonly onCall: (chargerId: string, action: string, payload: Payload) => Promise<InboundAnswer>;
  /** An unknown station knocked, or one with another protocol. */
  readonly onRefused: (chargerId: string, reason: string) => void;
  readonly onBadFrame: (chargerId: string, reason: string) => void;
  readonly onLateAnswer: (chargerId: string) => void;
}

/** Sockets of the stations; nothing else. */
export interface Transport {
  readonly handleUpgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly isOnline: (chargerId: string) => boolean;
  /** @throws CHARGER_VALIDATION when the payload does not fit the schema */
  readonly call: <A extends CentralAction>(
    chargerId: string,
    action: A,
    payload: CentralRequests[A],
    timeoutMs: number,
  ) => Promise<CallResult>;
  readonly close: () => Promise<void>;
}

/** The library's server side client; its type file does not export the name. */
type ServerClient = RPCClient & {
  readonly session: Record<string, unknown>;
  readonly handshake: { readonly request: IncomingMessage };
};

interface Connection {
  readonly client: ServerClient;
  readonly outbound: SerialQueue;
}

/** Makes the WebSocket side of an OCPP 1.6J central system. The HTTP server and its port belong to someone else. */
export function createTransport(hooks: TransportHooks, pingIntervalMs: number): Transport {
  const connections = new Map<string, Connection>();
  const server = new RPCServer({
    protocols: [subprotocol],
    strictMode: false,
    pingIntervalMs,
    wssOptions: { maxPayload: frameBytesMax },
  });
  // Without a listener an error of the socket server would end the process.
  server.on('error', () => undefined);
  server.auth((accept, reject, handshake) => {
    if (handshake.protocols.has(subprotocol)) accept({}, subprotocol);
    else {
      hooks.onRefused(handshake.identity, `The subprotocol ${subprotocol} was not offered.`);
      reject(400, `Subprotocol ${subprotocol} required`);
    }
  });
  server.on('client', (client: ServerClient) => takeConnection(connections, client, hooks));
  return {
    handleUpgrade: (request, socket, head) => {
      const chargerId = chargerIdOf(request.url ?? '');
      if (chargerId === undefined || !hooks.isKnown(chargerId)) {
        hooks.onRefused(chargerId ?? '', 'No such charger.');
        socket.on('error', () => undefined);
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      server.handleUpgrade(request, socket as Socket, head).catch(() => socket.destroy());
    },
    isOnline: (chargerId) => connections.has(chargerId),
    call: (chargerId, action, payload, timeoutMs) => {
      validateOutgoing(action, 'req', payload as Payload);
      return callStation(connections.get(chargerId), action, payload, timeoutMs);
    },
    close: () => closeAll(server, [...connections.values()]),
  };
}

/** Reads the id out of `/ocpp/<id>`. */
function chargerIdOf(url: string): string | undefined {
  const id = /^\/ocpp\/([^/?#]+)(?:\?.*)?$/.exec(url)?.[1];
  try {
    return id === undefined ? undefined : decodeURIComponent(id);
  } catch {
    return undefined;
  }
}

function takeConnection(
  connections: Map<string, Connection>,
  client: ServerClient,
  hooks: TransportHooks,
): void {
  const chargerId = client.identity ?? '';
  const older = connections.get(chargerId);
  connections.set(chargerId, { client, outbound: createSerialQueue(outboundMax) });
  client.handle(async ({ method, params }) => {
    const answer = await hooks.onCall(chargerId, method ?? '', payloadOf(params));
    if (answer.kind === 'silence') return NOREPLY;
    if (answer.kind === 'error') throw createRPCError(answer.code, 'Not understood');
    return answer.payload;
  });
  client.on('badMessage', ({ error }: { error: Error }) => {
    // An answer that comes after its time-out has an id that the library has forgotten.
    if (error.message.includes('unrecognised message ID')) hooks.onLateAnswer(chargerId);
    else hooks.onBadFrame(chargerId, redactCardNumbers(error.message));
  });
  client.on('socketError', (error: Error) => {
    hooks.onBadFrame(chargerId, redactCardNumbers(error.message));
  });
  client.once('close', () => {
    if (connections.get(chargerId)?.client !== client) return;
    connections.delete(chargerId);
    hooks.onOffline(chargerId);
  });
  if (older !== undefined) {
    // The older socket is most likely half open: the station has come back by another way.
    closeClient(older.client);
  }
  hooks.onOnline(chargerId);
}

async function callStation(
  connection: Connection | undefined,
  action: string,
  payload: unknown,
  timeoutMs: number,
): Promise<CallResult> {
  if (connection === undefined) return { kind: 'notSent' };
  const { client, outbound } = connection;
  try {
    return await outbound.run(async (): Promise<CallResult> => {
      if (client.state !== RPCClient.OPEN) return { kind: 'notSent' };
      try {
        const answer = await client.call(action, payload, { callTimeoutMs: timeoutMs });
        return { kind: 'answer', payload: payloadOf(answer) };
      } catch (error) {
        if (error instanceof RPCError) return { kind: 'error', code: error.rpcErrorCode };
        return { kind: 'unknown' };
      }
    });
  } catch (error) {
    if (error instanceof QueueFull) return { kind: 'notSent' };
    throw error;
  }
}

function closeClient(client: ServerClient): void {
  const { socket } = client.handshake.request;
  const cut = setTimeout(() => socket.destroy(), closeGraceMs);
  socket.once('close', () => clearTimeout(cut));
  client.close({ code: 1001, reason: 'Going away' }).catch(() => undefined);
}

async function closeAll(server: RPCServer, connections: readonly Connection[]): Promise<void> {
  for (const { client } of connections) closeClient(client);
  await server.close({ code: 1001, reason: 'Going away' });
}

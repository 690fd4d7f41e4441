import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { remoteTerminal } from '../../adapters/terminals/remote/index.ts';
import { virtualTerminalProfile } from '../../adapters/terminals/virtual/index.ts';
import type {
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { remoteSubprotocol } from '../../engine/hosts/http/take-dialled-links.ts';
import { createLinkServer } from './link-server.ts';
import { createMemoryAdapterHost } from './memory-adapter-host.ts';
import { askTerminal, type TerminalRig } from './terminal.cases.ts';
import { until } from './until.ts';
import { createVirtualTerminalRig, fillAnswers } from './virtual-terminal-rig.ts';

const terminalId = 't1';
const secret = 'secret-of-the-program';

/** How the program is reached. */
export type RemoteTransport = 'http' | 'websocket';

/** What the program of the rig can do: it has a virtual terminal behind it. */
export function remoteSettings(transport: RemoteTransport, url: string): JsonObject {
  const { capabilities, never } = virtualTerminalProfile();
  const claims = { capabilities, never };
  return transport === 'http'
    ? { url, eventSecret: { env: 'SECRET' }, pollMs: 100, ...claims }
    : { transport, token: { env: 'SECRET' }, reconnectMs: 100, ...claims };
}

/** A program that is a terminal: over either wire it answers with what a virtual terminal says. */
function programOver(behind: () => DeviceAdapter) {
  const aborts = new Map<unknown, AbortController>();
  return {
    answer: (key: unknown, told: JsonObject): Promise<OperationResult> => {
      const abort = new AbortController();
      aborts.set(key, abort);
      const call = { ...told, address: { family: 'terminal', terminalId } };
      return behind().execute(call as unknown as OperationCall, abort.signal);
    },
    abort: (key: unknown) => aborts.get(key)?.abort(),
  };
}

/** One wire of the rig: where the adapter finds the program, and how the program tells an event. */
interface Wire {
  readonly url: string;
  readonly tell: (event: JsonObject) => Promise<void>;
  /** Resolves when the program and the adapter that was just started have found each other. */
  readonly found: () => Promise<void>;
  readonly close: () => Promise<void>;
}

async function startHttp(behind: () => DeviceAdapter, adapter: () => DeviceAdapter): Promise<Wire> {
  const program = programOver(behind);
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const body = request.method === 'GET' ? {} : JSON.parse(Buffer.concat(chunks).toString());
    const isAbort = request.url === '/terminal/aborts';
    if (isAbort) program.abort(body.operationId);
    const told =
      request.method === 'GET' || isAbort ? {} : await program.answer(body.operationId, body);
    response.writeHead(200).end(JSON.stringify(told));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    found: async () => undefined,
    tell: async (body) => {
      await adapter().receive?.({ secret, body });
    },
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** A program over a WebSocket, that dials again when it is cut off. */
function dialProgram(url: string, program: ReturnType<typeof programOver>) {
  let socket: WebSocket | undefined;
  let isOver = false;
  const dial = (): void => {
    const headers = { authorization: `Bearer ${secret}` };
    const dialled = new WebSocket(url, [remoteSubprotocol], { headers });
    socket = dialled;
    dialled.on('error', () => undefined);
    dialled.on('close', () => {
      if (!isOver) setTimeout(dial, 20);
    });
    dialled.on('message', async (text) => {
      const { message, callId, call } = JSON.parse(text.toString());
      if (message === 'abort') program.abort(callId);
      if (message !== 'call') return;
      const result = await program.answer(callId, call);
      dialled.send(JSON.stringify({ message: 'result', callId, result }));
    });
  };
  dial();
  return {
    tell: async (message: object) => {
      await until('the program is connected', () => socket?.readyState === WebSocket.OPEN);
      socket?.send(JSON.stringify(message));
    },
    close: () => {
      isOver = true;
      socket?.terminate();
    },
  };
}

async function startWebSocket(
  behind: () => DeviceAdapter,
  adapter: () => DeviceAdapter,
): Promise<Wire> {
  const program = programOver(behind);
  let served: DeviceAdapter | undefined;
  const door = await createLinkServer(() => {
    const { dialIn } = adapter();
    if (dialIn === undefined) return undefined;
    return {
      ...dialIn,
      take: (link) => {
        served = adapter();
        return dialIn.take(link);
      },
    };
  });
  const dialled = dialProgram(`${door.url}/remote/${terminalId}`, program);
  return {
    url: '',
    found: () => until('the program has dialled in', () => served === adapter()),
    tell: (event) => dialled.tell({ message: 'event', event }),
    close: async () => {
      dialled.close();
      await door.close();
    },
  };
}

/** The virtual terminal's hands, reached through the remote adapter. */
export async function createRemoteTerminalRig(transport: RemoteTransport): Promise<TerminalRig> {
  const behind = await createVirtualTerminalRig();
  let adapter: DeviceAdapter;
  const startWire = transport === 'http' ? startHttp : startWebSocket;
  const wire: Wire = await startWire(behind.adapter, () => adapter);
  const host = createMemoryAdapterHost();
  const make = (): DeviceAdapter =>
    remoteTerminal.create({
      siteId: 'street',
      terminalId,
      settings: remoteSettings(transport, wire.url),
      secret: () => secret,
      currency: { code: 'EUR', digits: 2 },
      language: 'en',
      render: () => [],
    });
  const begin = async () => {
    adapter = make();
    await adapter.start(host);
    await wire.found();
  };
  await begin();
  const answers: Record<string, () => Promise<OperationResult>> = {};
  /** What the virtual terminal told, the program posts. */
  const passOn = async () => {
    for (const { eventId, type, payload, atMs } of behind.host.events)
      await wire.tell({ eventId, type, payload, atMs });
  };
  const rig: TerminalRig = {
    host,
    terminalId,
    answers,
    adapter: () => adapter,
    restart: async () => {
      await adapter.stop();
      await begin();
    },
    reserve: (amountMinor, holdId) =>
      askTerminal(rig, 'terminal.authorize', { amountMinor, cardKey: 'card-1' }, holdId),
    events: Object.fromEntries(
      Object.entries(behind.events).map(([type, make]) => [
        type,
        async () => {
          await make();
          await passOn();
        },
      ]),
    ),
    close: async () => {
      await adapter.stop();
      await wire.close();
      await behind.close();
    },
  };
  // Whatever the hands of the virtual terminal ask, they ask through the program.
  fillAnswers({ ...behind, ...rig, virtual: behind.virtual }, answers);
  return rig;
}

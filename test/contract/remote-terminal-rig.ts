import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { remoteTerminal } from '../../adapters/terminals/remote/index.ts';
import { virtualTerminalProfile } from '../../adapters/terminals/virtual/index.ts';
import type {
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../engine/contracts/json.ts';
import { createMemoryAdapterHost } from './memory-adapter-host.ts';
import { askTerminal, type TerminalRig } from './terminal.cases.ts';
import {
  createVirtualTerminalRig,
  fillAnswers,
  type VirtualTerminalRig,
} from './virtual-terminal-rig.ts';

const terminalId = 't1';
const eventSecret = 'event-secret';

/** What the program of the rig can do: it has a virtual terminal behind it. */
export function remoteSettings(url: string): JsonObject {
  const { capabilities, never } = virtualTerminalProfile();
  return {
    url,
    eventSecret: { env: 'EVENT_SECRET' },
    capabilities,
    never,
    pollMs: 100,
  };
}

/** A program that is a terminal: it answers over HTTP with what a virtual terminal says, and posts its events. */
async function startProgram(behind: VirtualTerminalRig) {
  const aborts = new Map<string, AbortController>();
  const answer = async (url: string, body: JsonObject): Promise<object> => {
    if (url === '/terminal/aborts') {
      aborts.get(String(body['operationId']))?.abort();
      return {};
    }
    const abort = new AbortController();
    aborts.set(String(body['operationId']), abort);
    const address = { family: 'terminal', terminalId } as const;
    const call = { ...body, address } as unknown as OperationCall;
    return behind.adapter().execute(call, abort.signal);
  };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const told =
      request.method === 'GET'
        ? {}
        : await answer(request.url ?? '', JSON.parse(text) as JsonObject);
    response.writeHead(200).end(JSON.stringify(told));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The virtual terminal's hands, reached through the remote adapter. */
export async function createRemoteTerminalRig(): Promise<TerminalRig> {
  const behind = await createVirtualTerminalRig();
  const program = await startProgram(behind);
  const host = createMemoryAdapterHost();
  const make = (): DeviceAdapter =>
    remoteTerminal.create({
      siteId: 'street',
      terminalId,
      settings: remoteSettings(program.url),
      secret: () => eventSecret,
      currency: { code: 'EUR', digits: 2 },
      language: 'en',
      render: () => [],
    });
  let adapter = make();
  await adapter.start(host);
  const answers: Record<string, () => Promise<OperationResult>> = {};
  /** What the virtual terminal told, the program posts. */
  const passOn = async () => {
    for (const { eventId, type, payload, atMs } of behind.host.events)
      await adapter.receive?.({ secret: eventSecret, body: { eventId, type, payload, atMs } });
  };
  const rig: TerminalRig = {
    host,
    terminalId,
    answers,
    adapter: () => adapter,
    restart: async () => {
      await adapter.stop();
      adapter = make();
      await adapter.start(host);
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
      program.close();
      await behind.close();
    },
  };
  // Whatever the hands of the virtual terminal ask, they ask through the program.
  fillAnswers({ ...behind, ...rig, virtual: behind.virtual }, answers);
  return rig;
}

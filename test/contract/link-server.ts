import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { DialIn } from '../../engine/contracts/dialled-link.ts';
import { takeDialledLinks } from '../../engine/hosts/http/take-dialled-links.ts';

/** Lets remote terminals dial in as the engine's HTTP server does, for adapters without an engine. */
export async function createLinkServer(
  dialInOf: (terminalId: string) => DialIn | undefined,
  pingMs = 15_000,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const links = takeDialledLinks({ dialInOf, log: () => undefined, pingMs });
  const server = createServer();
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!links.handleUpgrade(request, socket, head)) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

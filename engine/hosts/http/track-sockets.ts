import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** How long open connections get to end by themselves. */
const politeMs = 1_000;

/** Follows the connections of a server, so that it can be closed whatever its clients do. */
export function trackSockets(server: Server): { readonly end: () => () => void } {
  const sockets = new Set<Socket>();
  const upgraded = new Set<Duplex>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (_request, socket: Duplex) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
  });
  return {
    /** Ends idle connections and WebSockets now and the rest a little later. The result cancels what is still planned. */
    end: () => {
      server.closeIdleConnections();
      for (const socket of upgraded) socket.end();
      const timer = setTimeout(() => {
        for (const socket of sockets) socket.destroy();
      }, politeMs);
      return () => clearTimeout(timer);
    },
  };
}

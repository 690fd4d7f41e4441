import type { Socket } from 'node:net';
import type { ByteLink, ByteLinkListener } from './byte-link.ts';

/** How long a connection may take to come about. */
const CONNECT_MS_MAX = 10_000;

/**
 * Waits until a socket is usable and makes a link of it.
 *
 * @param ready the event that says so: `connect`, or `secureConnect` for TLS
 * @param check why the other side is not trusted, or undefined
 */
export function socketLink(
  socket: Socket,
  ready: 'connect' | 'secureConnect',
  listener: ByteLinkListener,
  check: () => string | undefined = () => undefined,
): Promise<ByteLink> {
  return new Promise((resolve, reject) => {
    let lastError = 'the connection was closed';
    let isOpen = false;
    const timer = setTimeout(
      () => socket.destroy(new Error('no connection in time')),
      CONNECT_MS_MAX,
    );
    socket.on('error', (error) => {
      lastError = error.message;
    });
    socket.once(ready, () => {
      const distrust = check();
      if (distrust !== undefined) {
        socket.destroy(new Error(distrust));
        return;
      }
      clearTimeout(timer);
      isOpen = true;
      socket.setNoDelay(true);
      socket.on('data', listener.onBytes);
      resolve({
        write: (bytes) => {
          if (socket.destroyed || !socket.writable) return false;
          socket.write(bytes);
          return true;
        },
        close: () => socket.destroy(),
      });
    });
    socket.once('close', () => {
      clearTimeout(timer);
      if (isOpen) listener.onEnd(lastError);
      else reject(new Error(lastError));
    });
  });
}

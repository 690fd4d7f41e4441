import type { Duplex } from 'node:stream';
import type { ForecourtError } from '../../contracts/forecourt-error.ts';

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
};

/** Whoever goes on sending after he was refused is cut off. */
const READ_MS = 500;

/**
 * Answers where there is no request to answer to: a refused WebSocket, bytes that are not HTTP, or a request that does not
 * come to its end. Then the connection is closed, whatever the other side does.
 */
export function refuseSocket(socket: Duplex, status: number, error: ForecourtError): void {
  const body = JSON.stringify(error);
  socket.end(
    [
      `HTTP/1.1 ${status} ${reasons[status] ?? 'Error'}`,
      'connection: close',
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      '',
      body,
    ].join('\r\n'),
  );
  const cut = setTimeout(() => socket.destroy(), READ_MS);
  socket.once('close', () => clearTimeout(cut));
}

import type { Duplex } from 'node:stream';
import type { ForecourtError } from '../../contracts/forecourt-error.ts';

const reasons: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
};

/** Answers where there is no request to answer to: a refused WebSocket, or bytes that are not HTTP. */
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
}

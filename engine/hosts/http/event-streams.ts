import type { ServerResponse } from 'node:http';
import type { StreamMessage } from '../../contracts/views.ts';
import { securityHeaders } from './security-headers.ts';

/** A client that leaves this much unread is dropped; it connects again by itself and gets a fresh picture. */
const unreadBytesMax = 1_000_000;
/** How long a browser waits before it connects again. */
const reconnectMs = 2_000;

/** The open streams of server-sent events. */
export interface EventStreams {
  /** Begins the answer. The result writes one message. `onEnd` is called once, when the stream is over. */
  readonly open: (response: ServerResponse, onEnd: () => void) => (message: StreamMessage) => void;
  /** Ends all of them. */
  readonly end: () => void;
}

/** Keeps the streams, their signs of life and their limits. */
export function eventStreams(heartbeatMs: number): EventStreams {
  const responses = new Set<ServerResponse>();
  return {
    open: (response, onEnd) => {
      response.writeHead(200, {
        ...securityHeaders,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      const write = (chunk: string) => {
        if (response.destroyed || response.writableEnded) return;
        response.write(chunk);
        if (response.writableLength > unreadBytesMax) response.destroy();
      };
      const heartbeat = setInterval(() => write(': alive\n\n'), heartbeatMs);
      responses.add(response);
      response.once('close', () => {
        clearInterval(heartbeat);
        responses.delete(response);
        onEnd();
      });
      write(`retry: ${reconnectMs}\n\n`);
      return (message) => write(`event: ${message.kind}\ndata: ${JSON.stringify(message)}\n\n`);
    },
    end: () => {
      for (const response of responses) response.end();
    },
  };
}

import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { parsedJson } from './parsed-json.ts';

/** What came of one request. `notSent`: it certainly never left. `silent`: no usable answer. `body` is unchecked JSON. */
export type ExchangeReply =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'notSent' }
  | { readonly kind: 'silent' };

/** Sends one JSON request and waits for its answer; it never takes longer than `timeoutMs` and never rejects. */
export type JsonExchange = (request: {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: object;
  /** Of this request alone. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
}) => Promise<ExchangeReply>;

/** Bytes that an answer may have. The journal of a whole transaction may be part of it. */
const ANSWER_BYTES_MAX = 512 * 1024;
/** Once an answer has begun it must be there after this, however slowly it is sent. */
const ANSWER_MS_MAX = 10_000;
const HEADER_BYTES_MAX = 16 * 1024;

/** An exchange over HTTP, and what ends everything under way. */
export interface HttpExchange {
  readonly exchange: JsonExchange;
  readonly close: () => void;
}

/**
 * Talks to one address, with a connection for each request: only then is a connection that fails known to have carried
 * nothing. Answers that are too large or too slow are cut off.
 */
export function createHttpExchange(
  url: string,
  headers: Readonly<Record<string, string>>,
): HttpExchange {
  const open = new Set<ClientRequest>();
  const send = url.startsWith('https:') ? httpsRequest : httpRequest;
  return {
    close: () => {
      for (const request of open) request.destroy();
    },
    exchange: ({ method, path, body, headers: own, timeoutMs }) =>
      new Promise((resolve) => {
        let hasConnected = false;
        let hasAnswered = false;
        const text = body === undefined ? '' : JSON.stringify(body);
        const request = send(new URL(path, url), {
          method,
          agent: false,
          maxHeaderSize: HEADER_BYTES_MAX,
          headers: {
            ...headers,
            ...own,
            accept: 'application/json',
            ...(body === undefined
              ? {}
              : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
          },
        });
        const finish = (reply: ExchangeReply): void => {
          clearTimeout(timer);
          open.delete(request);
          request.destroy();
          resolve(reply);
        };
        const lost = () => finish({ kind: hasConnected ? 'silent' : 'notSent' });
        const timer = setTimeout(lost, Math.max(0, timeoutMs));
        open.add(request);
        request.on('socket', (socket) => {
          const ready = url.startsWith('https:') ? 'secureConnect' : 'connect';
          socket.once(ready, () => {
            hasConnected = true;
          });
        });
        request.on('error', lost).on('close', () => {
          if (!hasAnswered) lost();
        });
        request.on('response', (response) => {
          hasAnswered = true;
          readAnswer(response).then(
            (answer) => finish({ kind: 'answer', status: response.statusCode ?? 0, body: answer }),
            lost,
          );
        });
        request.end(text);
      }),
  };
}

/** Rejects when the answer is too large, too slow or broken off. */
function readAnswer(response: IncomingMessage): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => response.destroy(new Error('too slow')), ANSWER_MS_MAX);
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > ANSWER_BYTES_MAX) response.destroy(new Error('too large'));
      else chunks.push(chunk);
    });
    response.on('error', reject);
    response.on('close', () => {
      clearTimeout(timer);
      if (response.complete) resolve(parsedJson(Buffer.concat(chunks).toString('utf8')));
      else reject(new Error('broken off'));
    });
  });
}

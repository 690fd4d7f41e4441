import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { AbortPort } from '../../../../engine/contracts/device-adapter.ts';
import type { Json, JsonObject } from '../../../../engine/contracts/json.ts';

/** What became of a request. */
export type CpsReply =
  /** `body` is undefined when it is empty or no JSON. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: Json | undefined }
  /** Not one byte left this machine. */
  | { readonly kind: 'notSent' }
  /** It may have arrived, and no answer came. */
  | { readonly kind: 'silent' };

/** One request. */
export interface CpsRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below the address of CPS, e.g. `/terminals/P6X000001/start`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: JsonObject;
  readonly timeoutMs: number;
  /** Ends the wait; the reply is then `silent` or `notSent`. */
  readonly signal?: AbortPort;
}

/** Talks to CPS. Never throws for what the network or the vendor does. */
export interface CpsClient {
  readonly send: (request: CpsRequest) => Promise<CpsReply>;
  /** Ends what is under way; nothing is sent any more. */
  readonly stop: () => void;
}

/** An answer has at most so many bytes; a longer one is cut off and counts as none. */
const ANSWER_BYTES_MAX = 1_000_000;

/**
 * Makes the client. Each request has a connection of its own: on a kept one nobody can tell whether a request still
 * reached the other side, and what certainly never left may be sent again.
 *
 * @param authorization the header of every request, e.g. `CPS apikey="…"`
 */
export function createCpsClient(baseUrl: string, authorization: string | undefined): CpsClient {
  const running = new Set<ClientRequest>();
  let isStopped = false;
  return {
    send: (request) =>
      isStopped || request.signal?.aborted === true
        ? Promise.resolve({ kind: 'notSent' })
        : exchange(baseUrl, authorization, request, running),
    stop: () => {
      isStopped = true;
      for (const request of running) request.destroy();
    },
  };
}

function exchange(
  baseUrl: string,
  authorization: string | undefined,
  { method, path, query = {}, body, timeoutMs, signal }: CpsRequest,
  running: Set<ClientRequest>,
): Promise<CpsReply> {
  const url = new URL(`${baseUrl}${path}`);
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const text = body === undefined ? '' : JSON.stringify(body);
  const make = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve) => {
    let isConnected = false;
    const request = make(url, {
      method,
      agent: false,
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        accept: 'application/json',
        ...(method === 'POST' && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        }),
      },
    });
    const end = (reply: CpsReply): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      running.delete(request);
      resolve(reply);
      request.destroy();
    };
    const giveUp = (): void => end({ kind: isConnected ? 'silent' : 'notSent' });
    const timer = setTimeout(giveUp, timeoutMs);
    signal?.addEventListener('abort', giveUp);
    running.add(request);
    request.on('socket', (socket) => {
      socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        isConnected = true;
      });
    });
    request.on('error', giveUp);
    request.on('close', giveUp);
    request.on('response', (response) => {
      readAnswer(response).then((answer) => end(answer), giveUp);
    });
    request.end(text);
  });
}

async function readAnswer(response: IncomingMessage): Promise<CpsReply> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > ANSWER_BYTES_MAX) return { kind: 'silent' };
    chunks.push(chunk);
  }
  if (!response.complete) return { kind: 'silent' };
  const status = response.statusCode ?? 0;
  return { kind: 'answer', status, body: parsed(Buffer.concat(chunks).toString('utf8')) };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

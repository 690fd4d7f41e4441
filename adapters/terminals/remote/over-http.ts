import type {
  AbortPort,
  AdapterHost,
  DeviceAdapter,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import { createHttpExchange, type HttpExchange } from '../../kit/json-exchange.ts';
import { failure } from '../../kit/results.ts';
import { createComplaints } from './complaints.ts';
import { readEvent } from './read-event.ts';
import { type Complain, readReply } from './read-result.ts';
import { leftMs, toldOf } from './told-call.ts';
import { watchProgram } from './watch-program.ts';

/** Where the program is, and what lets its events in. */
export interface OverHttpOptions {
  readonly terminalId: string;
  readonly url: string;
  readonly token: string | undefined;
  readonly isEventSecret: (sent: string) => boolean;
  readonly pollMs: number;
}

/** So long an abort may take: nobody waits for it. */
const ABORT_MS = 1_000;

/** A terminal that the engine calls, and that posts its events to the engine. */
export function createOverHttp(options: OverHttpOptions): Omit<DeviceAdapter, 'profile'> {
  const { terminalId, url, token, pollMs } = options;
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  let running: Running | undefined;
  return {
    start: async (host) => {
      const http = createHttpExchange(url, headers);
      const stopWatch = watchProgram(host, terminalId, http.exchange, pollMs);
      running = { host, http, stopWatch, complain: createComplaints(host, terminalId) };
    },
    execute: async (call, signal) =>
      running === undefined ? failure('notSent') : execute(running, call, signal),
    receive: async ({ secret, body }) => {
      if (running === undefined || !options.isEventSecret(secret)) return false;
      const event = readEvent(body, terminalId, running.host.nowMs());
      if (event === undefined) running.complain('an event without eventId or type');
      else await running.host.emit(event);
      return true;
    },
    stop: async () => {
      running?.stopWatch();
      running?.http.close();
    },
  };
}

interface Running {
  readonly host: AdapterHost;
  readonly http: HttpExchange;
  readonly stopWatch: () => void;
  readonly complain: Complain;
}

async function execute(
  { host, http: { exchange }, complain }: Running,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  const { operationId } = call;
  const abort = (): void => {
    const request = { method: 'POST', path: '/terminal/aborts', body: { operationId } } as const;
    void exchange({ ...request, timeoutMs: ABORT_MS });
  };
  signal.addEventListener('abort', abort);
  try {
    const reply = await exchange({
      method: 'POST',
      path: '/terminal/operations',
      body: toldOf(call),
      timeoutMs: leftMs(call, host.nowMs()),
    });
    return readReply(reply, complain);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

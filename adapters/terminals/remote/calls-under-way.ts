import type {
  AbortPort,
  OperationCall,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import type { DialledLink } from '../../../engine/contracts/dialled-link.ts';
import { failure } from '../../kit/results.ts';
import { leftMs, toldOf } from './told-call.ts';

/** Calls that may be under way or wait for the program. */
const CALLS_MAX = 64;
/** What moves money: it never leaves twice, and its answer is lost with the connection. */
const MONEY: ReadonlySet<string> = new Set([
  'terminal.authorize',
  'terminal.increase',
  'terminal.commit',
  'terminal.cancel',
]);

/** The calls of one terminal, over the one connection that it has. */
export interface CallsUnderWay {
  /** Never rejects. Without a connection it waits for one. */
  readonly run: (call: OperationCall, signal: AbortPort) => Promise<OperationResult>;
  /** There is a connection, perhaps in place of another: what waits is sent, and what only reads is sent again. */
  readonly linked: (link: DialledLink) => void;
  readonly unlinked: () => void;
  /** The program does not come back: whoever waits for it is told. */
  readonly giveUp: () => void;
  /** False when nobody waits for this answer on this connection. */
  readonly answered: (link: DialledLink, callId: unknown, result: OperationResult) => boolean;
}

interface Waiting {
  readonly call: OperationCall;
  readonly isMoney: boolean;
  /** The connection over which it left; undefined while it waits for one. */
  sentOver: DialledLink | undefined;
  hasLeft: boolean;
  readonly end: (result: OperationResult) => void;
}

/** Makes the book of calls. A call is named by a number that no other call of this run has. */
export function createCallsUnderWay(nowMs: () => number): CallsUnderWay {
  const waiting = new Map<number, Waiting>();
  let lastCallId = 0;
  let isAway = false;
  let current: DialledLink | undefined;
  const send = (callId: number, entry: Waiting): void => {
    const message = JSON.stringify({ message: 'call', callId, call: toldOf(entry.call) });
    if (current?.send(message) === true) {
      entry.sentOver = current;
      entry.hasLeft = true;
    } else if (current !== undefined) entry.end(failure('notSent'));
  };
  /** What is lost with a connection: money is unknown, the rest waits for the next one. */
  const drop = (): void => {
    for (const entry of waiting.values()) {
      if (entry.sentOver === undefined) continue;
      if (entry.isMoney) entry.end(failure('unknown'));
      else entry.sentOver = undefined;
    }
  };
  return {
    run: (call, signal) =>
      new Promise((resolve) => {
        if (waiting.size >= CALLS_MAX || (isAway && current === undefined))
          return resolve(failure('notSent'));
        lastCallId += 1;
        const callId = lastCallId;
        const abort = (): void => {
          if (entry.sentOver === undefined) entry.end(silence(entry));
          else entry.sentOver.send(JSON.stringify({ message: 'abort', callId }));
        };
        const end = (result: OperationResult): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', abort);
          waiting.delete(callId);
          resolve(result);
        };
        const timer = setTimeout(() => end(silence(entry)), leftMs(call, nowMs()));
        const entry: Waiting = {
          call,
          isMoney: MONEY.has(call.operation),
          sentOver: undefined,
          hasLeft: false,
          end,
        };
        waiting.set(callId, entry);
        signal.addEventListener('abort', abort);
        send(callId, entry);
      }),
    linked: (link) => {
      drop();
      isAway = false;
      current = link;
      for (const [callId, entry] of [...waiting]) send(callId, entry);
    },
    unlinked: () => {
      current = undefined;
      drop();
    },
    giveUp: () => {
      isAway = true;
      current = undefined;
      drop();
      for (const entry of [...waiting.values()]) entry.end(silence(entry));
    },
    answered: (link, callId, result) => {
      const entry = typeof callId === 'number' ? waiting.get(callId) : undefined;
      if (entry === undefined || entry.sentOver !== link) return false;
      entry.end(result);
      return true;
    },
  };
}

/** What a call that gets no answer ends with. */
function silence({ hasLeft }: Waiting): OperationResult {
  return failure(hasLeft ? 'unknown' : 'notSent');
}

import type {
  AdapterHost,
  DeviceAdapter,
  OperationResult,
} from '../../../engine/contracts/device-adapter.ts';
import type { DialledLink, DialledLinkListener } from '../../../engine/contracts/dialled-link.ts';
import { parsedJson } from '../../kit/parsed-json.ts';
import { failure } from '../../kit/results.ts';
import { createSerialQueue, type SerialQueue } from '../../kit/serial-queue.ts';
import { createTellPresence } from '../../kit/tell-presence.ts';
import { type CallsUnderWay, createCallsUnderWay } from './calls-under-way.ts';
import { createComplaints } from './complaints.ts';
import { objectOf } from './object-of.ts';
import { readEvent } from './read-event.ts';
import { type Complain, readResult } from './read-result.ts';

/** What lets the program in, and how long it may be away. */
export interface OverWebSocketOptions {
  readonly terminalId: string;
  readonly admits: (token: string) => boolean;
  readonly reconnectMs: number;
}

/** Events that may wait to be stored. */
const EVENTS_MAX = 32;
/** Close codes of ours. */
const REPLACED = { code: 4001, reason: 'replaced by a newer connection' };
const NOT_SERVING = { code: 1013, reason: 'not serving yet, try again' };
const STOPPING = { code: 1001, reason: 'the engine stops' };

/** What runs between start and stop. */
interface Serving {
  readonly host: AdapterHost;
  readonly calls: CallsUnderWay;
  readonly events: SerialQueue;
  readonly presence: (isThere: boolean) => void;
  readonly terminalId: string;
  readonly complain: Complain;
}

/** A terminal that dials the engine, and is called and tells its events over that one connection. */
export function createOverWebSocket(options: OverWebSocketOptions): Omit<DeviceAdapter, 'profile'> {
  const { terminalId, reconnectMs } = options;
  let serving: Serving | undefined;
  let current: DialledLink | undefined;
  let away: NodeJS.Timeout | undefined;
  /** Nobody is connected: the program has a while to come back. */
  const lost = ({ calls, presence }: Serving): void => {
    away = setTimeout(() => {
      calls.giveUp();
      presence(false);
    }, reconnectMs);
  };
  return {
    dialIn: {
      admits: options.admits,
      take: (link) => {
        const here = serving;
        if (here === undefined) {
          link.close(NOT_SERVING.code, NOT_SERVING.reason);
          return { message: () => undefined, closed: () => undefined };
        }
        clearTimeout(away);
        const older = current;
        current = link;
        older?.close(REPLACED.code, REPLACED.reason);
        here.host.log('info', 'a remote terminal dialled in', { terminalId });
        here.calls.linked(link);
        here.presence(true);
        return listenerOf(here, link, (reason) => {
          if (current !== link) return;
          current = undefined;
          here.calls.unlinked();
          if (serving === undefined) return;
          here.host.log('info', 'a remote terminal is disconnected', { terminalId, reason });
          lost(here);
        });
      },
    },
    start: async (host) => {
      const tell = createTellPresence(host, terminalId);
      const presence = createSerialQueue(EVENTS_MAX);
      serving = {
        host,
        terminalId,
        complain: createComplaints(host, terminalId),
        calls: createCallsUnderWay(() => host.nowMs()),
        events: createSerialQueue(EVENTS_MAX),
        presence: (isThere) => {
          presence
            .run(() => tell(isThere))
            .catch(() => host.log('error', 'that a terminal came or went was not stored', {}));
        },
      };
      lost(serving);
    },
    execute: async (call, signal): Promise<OperationResult> =>
      serving === undefined ? failure('notSent') : serving.calls.run(call, signal),
    stop: async () => {
      clearTimeout(away);
      const { calls } = serving ?? {};
      serving = undefined;
      current?.close(STOPPING.code, STOPPING.reason);
      calls?.giveUp();
    },
  };
}

/** Reads what the program sends. */
function listenerOf(
  { host, calls, events, terminalId, complain }: Serving,
  link: DialledLink,
  closed: (reason: string) => void,
): DialledLinkListener {
  const takeEvent = (told: unknown): void => {
    const event = readEvent(told, terminalId, host.nowMs());
    if (event === undefined) return complain('an event without eventId or type');
    const { eventId } = objectOf(told) ?? {};
    // Not stored is not acknowledged: the program tells it again.
    events
      .run(() => host.emit(event))
      .then(() => link.send(JSON.stringify({ message: 'stored', eventId })))
      .catch(() =>
        host.log('warning', 'an event of a remote terminal was not stored', { terminalId }),
      );
  };
  return {
    closed,
    message: (text) => {
      const told = objectOf(parsedJson(text));
      switch (told?.['message']) {
        case 'result':
          if (!calls.answered(link, told['callId'], readResult(told['result'], complain)))
            complain('a result that nobody waits for');
          return;
        case 'event':
          return takeEvent(told['event']);
        default:
          return complain('a message of no known kind');
      }
    },
  };
}

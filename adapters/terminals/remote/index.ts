import { timingSafeEqual } from 'node:crypto';
import type {
  AbortPort,
  AdapterHost,
  DeviceAdapter,
  OperationCall,
  OperationResult,
  VendorCallback,
} from '../../../engine/contracts/device-adapter.ts';
import type {
  SecretReference,
  TerminalKind,
  TerminalSetup,
} from '../../../engine/contracts/terminal-kind.ts';
import { createHttpExchange, type HttpExchange } from '../../kit/json-exchange.ts';
import { failure } from '../../kit/results.ts';
import { validate } from './generated/settings-validator.ts';
import { remoteProfile } from './profile.ts';
import { objectOf, readResult } from './read-result.ts';
import { watchProgram } from './watch-program.ts';

/** Terminals that a program in any language is, which speaks the contract as JSON over HTTP. */
export const remoteTerminal: TerminalKind = {
  name: 'remote',
  settings: { validate },
  profileOf: remoteProfile,
  create: createRemoteAdapter,
};

/** The answer must be back with the engine before its deadline. */
const MARGIN_MS = 1_000;
/** An attempt of the engine's ladder comes after the deadline and may take this long. */
const ATTEMPT_MS = 25_000;

function createRemoteAdapter({ settings, secret, terminalId }: TerminalSetup): DeviceAdapter {
  const secretAt = (name: string) =>
    settings[name] === undefined ? undefined : secret(settings[name] as unknown as SecretReference);
  const token = secretAt('token');
  const eventSecret = secretAt('eventSecret');
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  let running: { host: AdapterHost; http: HttpExchange; stopWatch: () => void } | undefined;
  return {
    profile: remoteProfile(settings),
    start: async (host) => {
      const http = createHttpExchange(String(settings['url']), headers);
      const pollMs = Number(settings['pollMs'] ?? 5_000);
      running = { host, http, stopWatch: watchProgram(host, terminalId, http.exchange, pollMs) };
    },
    execute: async (call, signal) =>
      running === undefined
        ? failure('notSent')
        : execute(running.host, running.http, call, signal),
    receive: async (callback) => {
      if (running === undefined || eventSecret === undefined) return false;
      if (!isEqual(callback.secret, eventSecret)) return false;
      await takeEvent(running.host, terminalId, callback);
      return true;
    },
    stop: async () => {
      running?.stopWatch();
      running?.http.close();
    },
  };
}

async function execute(
  host: AdapterHost,
  { exchange }: HttpExchange,
  call: OperationCall,
  signal: AbortPort,
): Promise<OperationResult> {
  const { operationId, operation, sessionId, input, attempt, deadlineAtMs, bay } = call;
  const leftMs = deadlineAtMs - MARGIN_MS - host.nowMs();
  const told = { operationId, operation, sessionId, input, attempt, deadlineAtMs };
  const abort = (): void => {
    const request = { method: 'POST', path: '/terminal/aborts', body: { operationId } } as const;
    void exchange({ ...request, timeoutMs: MARGIN_MS });
  };
  signal.addEventListener('abort', abort);
  try {
    const reply = await exchange({
      method: 'POST',
      path: '/terminal/operations',
      body: bay === undefined ? told : { ...told, bay },
      timeoutMs: leftMs > 0 ? leftMs : ATTEMPT_MS,
    });
    return readResult(reply);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

/** Takes an event of the program; what has not its form is ignored. Which events and fields there are the host checks. */
async function takeEvent(
  host: AdapterHost,
  terminalId: string,
  { body }: VendorCallback,
): Promise<void> {
  const event = objectOf(body);
  const { eventId, type, atMs } = event ?? {};
  const isSound =
    typeof eventId === 'string' &&
    eventId.length <= 100 &&
    typeof type === 'string' &&
    type.startsWith('terminal.');
  if (!isSound) return;
  await host.emit({
    eventId: `remote/${terminalId}/${eventId}`,
    address: { family: 'terminal', terminalId },
    type,
    payload: objectOf(event?.['payload']) ?? {},
    atMs: typeof atMs === 'number' && Number.isSafeInteger(atMs) ? atMs : host.nowMs(),
  });
}

function isEqual(sent: string, expected: string): boolean {
  const [a, b] = [Buffer.from(sent), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

import type {
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { failure, outcome } from '../../../kit/results.ts';
import { type CpsTerminal, warnOfKey } from '../cps-terminal.ts';
import type { CpsReply } from '../wire/cps-client.ts';
import { type CpsSession, parseSession } from '../wire/parse-session.ts';

type End = 'commit' | 'cancel';

/**
 * `terminal.commit` and `terminal.cancel`. Both may be repeated: CPS answers 409 to the second. `state` alone tells what
 * became of the money: 200 with FAILED is no capture, and 409 is followed by reading the session.
 */
export async function closeHold(
  terminal: CpsTerminal,
  { input }: OperationCall,
  end: End,
): Promise<OperationResult> {
  const hold = await terminal.holds.get(String(input['holdId']));
  if (hold === undefined || hold.sessionId === null) return failure('failed');
  const { sessionId, authorizedMinor, environment } = hold;
  if (environment !== terminal.settings.environment) {
    alarm(terminal, hold.holdId, 'a reservation was made in another environment of CPS');
    return failure('failed');
  }
  const amountMinor = Number(input['amountMinor']);
  if (end === 'commit' && !(amountMinor >= 1 && amountMinor <= authorizedMinor))
    return failure('failed');
  const reply = await (end === 'commit'
    ? terminal.calls.commit(sessionId, amountMinor)
    : terminal.calls.cancel(sessionId));
  warnOfKey(terminal, reply);
  if (reply.kind !== 'answer') return failure('unknown');
  if (reply.status === 409) return alreadyClosed(terminal, sessionId, end);
  if (reply.status === 404) {
    alarm(terminal, hold.holdId, 'CPS does not know a session that it opened');
    return failure('unknown');
  }
  return answered(reply, end, amountMinor);
}

function answered(reply: CpsReply, end: End, amountMinor: number): OperationResult {
  const session =
    reply.kind === 'answer' && reply.status === 200 ? parseSession(reply.body) : undefined;
  switch (session?.state) {
    case 'committed':
      return end === 'commit'
        ? outcome('done', { committedMinor: session.finalMinor ?? amountMinor })
        : closedAs('committed', session, end);
    case 'cancelled':
      return end === 'cancel' ? outcome('done') : closedAs('released', session, end);
    case 'failed':
      return end === 'commit' ? outcome('captureFailed') : failure('unknown');
    default:
      // Also a refusal: the engine asks again on its ladder, and a person is called in time.
      return failure('unknown');
  }
}

/** 409 says that it is closed, not how. */
async function alreadyClosed(
  terminal: CpsTerminal,
  sessionId: string,
  end: End,
): Promise<OperationResult> {
  const reply = await terminal.calls.session(sessionId);
  const session =
    reply.kind === 'answer' && reply.status === 200 ? parseSession(reply.body) : undefined;
  switch (session?.state) {
    case 'committed':
      return closedAs('committed', session, end);
    case 'cancelled':
      return closedAs('released', session, end);
    case 'failed':
      return end === 'commit' ? outcome('captureFailed') : closedAs('unknown', session, end);
    default:
      return reply.kind === 'answer' && reply.status === 404
        ? outcome('alreadyClosed', { closedAs: 'unknown' })
        : failure('unknown');
  }
}

function closedAs(closed: string, { finalMinor }: CpsSession, end: End): OperationResult {
  const fields: JsonObject =
    end === 'commit' && closed === 'committed' && finalMinor !== undefined
      ? { closedAs: closed, committedMinor: finalMinor }
      : { closedAs: closed };
  return outcome('alreadyClosed', fields);
}

function alarm({ host, terminalId }: CpsTerminal, holdId: string, message: string): void {
  host.log('error', message, { terminalId, holdId });
}

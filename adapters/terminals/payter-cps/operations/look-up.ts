import type {
  OperationCall,
  OperationResult,
} from '../../../../engine/contracts/device-adapter.ts';
import { failure, outcome } from '../../../kit/results.ts';
import { askState, type CpsTerminal, warnOfKey } from '../cps-terminal.ts';
import type { CpsHold } from '../hold-book.ts';
import type { CpsReply } from '../wire/cps-client.ts';
import { type CpsSession, parseSession } from '../wire/parse-session.ts';
import { findSession } from './find-session.ts';

/** `terminal.lookUp`: reads the session, or finds out whether a request without an answer made one. */
export async function lookUp(
  terminal: CpsTerminal,
  { input }: OperationCall,
): Promise<OperationResult> {
  const hold = await terminal.holds.get(String(input['holdId']));
  // A request is on disk before it leaves: what is not there never left.
  if (hold === undefined || hold.status === 'refused') return outcome('notFound');
  if (hold.environment !== terminal.settings.environment) return outcome('cannotTell');
  if (hold.sessionId !== null) {
    const reply = await terminal.calls.session(hold.sessionId);
    warnOfKey(terminal, reply);
    return fromSession(reply, hold);
  }
  return fromList(terminal, hold);
}

function fromSession(reply: CpsReply, hold: CpsHold): OperationResult {
  if (reply.kind !== 'answer') return failure(reply.kind === 'notSent' ? 'notSent' : 'unknown');
  const session = reply.status === 200 ? parseSession(reply.body) : undefined;
  // Also a 404: a session that CPS opened and does not know any more needs a person.
  if (session === undefined) return outcome('cannotTell');
  return told(session, hold);
}

function told(session: CpsSession, hold: CpsHold): OperationResult {
  switch (session.state) {
    case 'authorized':
      return outcome('reserved', {
        holdId: hold.holdId,
        authorizedMinor: session.authorizedMinor ?? hold.authorizedMinor,
        ...(hold.sessionId === null ? {} : { reference: hold.sessionId }),
        cardKey: hold.cardKey,
      });
    case 'committed':
      return session.finalMinor === undefined
        ? outcome('committed')
        : outcome('committed', { committedMinor: session.finalMinor });
    case 'cancelled':
      return outcome('released');
    default:
      return outcome('cannotTell');
  }
}

/** A missing session proves nothing while CPS may still be at it: so long after the request, and while the terminal is busy. */
async function fromList(terminal: CpsTerminal, hold: CpsHold): Promise<OperationResult> {
  const found = await findSession(terminal, hold);
  if (found.kind === 'session') {
    const { session } = found;
    const { sessionId, authorizedMinor } = session;
    if (authorizedMinor === undefined) return outcome('cannotTell');
    const open: CpsHold = { ...hold, status: 'open', sessionId, authorizedMinor };
    await terminal.holds.put(open);
    return told(session, open);
  }
  if (found.kind === 'cannotTell') return outcome('cannotTell');
  if (terminal.host.nowMs() < hold.askedAtMs + terminal.settings.settleMs)
    return outcome('cannotTell');
  const answer = await askState(terminal);
  if (answer.kind !== 'state' || answer.state.state === 'busy') return outcome('cannotTell');
  // The list is read once more after the state: what was under way before it would be there now.
  const again = await findSession(terminal, hold);
  if (again.kind !== 'none') return outcome('cannotTell');
  await terminal.holds.put({ ...hold, status: 'refused' });
  return outcome('notFound');
}

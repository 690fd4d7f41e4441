import type { KnobBoard } from '../kit/knob-board.ts';
import { type Reply, refusal } from './reply.ts';
import type { CpsSession } from './session-book.ts';
import type { CpsTerminal } from './terminal.ts';

const closedAlready = 'Session already committed or cancelled';

/** `POST authorize`: reserves the amount that was given at start. */
export function authorize(terminal: CpsTerminal, knobs: KnobBoard): Reply {
  const card = terminal.card();
  if (card === undefined) return refusal(400, 'No card was read');
  if (card.maskedPan === undefined) return refusal(400, 'This card cannot be authorized');
  if (card.sessions.length > 0) return refusal(400, 'The card has an open session');
  const taken = terminal.takeForAuthorize();
  if (taken === undefined) return refusal(400, 'No card was read');
  const { serialNumber } = terminal;
  const answer = knobs.take('nextAuthorize');
  if (answer === 'declined') {
    return {
      status: 200,
      body: {
        serialNumber,
        cardId: taken.card.cardId,
        brand: taken.card.aid,
        result: 'DECLINED',
        state: 'DECLINED',
        authorizationResponseCode: '05',
      },
    };
  }
  const amount = answer === 'partial' ? Math.ceil(taken.amount / 2) : taken.amount;
  return { status: 200, body: terminal.sessions.open(serialNumber, taken.card, amount) };
}

/** `POST commit`: charges a part or all of a session. */
export function commit(
  terminal: CpsTerminal,
  knobs: KnobBoard,
  sessionId: string,
  commitAmount: number,
): Reply {
  const session = terminal.sessions.find(sessionId);
  if (session === undefined) return refusal(404, 'Session not found');
  if (!Number.isSafeInteger(commitAmount) || commitAmount < 0)
    return refusal(400, 'commitAmount is required');
  if (session.state !== 'AUTHORIZED') return refusal(409, closedAlready);
  if (commitAmount > session.authorizedAmount)
    return refusal(400, 'commitAmount is more than was authorized');
  return end(terminal, session, knobs.take('nextCommit'), 'COMMITED', commitAmount);
}

/** `POST cancel`: releases a session. */
export function cancel(terminal: CpsTerminal, knobs: KnobBoard, sessionId: string): Reply {
  const session = terminal.sessions.find(sessionId);
  if (session === undefined) return refusal(404, 'Session not found');
  if (session.state !== 'AUTHORIZED') return refusal(409, closedAlready);
  return end(terminal, session, knobs.take('nextCancel'), 'CANCELLED', undefined);
}

function end(
  terminal: CpsTerminal,
  { sessionId }: CpsSession,
  how: unknown,
  state: CpsSession['state'],
  finalAmount: number | undefined,
): Reply {
  if (how === 'error') return refusal(500, 'General error');
  if (how === 'failed')
    return { status: 200, body: terminal.sessions.end(sessionId, 'FAILED', finalAmount) };
  const ended = terminal.sessions.end(sessionId, state, finalAmount);
  return how === 'conflict' ? refusal(409, closedAlready) : { status: 200, body: ended };
}

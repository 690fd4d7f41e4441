import type { OperationResult } from '../../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import { failure, outcome } from '../../../kit/results.ts';
import { type CpsTerminal, warnOfKey } from '../cps-terminal.ts';
import type { CpsHold } from '../hold-book.ts';
import { type CpsSession, parseSessions } from '../wire/parse-session.ts';
import { isInTime } from './find-session.ts';

/** As many as the contract takes in one list. */
const LIST_MAX = 1000;

/** `terminal.listHolds`: the sessions of the terminal that are open, also those that nobody here knows. */
export async function listHolds(terminal: CpsTerminal): Promise<OperationResult> {
  const reply = await terminal.calls.sessions();
  warnOfKey(terminal, reply);
  if (reply.kind !== 'answer') return failure(reply.kind === 'notSent' ? 'notSent' : 'unknown');
  const sessions = reply.status === 200 ? parseSessions(reply.body) : undefined;
  if (sessions === undefined || !Array.isArray(reply.body)) return outcome('cannotTell');
  const open = sessions.filter(({ state }) => state === 'authorized');
  const known = await terminal.holds.all();
  const holds = open.flatMap((session) => listed(terminal, known, session));
  const isWhole = sessions.length === reply.body.length && holds.length === open.length;
  return outcome('listed', {
    holds: holds.slice(0, LIST_MAX),
    complete: isWhole && holds.length <= LIST_MAX,
  });
}

function listed(
  terminal: CpsTerminal,
  known: readonly CpsHold[],
  session: CpsSession,
): readonly JsonObject[] {
  const { sessionId, authorizedMinor, transactionAtMs } = session;
  if (sessionId === undefined || authorizedMinor === undefined) return [];
  const hold =
    known.find((one) => one.sessionId === sessionId) ??
    known.find((one) => one.status === 'asked' && isSessionOf(terminal, one, session));
  return [
    {
      ...(hold === undefined ? {} : { holdId: hold.holdId }),
      reference: sessionId,
      authorizedMinor,
      ...(transactionAtMs === undefined || transactionAtMs < 0
        ? {}
        : { openedAtMs: transactionAtMs }),
    },
  ];
}

/** Whether a session belongs to a request that was not answered. */
function isSessionOf(terminal: CpsTerminal, hold: CpsHold, session: CpsSession): boolean {
  const isCard = session.cardId !== undefined && terminal.cardKeys(session.cardId) === hold.cardKey;
  return isCard && isInTime(terminal, hold, session);
}

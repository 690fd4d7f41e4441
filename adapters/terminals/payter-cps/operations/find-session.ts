import type { CpsTerminal } from '../cps-terminal.ts';
import type { CpsHold } from '../hold-book.ts';
import { type CpsSession, parseSessions } from '../wire/parse-session.ts';

/** The session that a request without an answer made, if any. */
export type FoundSession =
  | { readonly kind: 'session'; readonly session: CpsSession & { readonly sessionId: string } }
  /** The list was read and has none. */
  | { readonly kind: 'none' }
  /** No list, or more than one session that could be it. */
  | { readonly kind: 'cannotTell' };

/** How far the clocks of CPS and of this machine may differ. */
const SKEW_MS = 5 * 60_000;
/** So long after the request a session that belongs to it may have begun. */
const LATE_MS = 5 * 60_000;

/**
 * Looks for the session of a request whose answer is missing: the sessions of the terminal that belong to this card and
 * to no other reservation of ours. One that began around the request is it. An open one that began at another time may be it
 * or somebody else's, so then nobody can tell.
 */
export async function findSession(terminal: CpsTerminal, hold: CpsHold): Promise<FoundSession> {
  const reply = await terminal.calls.sessions();
  const sessions =
    reply.kind === 'answer' && reply.status === 200 ? parseSessions(reply.body) : undefined;
  if (sessions === undefined) return { kind: 'cannotTell' };
  const others = new Set((await terminal.holds.all()).map((known) => known.sessionId));
  const candidates = sessions.flatMap((session) => {
    const { sessionId, cardId } = session;
    const isOurs = cardId !== undefined && terminal.cardKeys(cardId) === hold.cardKey;
    return sessionId === undefined || !isOurs || others.has(sessionId)
      ? []
      : [{ ...session, sessionId }];
  });
  const inTime = candidates.filter((session) => isInTime(terminal, hold, session));
  const [first] = inTime;
  if (first !== undefined && inTime.length === 1) return { kind: 'session', session: first };
  const isDoubtful = inTime.length > 1 || candidates.some(({ state }) => state === 'authorized');
  return { kind: isDoubtful ? 'cannotTell' : 'none' };
}

/** Whether a session began around the time of a request. */
export function isInTime(
  { settings }: CpsTerminal,
  { askedAtMs }: CpsHold,
  { transactionAtMs }: CpsSession,
): boolean {
  if (transactionAtMs === undefined) return false;
  const atMs = transactionAtMs - settings.transactionTimeOffsetMinutes * 60_000;
  return atMs >= askedAtMs - SKEW_MS && atMs <= askedAtMs + LATE_MS + SKEW_MS;
}

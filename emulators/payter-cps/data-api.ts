import { randomUUID } from 'node:crypto';
import type { CpsRequest } from './cps-request.ts';
import { type Reply, refusal } from './reply.ts';
import type { CpsSession, SessionBook } from './session-book.ts';

/** The account that the emulator knows; made up. */
const ACCOUNT = { username: 'emulator', password: 'emulator-password', domain: 'emulator' };

/** The MyPayter Data API, below `/API` of the same address. */
export interface DataApi {
  readonly answer: (request: CpsRequest) => Reply;
}

/** Makes the API over the sessions of a terminal. */
export function createDataApi(sessions: SessionBook): DataApi {
  const tokens = new Set<string>();
  return {
    answer: ({ method, path, authorization, body }) => {
      const part = path.slice('/API'.length);
      if (method === 'POST' && part === '/Auth') return logIn(tokens, body);
      const token = /^CURO-TOKEN token="(.+)"$/.exec(authorization)?.[1] ?? '';
      if (!tokens.has(token)) return refusal(401, 'No token');
      if (method === 'DELETE' && part === `/Auth/${token}`) {
        tokens.delete(token);
        return { status: 200 };
      }
      if (method === 'POST' && part === '/Data') return { status: 200, body: page(sessions, body) };
      return refusal(404, 'No such resource');
    },
  };
}

function logIn(tokens: Set<string>, body: CpsRequest['body']): Reply {
  const isKnown = Object.entries(ACCOUNT).every(([name, value]) => body[name] === value);
  if (!isKnown) return refusal(401, 'Unknown user');
  const tokenId = randomUUID();
  tokens.add(tokenId);
  return { status: 200, body: { tokenId, expiresIn: 3600 } };
}

/** Documents from an offset on; the last one of a page comes again as the first of the next, as the real one does. */
function page(sessions: SessionBook, { offset, maxResults }: CpsRequest['body']): object {
  const done = sessions.all().filter(({ state }) => state !== 'AUTHORIZED');
  const from = Math.max(0, Number(offset ?? 0) - 1);
  return { documents: done.slice(from, from + Number(maxResults ?? 100)).map(documentOf) };
}

function documentOf(session: CpsSession): object {
  const { sessionId, serialNumber, transactionTime, commitTime, state } = session;
  const isCommitted = state === 'COMMITED';
  return {
    id: sessionId,
    serialNumber,
    txnTimestamp: Date.parse(`${transactionTime}Z`),
    authTimestamp: Date.parse(`${transactionTime}Z`),
    ...(isCommitted ? { commitTimestamp: atMsOf(commitTime) } : {}),
    authorizedAmount: session.authorizedAmount,
    committedAmount: isCommitted ? (session.finalAmount ?? 0) : 0,
    currency: 'EUR',
    ifd: 'CONTACTLESS',
    disposition: 'APPROVED',
    state: isCommitted ? 'COMMITTED' : state,
    type: 'PURCHASE',
    'extra-TXN-MASKED-PAN': session.maskedPan ?? '',
    complete: true,
    ingestTime: atMsOf(commitTime),
  };
}

function atMsOf(commitTime: string | undefined): number {
  return Date.parse((commitTime ?? '').replace('+0000', 'Z'));
}

import type { AbortPort } from '../../../../engine/contracts/device-adapter.ts';
import type { JsonObject } from '../../../../engine/contracts/json.ts';
import type { CpsClient, CpsReply } from './cps-client.ts';

/** So long reserving and charging may take; 10 and 15 s proved too short on slow links (seen in public clients). */
const MONEY_MS = 60_000;
/** The deadline of commit and cancel in the contract is 30 s; the engine goes on with its ladder. */
const CLOSE_MS = 28_000;
const OTHER_MS = 12_000;
/** What a long poll may take beyond its waitTime. */
const GRACE_MS = 8_000;
const POLL_S = 10;

/** A query of `start`. */
export interface StartQuery {
  readonly authorizedAmount: number;
  readonly callbackUrl?: string;
  readonly uiMessage?: string;
  readonly uiMessageTitle?: string;
  readonly language?: string;
  readonly hideAmount?: string;
}

/** The calls of one terminal, as far as CPS documents them. Parameters are in the query; only `ui` has a body. */
export interface CpsCalls {
  readonly terminal: () => Promise<CpsReply>;
  readonly start: (query: StartQuery) => Promise<CpsReply>;
  readonly stop: () => Promise<CpsReply>;
  /** Waits up to `waitS` seconds, at most 10, for a card. */
  readonly card: (waitS: number, signal?: AbortPort) => Promise<CpsReply>;
  readonly authorize: () => Promise<CpsReply>;
  readonly sessions: () => Promise<CpsReply>;
  readonly session: (sessionId: string) => Promise<CpsReply>;
  readonly commit: (sessionId: string, commitAmount: number) => Promise<CpsReply>;
  readonly cancel: (sessionId: string) => Promise<CpsReply>;
  readonly ui: (screen: JsonObject, callbackUrl: string | undefined) => Promise<CpsReply>;
}

export function cpsCalls(client: CpsClient, serialNumber: string): CpsCalls {
  const base = `/terminals/${encodeURIComponent(serialNumber)}`;
  const get = (path: string, timeoutMs = OTHER_MS): Promise<CpsReply> =>
    client.send({ method: 'GET', path: `${base}${path}`, timeoutMs });
  return {
    terminal: () => get(''),
    start: (query) =>
      client.send({
        method: 'POST',
        path: `${base}/start`,
        query: { ...query },
        timeoutMs: OTHER_MS,
      }),
    stop: () => client.send({ method: 'POST', path: `${base}/stop`, timeoutMs: OTHER_MS }),
    card: (waitS, signal) => {
      const waitTime = Math.min(Math.max(0, Math.ceil(waitS)), POLL_S);
      return client.send({
        method: 'GET',
        path: `${base}/card`,
        query: { waitTime: waitTime === 0 ? undefined : waitTime },
        timeoutMs: waitTime * 1000 + GRACE_MS,
        ...(signal === undefined ? {} : { signal }),
      });
    },
    authorize: () =>
      client.send({ method: 'POST', path: `${base}/authorize`, timeoutMs: MONEY_MS }),
    sessions: () => get('/sessions'),
    session: (sessionId) => get(`/sessions/${sessionId}`),
    commit: (sessionId, commitAmount) =>
      client.send({
        method: 'POST',
        path: `${base}/sessions/${sessionId}/commit`,
        query: { commitAmount },
        timeoutMs: CLOSE_MS,
      }),
    cancel: (sessionId) =>
      client.send({
        method: 'POST',
        path: `${base}/sessions/${sessionId}/cancel`,
        timeoutMs: CLOSE_MS,
      }),
    ui: (screen, callbackUrl) =>
      client.send({
        method: 'POST',
        path: `${base}/ui`,
        query: { callbackUrl },
        body: screen,
        timeoutMs: OTHER_MS,
      }),
  };
}

import type { StreamMessage } from '../../../engine/contracts/views.ts';
import { ApiError, LOCKED } from '../api/api-error.ts';
import { bundledFlows } from '../api/bundled-flows.ts';
import { apiUrl, read } from '../api/client.ts';
import {
  type LiveState,
  nothingKnown,
  type Snapshot,
  withJournal,
  withMessage,
  withSession,
  withSnapshot,
} from './live-state.ts';

/** How long the page waits before it asks again whether the engine is there. */
const RETRY_MS = 4000;

/** The page's knowledge of the engine, kept up by its stream. */
export interface LiveStore {
  readonly get: () => LiveState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads everything and listens; asks again until the engine answers. */
  readonly connect: () => void;
  /** Reads a session that is not known yet, and its history; a failure leaves what the stream told. */
  readonly readSession: (sessionId: string) => Promise<void>;
}

/** One store per page. */
export function createLiveStore(): LiveStore {
  let state = nothingKnown;
  let stream: EventSource | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const set = (next: LiveState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const lock = () => {
    stream?.close();
    stream = null;
    set({ ...state, connection: 'locked' });
  };
  const fail = () => {
    stream?.close();
    stream = null;
    clearTimeout(retry);
    retry = setTimeout(connect, RETRY_MS);
    const flows = state.flows.length > 0 ? state.flows : bundledFlows();
    if (state.connection === 'alone') return;
    const lostAtMs = state.connection === 'live' ? Date.now() : null;
    set({ ...state, connection: 'alone', flows, lostAtMs });
  };
  const connect = () => {
    clearTimeout(retry);
    stream?.close();
    // What the stream tells before everything was read is kept, and told after it: nothing goes backwards.
    let early: StreamMessage[] | null = [];
    let broken = false;
    stream = openStream(
      (message) => {
        if (early) early.push(message);
        else set(withMessage(state, message));
      },
      // A stream does not say why it was refused; what is read beside it does.
      () => {
        broken = true;
        if (!early) fail();
      },
    );
    const mine = stream;
    readSnapshot().then(
      (snapshot) => {
        if (stream !== mine) return;
        set((early ?? []).reduce(withMessage, withSnapshot(state, snapshot)));
        early = null;
        if (broken) fail();
      },
      (error: unknown) => {
        if (stream !== mine) return;
        if (error instanceof ApiError && error.code === LOCKED) lock();
        else fail();
      },
    );
  };
  return {
    get: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect,
    readSession: async (sessionId) => {
      if (!state.sessions.has(sessionId)) {
        const session = await read.session(sessionId).catch(() => null);
        if (session !== null) set(withSession(state, session));
      }
      const lines = await read.journal(sessionId).catch(() => []);
      set(withJournal(state, sessionId, lines));
    },
  };
}

async function readSnapshot(): Promise<Snapshot> {
  const [flows, sites, sessions, openHolds] = await Promise.all([
    read.flows(),
    read.sites(),
    read.sessions(),
    read.openHolds(),
  ]);
  return { flows, sites, sessions, openHolds };
}

function openStream(onMessage: (message: StreamMessage) => void, onFail: () => void): EventSource {
  const stream = new EventSource(apiUrl('stream'));
  const kinds: readonly StreamMessage['kind'][] = ['step', 'hold', 'site'];
  for (const kind of kinds) {
    stream.addEventListener(kind, (event: MessageEvent<string>) =>
      onMessage(JSON.parse(event.data) as StreamMessage),
    );
  }
  stream.addEventListener('error', onFail);
  return stream;
}

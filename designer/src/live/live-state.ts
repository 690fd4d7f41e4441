import type { Hold } from '../../../engine/contracts/hold.ts';
import type {
  FlowSummary,
  JournalLine,
  SessionView,
  SiteView,
  StreamMessage,
} from '../../../engine/contracts/views.ts';

/** The last step that was seen: what happened, and where the session stood before. */
export interface SeenStep {
  readonly line: JournalLine;
  readonly pathsBefore: readonly string[];
}

/** Everything that the page knows of the running engine. */
export interface LiveState {
  /** `alone` = the engine does not answer; the page shows what it came with. `locked` = it wants a token first. */
  readonly connection: 'connecting' | 'live' | 'alone' | 'locked';
  readonly flows: readonly FlowSummary[];
  readonly sites: ReadonlyMap<string, SiteView>;
  readonly sessions: ReadonlyMap<string, SessionView>;
  readonly holds: ReadonlyMap<string, Hold>;
  readonly journals: ReadonlyMap<string, readonly JournalLine[]>;
  readonly lastStep: SeenStep | null;
  /** When the engine was heard last, Unix milliseconds, while it does not answer; null when it was never heard. */
  readonly lostAtMs: number | null;
}

/** Before anything was heard. */
export const nothingKnown: LiveState = {
  connection: 'connecting',
  flows: [],
  sites: new Map(),
  sessions: new Map(),
  holds: new Map(),
  journals: new Map(),
  lastStep: null,
  lostAtMs: null,
};

/** What a full read of the engine gives. */
export interface Snapshot {
  readonly flows: readonly FlowSummary[];
  readonly sites: readonly SiteView[];
  readonly sessions: readonly SessionView[];
  readonly openHolds: readonly Hold[];
}

/** The state after a full read; journals that were read before stay. */
export function withSnapshot(state: LiveState, snapshot: Snapshot): LiveState {
  const holds = [...snapshot.sessions.flatMap(({ holds: own }) => own), ...snapshot.openHolds];
  return {
    ...state,
    connection: 'live',
    lostAtMs: null,
    flows: snapshot.flows,
    sites: new Map(snapshot.sites.map((site) => [site.siteId, site])),
    sessions: new Map(snapshot.sessions.map((session) => [session.sessionId, session])),
    holds: new Map(holds.map((hold) => [hold.holdId, hold])),
  };
}

/** The state after a message of the stream. A repeated message changes nothing. */
export function withMessage(state: LiveState, message: StreamMessage): LiveState {
  switch (message.kind) {
    case 'site':
      return { ...state, sites: new Map(state.sites).set(message.site.siteId, message.site) };
    case 'hold':
      return { ...state, holds: new Map(state.holds).set(message.hold.holdId, message.hold) };
    case 'step':
      return withStep(state, message.line, message.session);
  }
}

function withStep(state: LiveState, line: JournalLine, session: SessionView): LiveState {
  const before = state.sessions.get(session.sessionId);
  const holds = new Map(state.holds);
  for (const hold of session.holds) holds.set(hold.holdId, hold);
  const seen = state.journals.get(session.sessionId) ?? [];
  return {
    ...state,
    holds,
    sessions: new Map(state.sessions).set(session.sessionId, session),
    journals: new Map(state.journals).set(session.sessionId, mergeLines(seen, [line])),
    lastStep: { line, pathsBefore: before?.activePaths ?? [] },
  };
}

/** The state after a session was read that is older than the list. */
export function withSession(state: LiveState, session: SessionView): LiveState {
  const holds = new Map(state.holds);
  for (const hold of session.holds) holds.set(hold.holdId, hold);
  return { ...state, holds, sessions: new Map(state.sessions).set(session.sessionId, session) };
}

/** The state after a session's history was read. */
export function withJournal(
  state: LiveState,
  sessionId: string,
  lines: readonly JournalLine[],
): LiveState {
  const merged = mergeLines(lines, state.journals.get(sessionId) ?? []);
  return { ...state, journals: new Map(state.journals).set(sessionId, merged) };
}

/** Lines by sequence, oldest first, each once. */
function mergeLines(a: readonly JournalLine[], b: readonly JournalLine[]): readonly JournalLine[] {
  const bySequence = new Map([...a, ...b].map((line) => [line.sequence, line]));
  return [...bySequence.values()].sort((x, y) => x.sequence - y.sequence);
}

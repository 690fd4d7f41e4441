import type { Hold } from './hold.ts';
import type { JsonObject } from './json.ts';
import type {
  FlowFilesView,
  FlowSummary,
  FlowView,
  JournalLine,
  SessionView,
  SiteView,
  StreamMessage,
} from './views.ts';

/** Which sessions to list, newest first. */
export interface SessionQuery {
  readonly siteId?: string;
  readonly status?: 'active' | 'ended' | 'stuck';
  /** At most 500; 50 when not given. */
  readonly limit?: number;
}

/** What an engine shows to the outside; HTTP and the command line read it, nothing here writes. */
export interface EngineViews {
  readonly flows: () => readonly FlowSummary[];
  /** @throws FLOW_NOT_FOUND */
  readonly flow: (flowId: string) => FlowView;
  /** For whoever changes the flow. @throws FLOW_NOT_FOUND */
  readonly flowFiles: (flowId: string) => FlowFilesView;
  readonly sites: () => readonly SiteView[];
  /** @throws SITE_NOT_FOUND */
  readonly site: (siteId: string) => SiteView;
  readonly sessions: (query: SessionQuery) => readonly SessionView[];
  /** @throws HOST_SESSION_NOT_FOUND */
  readonly session: (sessionId: string) => SessionView;
  /** @throws HOST_SESSION_NOT_FOUND */
  readonly journal: (sessionId: string) => readonly JournalLine[];
  /**
   * What happened in a session as a test case (scenario.schema.json).
   * @throws HOST_SESSION_NOT_FOUND, FLOW_NOT_FOUND when its flow is gone
   */
  readonly scenario: (sessionId: string) => JsonObject;
  readonly holds: (query: { readonly openOnly: boolean }) => readonly Hold[];
  /** Calls the listener for every change from now on; the result ends it. */
  readonly subscribe: (listener: (message: StreamMessage) => void) => () => void;
}

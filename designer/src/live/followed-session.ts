import type { SessionView } from '../../../engine/contracts/views.ts';

/** A connector of a site. */
export interface ConnectorChoice {
  readonly chargerId: string;
  readonly connectorId: number;
}

/**
 * The session that the screen shows: the running one at the connector, else a running one that has no connector
 * yet, else the last one at the connector.
 */
export function followedSession(
  sessions: Iterable<SessionView>,
  siteId: string,
  flowId: string,
  connector: ConnectorChoice | null,
): SessionView | null {
  const here = [...sessions]
    .filter((session) => session.siteId === siteId && session.flowId === flowId)
    .sort((a, b) => b.startedAtMs - a.startedAtMs);
  const atConnector = here.filter(
    (session) =>
      session.chargerId === connector?.chargerId && session.connectorId === connector?.connectorId,
  );
  return (
    atConnector.find(({ status }) => status === 'active') ??
    here.find(({ status, chargerId }) => status === 'active' && chargerId === null) ??
    atConnector[0] ??
    null
  );
}

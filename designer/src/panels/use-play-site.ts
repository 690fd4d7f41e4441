import { use, useEffect, useMemo, useState } from 'react';
import type {
  ConnectorView,
  SessionView,
  SiteView,
  TerminalView,
} from '../../../engine/contracts/views.ts';
import { type SiteActs, siteActs } from '../api/client.ts';
import { type ConnectorChoice, followedSession } from '../live/followed-session.ts';
import { LiveContext, useLive } from '../live/live-context.ts';

/** The site where a flow is played, and what the screen looks at there. */
export interface PlaySite {
  readonly site: SiteView | null;
  /** All sites where the flow can be played. */
  readonly sites: readonly SiteView[];
  /** A site where the flow is in service and something is real: it can be watched, not played. */
  readonly realSite: SiteView | null;
  readonly chooseSite: (siteId: string) => void;
  readonly terminal: TerminalView | null;
  readonly connector: ConnectorView | null;
  readonly chooseConnector: (connector: ConnectorChoice) => void;
  readonly session: SessionView | null;
  readonly acts: SiteActs | null;
  /** The engine does not answer: everything is as it was seen last, and nothing can be done. */
  readonly isStale: boolean;
}

/** Follows a site where the flow is in service and all devices are virtual; first of all the session asked for. */
export function usePlaySite(flowId: string, wantedSessionId: string | null): PlaySite {
  const store = use(LiveContext);
  const live = useLive();
  const [siteId, chooseSite] = useState<string | null>(null);
  const [place, chooseConnector] = useState<ConnectorChoice | null>(null);
  const wanted =
    place === null && siteId === null && wantedSessionId !== null
      ? (live.sessions.get(wantedSessionId) ?? null)
      : null;
  const sites = useMemo(
    () => [...live.sites.values()].filter((site) => site.virtual && site.flows.includes(flowId)),
    [live.sites, flowId],
  );
  const isReal = (one: SiteView) => !one.virtual && one.flows.includes(flowId);
  const realSite = sites.length > 0 ? null : ([...live.sites.values()].find(isReal) ?? null);
  const site =
    sites.find((one) => one.siteId === (siteId ?? wanted?.siteId)) ??
    (wanted === null ? sites[0] : undefined) ??
    null;
  const connector = chosenConnector(site, place ?? wanted);
  const terminal = site?.terminals.find((one) => one.terminalId === connector?.terminalId) ?? null;
  const session =
    wanted ??
    (site ? followedSession(live.sessions.values(), site.siteId, flowId, connector) : null);
  const sessionId = session?.sessionId ?? wantedSessionId;
  useEffect(() => {
    if (sessionId !== null) void store.readSession(sessionId);
  }, [store, sessionId]);
  const playedId = site?.siteId ?? null;
  const acts = useMemo(() => (playedId === null ? null : siteActs(playedId)), [playedId]);
  const isStale = live.connection === 'alone';
  const places = { site, sites, realSite, chooseSite, terminal, connector, chooseConnector };
  return { ...places, session, acts, isStale };
}

interface Place {
  readonly chargerId: string | null;
  readonly connectorId: number | null;
}

function chosenConnector(site: SiteView | null, place: Place | null): ConnectorView | null {
  const connectors = site?.chargers.flatMap((charger) => charger.connectors) ?? [];
  return (
    connectors.find(
      (one) => one.chargerId === place?.chargerId && one.connectorId === place.connectorId,
    ) ??
    connectors.find((one) => one.sessionId !== null) ??
    connectors[0] ??
    null
  );
}

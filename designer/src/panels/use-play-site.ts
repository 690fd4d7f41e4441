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
  readonly chooseSite: (siteId: string) => void;
  readonly terminal: TerminalView | null;
  readonly connector: ConnectorView | null;
  readonly chooseConnector: (connector: ConnectorChoice) => void;
  readonly session: SessionView | null;
  readonly acts: SiteActs | null;
}

/** Follows a site where the flow is in service and all devices are virtual. */
export function usePlaySite(flowId: string): PlaySite {
  const store = use(LiveContext);
  const live = useLive();
  const [siteId, chooseSite] = useState<string | null>(null);
  const [place, chooseConnector] = useState<ConnectorChoice | null>(null);
  const sites = useMemo(
    () => [...live.sites.values()].filter((site) => site.virtual && site.flows.includes(flowId)),
    [live.sites, flowId],
  );
  const isAlone = live.connection === 'alone';
  const site = isAlone ? null : (sites.find((one) => one.siteId === siteId) ?? sites[0] ?? null);
  const connectors = site?.chargers.flatMap((charger) => charger.connectors) ?? [];
  const connector =
    connectors.find((one) => isSame(one, place)) ??
    connectors.find((one) => one.sessionId !== null) ??
    connectors[0] ??
    null;
  const terminal = site?.terminals.find((one) => one.terminalId === connector?.terminalId) ?? null;
  const session = site
    ? followedSession(live.sessions.values(), site.siteId, flowId, connector)
    : null;
  const sessionId = session?.sessionId ?? null;
  useEffect(() => {
    if (sessionId !== null) void store.readJournal(sessionId);
  }, [store, sessionId]);
  const playedId = site?.siteId ?? null;
  const acts = useMemo(() => (playedId === null ? null : siteActs(playedId)), [playedId]);
  return { site, sites, chooseSite, terminal, connector, chooseConnector, session, acts };
}

function isSame(connector: ConnectorView, choice: ConnectorChoice | null): boolean {
  return connector.chargerId === choice?.chargerId && connector.connectorId === choice.connectorId;
}

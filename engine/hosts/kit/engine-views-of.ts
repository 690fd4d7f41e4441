import type { EngineViews } from '../../contracts/engine-views.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { JsonObject } from '../../contracts/json.ts';
import type { SiteFile, SiteTerminal } from '../../contracts/site-file.ts';
import type {
  ChargerView,
  FlowFilesView,
  FlowSummary,
  SessionView,
  SiteView,
  TerminalView,
} from '../../contracts/views.ts';
import type { FlowShelf } from './flow-shelf.ts';
import { journalLine } from './journal-line.ts';
import type { Messages } from './messages.ts';
import type { ShelvedFlow } from './prepare-flow.ts';
import { sessionScenario } from './session-scenario.ts';
import { sessionView } from './session-view.ts';
import type { SiteDirectory } from './site-directory.ts';
import type { SessionRecord, Store } from './store.ts';

const LIST_MAX = 500;

/** What views need besides the store: what only a running engine knows. */
export interface LiveParts {
  readonly terminal: (terminal: SiteTerminal) => Omit<TerminalView, 'terminalId' | 'adapter'>;
  readonly charger: (chargerId: string) => LiveCharger;
  readonly isVirtual: (site: SiteFile) => boolean;
}

/** What is known of a charge point now. */
export interface LiveCharger {
  readonly online: boolean;
  /** The engine has just started, and the charge point, which was in reach before, has not dialled in yet. */
  readonly awaited?: boolean;
  /** The address that it dials. */
  readonly url: string;
  /** The last status word of a connector. */
  readonly statusOf: (connectorId: number) => string;
}

/** The views of an engine, from its store and its live parts. */
export function engineViewsOf(parts: {
  store: Store;
  shelf: FlowShelf;
  sites: SiteDirectory;
  messages: Messages;
  live: LiveParts;
}): EngineViews {
  const { store, shelf, sites, messages } = parts;
  const view = (record: SessionRecord): SessionView => sessionView(store, sites, record);
  const record = (sessionId: string): SessionRecord => {
    const found = store.sessions.get(sessionId);
    if (found === undefined) throw new ForecourtError('HOST_SESSION_NOT_FOUND', { sessionId });
    return found;
  };
  return {
    flows: () => shelf.list().map((flow) => flowSummary(flow, sites)),
    flow: (flowId) => {
      const shelved = shelf.current(flowId);
      return {
        ...flowSummary(shelved, sites),
        flow: shelved.loaded.file as unknown as JsonObject,
        authored: JSON.parse(shelved.source.flowText),
        uses: shelved.loaded.uses,
        texts: shelved.loaded.texts,
      };
    },
    flowFiles: (flowId) => filesOf(shelf.current(flowId)),
    sites: () => sites.all().map((site) => siteView(parts, site)),
    site: (siteId) => siteView(parts, sites.site(siteId)),
    sessions: ({ siteId, status, limit }) =>
      store.sessions
        .list({
          ...(siteId === undefined ? {} : { siteId }),
          ...(status === undefined ? {} : { status }),
          limit: Math.min(limit ?? 50, LIST_MAX),
        })
        .map(view),
    session: (sessionId) => view(record(sessionId)),
    journal: (sessionId) => {
      record(sessionId);
      const lines = store.journal.list(sessionId);
      return lines.map((line) => journalLine(line, lines));
    },
    scenario: (sessionId) => {
      const found = record(sessionId);
      const { scenario } = sessionScenario(
        shelf.pinned(found.bundleHash),
        found,
        store.journal.list(sessionId),
      );
      return scenario as unknown as JsonObject;
    },
    holds: ({ openOnly }) => store.holds.list({ openOnly, limit: LIST_MAX }),
    subscribe: (listener) => messages.subscribe(listener),
  };
}

function filesOf({ source }: ShelvedFlow): FlowFilesView {
  const fragments = Object.entries(source.fragments ?? {}).map(
    ([name, { fragmentText, texts }]) => [name, { fragmentText, texts }] as const,
  );
  return {
    flowText: source.flowText,
    texts: source.texts,
    fragments: Object.fromEntries(fragments),
  };
}

function flowSummary(shelved: ShelvedFlow, sites: SiteDirectory): FlowSummary {
  const { loaded, findings } = shelved;
  const { file } = loaded;
  return {
    id: loaded.id,
    title: file.title,
    description: file.description,
    source: file.source,
    trigger: file.trigger.event,
    behaviourHash: loaded.behaviourHash,
    bundleHash: loaded.bundleHash,
    phases: Object.keys(file.machine.states ?? {}),
    sites: sites
      .all()
      .filter((site) => site.flows.some(({ flow }) => flow === loaded.id))
      .map(({ id }) => id),
    findings,
  };
}

/** A site with everything that a person standing there would see. */
export function siteView(
  parts: { store: Store; sites: SiteDirectory; live: LiveParts },
  site: SiteFile,
): SiteView {
  return {
    siteId: site.id,
    title: site.title,
    currency: parts.sites.currency(site.id),
    language: site.language,
    flows: site.flows.map(({ flow }) => flow),
    terminals: site.terminals.map((terminal) => ({
      terminalId: terminal.id,
      adapter: terminal.adapter,
      ...parts.live.terminal(terminal),
    })),
    chargers: site.chargers.map((charger) => chargerView(parts, site, charger.id)),
    virtual: parts.live.isVirtual(site),
  };
}

function chargerView(
  { store, live }: { store: Store; live: LiveParts },
  site: SiteFile,
  chargerId: string,
): ChargerView {
  const charger = site.chargers.find(({ id }) => id === chargerId);
  const now = live.charger(chargerId);
  const connectors = (charger?.connectors ?? []).map((connector) => {
    const record = store.connectors.get(chargerId, connector.id);
    const sessionId = record?.sessionId ?? null;
    const totals = sessionId === null ? undefined : store.totals.get(sessionId);
    return {
      chargerId,
      connectorId: connector.id,
      title: connector.title,
      terminalId: connector.terminal,
      plugged: record?.plugged ?? false,
      status: now.statusOf(connector.id),
      sessionId,
      energyWh: totals?.energyWh ?? 0,
      totalMinor: totals?.totalMinor ?? 0,
    };
  });
  return {
    chargerId,
    adapter: charger?.adapter ?? '',
    online: now.online,
    url: now.url,
    connectors,
  };
}

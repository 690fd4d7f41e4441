import { join } from 'node:path';
import type { SiteFile } from '../contracts/site-file.ts';
import type { Trace } from '../contracts/trace.ts';
import { openSqliteStore } from '../hosts/embedded/open-sqlite-store.ts';
import type { SqliteDriver } from '../hosts/embedded/sqlite-driver.ts';
import { createHttpServer, type HttpServer } from '../hosts/http/create-http-server.ts';
import { createPrometheus, type Prometheus } from '../hosts/http/prometheus.ts';
import { takeDialledLinks } from '../hosts/http/take-dialled-links.ts';
import type { Clock } from '../hosts/kit/clock.ts';
import { createEngine, type Engine } from '../hosts/kit/engine.ts';
import { FlowShelf } from '../hosts/kit/flow-shelf.ts';
import type { Log } from '../hosts/kit/log.ts';
import type { MemberCards } from '../hosts/kit/member-cards.ts';
import type { Store } from '../hosts/kit/store.ts';
import { systemClock } from '../hosts/kit/system-clock.ts';
import { timedStepper } from '../hosts/kit/timed-stepper.ts';
import { composeDevices, type Devices } from './compose-devices.ts';
import { loadFlows, loadSites, loadSiteTexts } from './load-engine-files.ts';
import { createMemberCards } from './members/create-member-cards.ts';
import { createMemberKeys } from './members/member-keys.ts';
import { readMemberKey } from './members/read-member-key.ts';
import { newSessionId } from './new-session-id.ts';
import { isEveryAddress, ownAddresses } from './own-addresses.ts';
import { packageRoot } from './package-root.ts';
import { packageVersion } from './package-version.ts';
import { provedSites } from './proved-sites.ts';
import { VIRTUAL } from './terminals/terminal-kinds.ts';
import { isVirtual, virtualSiteOf } from './virtual-site-of.ts';

/** More open reservations than a data folder has. */
const OPEN_HOLDS_MAX = 10_000;

/** How an engine is set up. */
export interface ComposeOptions {
  readonly sitePaths: readonly string[];
  /** A folder with flows of the operator's own, which come before shipped ones of the same id. */
  readonly flowsDir?: string;
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly token?: string;
  readonly allowedHosts?: readonly string[];
  /** Virtual charge points dial in for chargers whose adapter is `virtual`. */
  readonly virtualChargers: boolean;
  /** Flows that are not proved may run at sites whose devices are all virtual. */
  readonly allowUnproved?: boolean;
  readonly log: Log;
  /** The clock of the machine when left out. */
  readonly clock?: Clock;
  /** What opens the database file; libsql when left out. */
  readonly driver?: SqliteDriver;
  /** Spans of a distributed trace; none when left out. */
  readonly trace?: Trace;
}

/** An engine that listens. */
export interface RunningEngine {
  readonly url: string;
  /** What an earlier run left and this one goes on with. */
  readonly takenUp: { readonly sessions: number; readonly openHolds: number };
  /** What a charge point must dial, per charger. */
  readonly chargerUrls: readonly string[];
  readonly stop: () => Promise<void>;
}

/**
 * Puts database, devices, engine and HTTP together and starts them. The port is taken before anything is armed.
 *
 * @throws ForecourtError SITE_*, FLOW_UNPROVED, HOST_SITE_CLASH, HOST_STORE*, HOST_ADDRESS_REFUSED, HOST_PORT_IN_USE
 */
export async function composeEngine(options: ComposeOptions): Promise<RunningEngine> {
  const { driver } = options;
  const path = join(options.dataDir, 'forecourt.db');
  const store = openSqliteStore({ path, ...(driver === undefined ? {} : { driver }) });
  try {
    return await composeOn(store, options);
  } catch (cause) {
    store.close();
    throw cause;
  }
}

async function composeOn(store: Store, options: ComposeOptions): Promise<RunningEngine> {
  const shelf = new FlowShelf(store);
  const shipped = join(packageRoot(), 'flows');
  const flowsDirs = options.flowsDir === undefined ? [shipped] : [shipped, options.flowsDir];
  for (const folder of flowsDirs) loadFlows(shelf, folder, options.log);
  const { sites: read, retired } = loadSites(options.sitePaths, shelf, store, options.log);
  const sites = provedSites(read, { ...options, flowsDirs, shelf, store });
  const address = { url: '' };
  const late: { engine?: Engine } = {};
  const devices = composeDevices(sites, {
    virtualChargers: options.virtualChargers,
    dataDir: options.dataDir,
    onChange: (siteId) => late.engine?.deviceChanged(siteId),
    retired: withOpenMoney(retired, store),
    log: options.log,
  });
  const metrics = createPrometheus(() => engine.gauges());
  const { observer } = metrics;
  const engine: Engine = createEngine({
    ...options,
    observer,
    stepper: timedStepper(observer),
    store,
    clock: options.clock ?? systemClock(),
    shelf,
    sites,
    retiredSites: retired,
    siteTexts: loadSiteTexts(),
    adapters: devices.adapters,
    members: memberCards(options),
    newSessionId,
    charger: (chargerId) => liveCharger(devices, address.url, chargerId),
    ownScreen: (terminalId) => ownScreen(devices, sites, terminalId),
    isVirtual: (site) => isVirtual(site, devices),
  });
  late.engine = engine;
  const server = serverFor({ engine, metrics, shelf, devices, sites }, options);
  const { port } = await server.listen();
  const authority = `${reachableHost(options.host)}:${port}`;
  const url = `http://${authority}`;
  address.url = `ws://${authority}`;
  const stop = async () => {
    await engine.drain();
    await Promise.all([...devices.chargePoints.values()].map((chargePoint) => chargePoint.stop()));
    await engine.stop();
    await server.close();
    store.close();
  };
  const takenUp = {
    sessions: store.sessions.activePlaces().length,
    openHolds: store.holds.list({ openOnly: true, limit: OPEN_HOLDS_MAX }).length,
  };
  try {
    await engine.start();
    devices.dialIn(`${address.url}/ocpp`);
  } catch (cause) {
    // What came up already must not go on: devices, timers, the port.
    await stop().catch(() => server.close());
    throw cause;
  }
  const chargers = sites.flatMap((site) => site.chargers);
  return { url, takenUp, chargerUrls: chargers.map(({ id }) => `${address.url}/ocpp/${id}`), stop };
}

/** The key is read at the start: an engine without it would refuse every card of its lists. */
function memberCards({ dataDir }: ComposeOptions): MemberCards {
  const key = readMemberKey(process.env);
  const keys = key === undefined ? undefined : createMemberKeys(key, Date.now);
  return createMemberCards({ dataDir, keys, env: process.env, nowMs: Date.now });
}

function serverFor(
  {
    engine,
    metrics,
    shelf,
    devices,
    sites,
  }: {
    readonly engine: Engine;
    readonly metrics: Prometheus;
    readonly shelf: FlowShelf;
    readonly devices: Devices;
    readonly sites: readonly SiteFile[];
  },
  options: ComposeOptions,
): HttpServer {
  const remote = takeDialledLinks({ dialInOf: devices.dialInOf, log: options.log });
  return createHttpServer({
    views: engine.views,
    books: engine.books,
    metrics,
    virtualSite: (siteId) => {
      const site = sites.find(({ id }) => id === siteId);
      return site === undefined ? undefined : virtualSiteOf(site, devices);
    },
    validateFlow: (text) => shelf.check(text),
    onUpgrade: (request, socket, head) => {
      if (remote.handleUpgrade(request, socket, head)) return true;
      devices.ocpp.handleUpgrade(request, socket, head);
      return true;
    },
    onCallback: devices.takeCallback,
    designerDir: join(packageRoot(), 'dist', 'designer'),
    host: options.host,
    port: options.port,
    ...(options.token === undefined ? {} : { token: options.token }),
    allowedHosts: [
      ...(options.allowedHosts ?? []),
      // A page under an address of this machine is our own: nobody else can be served from it.
      ...(isEveryAddress(options.host) ? ownAddresses().map(bracketed) : []),
    ],
    version: packageVersion(),
    log: options.log,
  });
}

/** The sites that have a reservation which is not closed. */
function withOpenMoney(retired: readonly SiteFile[], store: Store): readonly SiteFile[] {
  const open = store.holds.list({ openOnly: true, limit: OPEN_HOLDS_MAX });
  const siteIds = new Set(open.map(({ sessionId }) => store.sessions.get(sessionId)?.siteId));
  return retired.filter(({ id }) => siteIds.has(id));
}

/** The address that a charge point or a page can reach when the engine listens on every one of the machine's. */
function reachableHost(host: string): string {
  if (isEveryAddress(host)) return bracketed(ownAddresses()[0] ?? '127.0.0.1');
  return bracketed(host);
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

function liveCharger(devices: Devices, url: string, chargerId: string) {
  const view = devices.ocpp.view(chargerId);
  return {
    online: view?.online ?? false,
    awaited: view?.awaited ?? false,
    url: `${url}/ocpp/${chargerId}`,
    statusOf: (connectorId: number) =>
      view?.connectors.find((connector) => connector.connectorId === connectorId)?.status ??
      'Unknown',
  };
}

function ownScreen(devices: Devices, sites: readonly SiteFile[], terminalId: string) {
  const site = sites.find(({ terminals }) => terminals.some(({ id }) => id === terminalId));
  const isOurs = site?.terminals.some(
    ({ id, adapter }) => id === terminalId && adapter === VIRTUAL,
  );
  if (site === undefined || isOurs !== true) return undefined;
  const screen = devices.terminals.get(site.id)?.view(terminalId).screen;
  return screen?.source === 'terminal' ? screen : undefined;
}

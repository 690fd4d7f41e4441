import type { EngineViews, SessionQuery } from '../../../../engine/contracts/engine-views.ts';
import { ForecourtError } from '../../../../engine/contracts/forecourt-error.ts';
import type { EngineBooks } from '../../../../engine/contracts/settlement-line.ts';
import type {
  FlowFilesView,
  FlowView,
  SessionView,
  SiteView,
  StreamMessage,
} from '../../../../engine/contracts/views.ts';
import type { VirtualSite } from '../../../../engine/contracts/virtual-site.ts';
import { createHttpServer } from '../../../../engine/hosts/http/create-http-server.ts';
import type { HttpServerOptions } from '../../../../engine/hosts/http/http-server-options.ts';
import { aHold } from '../../../contract/store-records.ts';

const say = { en: 'Pay with card', nl: 'Betaal met kaart' };

export const flow: FlowView = {
  id: 'card-first',
  title: say,
  description: say,
  source: 'use case 1',
  trigger: 'terminal.touched',
  behaviourHash: 'b1',
  bundleHash: 'f1',
  phases: ['card', 'charging'],
  sites: ['demo'],
  findings: [],
  flow: { id: 'card-first' },
  authored: { id: 'card-first' },
  uses: [],
  texts: { en: { hello: 'Hello' } },
};

export const flowFiles: FlowFilesView = {
  flowText: '{ "id": "card-first" }',
  texts: { en: '{ "hello": "Hello" }' },
  fragments: {},
};

export const session: SessionView = {
  sessionId: 'demo/2026-1',
  siteId: 'demo',
  flowId: 'card-first',
  bundleHash: 'f1',
  status: 'active',
  value: { charging: 'delivering' },
  activePaths: ['charging', 'charging.delivering'],
  terminalId: 'T1',
  chargerId: 'C1',
  connectorId: 1,
  connectorTitle: 'Left',
  startedAtMs: 1,
  endedAtMs: null,
  context: {},
  output: null,
  energyWh: 10,
  totalMinor: 5,
  pending: [{ operationId: 'o', operation: 'terminal.authorize', path: 'card', sinceMs: 2 }],
  holds: [aHold()],
};

export const site = (siteId: string): SiteView => ({
  siteId,
  title: 'Demo',
  currency: { code: 'EUR', digits: 2 },
  language: 'nl',
  flows: ['card-first'],
  terminals: [
    {
      terminalId: 'T1',
      adapter: 'virtual',
      online: true,
      reading: 'pay',
      leaseSessionId: null,
      queueLength: 0,
      screen: { source: 'site', lines: ['Welkom'], sessionId: null },
      look: 'touch',
      choices: [{ item: 'bay-1', label: 'Plek 1' }],
    },
  ],
  chargers: [
    {
      chargerId: 'C1',
      adapter: 'ocpp',
      online: true,
      url: 'ws://127.0.0.1:3000/ocpp/C1',
      connectors: [
        {
          chargerId: 'C1',
          connectorId: 1,
          title: 'Left',
          terminalId: 'T1',
          plugged: false,
          status: 'Available',
          sessionId: null,
          energyWh: 0,
          totalMinor: 0,
        },
      ],
    },
  ],
  virtual: siteId === 'demo',
});

/** An engine that shows fixed things and notes what was asked of it. */
export interface FakeEngine {
  readonly views: EngineViews;
  readonly queries: SessionQuery[];
  /** What the virtual site was told to do. */
  readonly acts: unknown[][];
  readonly listeners: Set<(message: StreamMessage) => void>;
  readonly send: (message: StreamMessage) => void;
}

function fakeEngine(): FakeEngine {
  const listeners = new Set<(message: StreamMessage) => void>();
  const queries: SessionQuery[] = [];
  const oneSession = (sessionId: string) => {
    if (sessionId !== session.sessionId)
      throw new ForecourtError('HOST_SESSION_NOT_FOUND', { sessionId });
    return session;
  };
  const views: EngineViews = {
    flows: () => [flow],
    flowFiles: () => flowFiles,
    flow: (flowId) => {
      if (flowId === 'broken') throw new TypeError('a secret that stays inside');
      if (flowId !== flow.id) throw new ForecourtError('FLOW_NOT_FOUND', { flow: flowId });
      return flow;
    },
    sites: () => [site('demo'), site('real')],
    site: (siteId) => {
      if (siteId !== 'demo' && siteId !== 'real')
        throw new ForecourtError('SITE_NOT_FOUND', { siteId });
      return site(siteId);
    },
    sessions: (query) => {
      queries.push(query);
      return [session];
    },
    session: oneSession,
    journal: (sessionId) => {
      oneSession(sessionId);
      return [
        {
          sessionId,
          sequence: 1,
          atMs: 1,
          kind: 'start',
          name: 'terminal.touched',
          say,
          activePaths: ['card'],
          faulted: false,
          effects: ['terminal.readCard'],
        },
      ];
    },
    scenario: (sessionId) => {
      oneSession(sessionId);
      const steps = [{ expect: { asks: ['terminal.readCard'] } }];
      return { id: 'recorded', title: say, trigger: { type: 'charger.pluggedIn' }, steps };
    },
    holds: ({ openOnly }) =>
      openOnly ? [aHold()] : [aHold(), aHold({ holdId: 'h2', phase: 'confirmed' })],
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    views,
    queries,
    acts: [],
    listeners,
    send: (message) => {
      for (const listener of listeners) listener(message);
    },
  };
}

/** Hands that note what they do; terminal T9 does not exist. */
function fakeHands(acts: unknown[][]): VirtualSite {
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      acts.push([name, ...args]);
    };
  const checked = (terminalId: string) => {
    if (terminalId === 'T9') throw new ForecourtError('TERMINAL_UNKNOWN', { terminalId });
  };
  return {
    tap: async (terminalId, card) => {
      checked(terminalId);
      acts.push(['tap', terminalId, card]);
    },
    touch: note('touch'),
    choose: note('choose'),
    plug: note('plug'),
    unplug: note('unplug'),
    setLink: note('link'),
    setPower: note('power'),
    knobs: (terminalId) => {
      checked(terminalId);
      return [{ operation: 'terminal.authorize', choices: [{ id: 'declined', say }], next: null }];
    },
    setKnob: (...args) => {
      acts.push(['knob', ...args]);
    },
  };
}

/** Books in which nothing stands. */
const noBooks: EngineBooks = {
  captures: () => [],
  strayHolds: () => [],
  reconcile: ({ fromMs, toMs, lines }) => ({
    fromMs,
    toMs,
    matched: [],
    differing: [],
    missing: [],
    doubled: [],
    unknown: lines,
    totals: [],
    applied: true,
  }),
};

/** A listening server in front of the fake engine. */
export async function startServer(over: Partial<HttpServerOptions> = {}) {
  const engine = fakeEngine();
  const logged: string[] = [];
  const server = createHttpServer({
    views: engine.views,
    books: noBooks,
    virtualSite: (siteId) => (siteId === 'demo' ? fakeHands(engine.acts) : undefined),
    validateFlow: (text) => [
      {
        code: 'FLOW_JSON_SYNTAX',
        severity: 'error',
        pointer: '',
        line: 1,
        column: text.length,
        message: 'Mend it.',
        help: 'docs/errors.md#flow_json_syntax',
      },
    ],
    host: '127.0.0.1',
    port: 0,
    version: '1.2.3',
    log: (_level, message, details = {}) => logged.push(`${message} ${JSON.stringify(details)}`),
    ...over,
  });
  const { url, port } = await server.listen();
  return { ...engine, server, url, port, logged };
}

export type TestServer = Awaited<ReturnType<typeof startServer>>;

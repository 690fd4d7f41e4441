import type { Hold } from '../../../engine/contracts/hold.ts';
import type {
  FlowFilesView,
  FlowSummary,
  FlowView,
  JournalLine,
  KnobView,
  SessionView,
  SiteView,
} from '../../../engine/contracts/views.ts';
import { ApiError, OFFLINE } from './api-error.ts';

/** An address of the API beside the page, wherever the page is served from. */
export function apiUrl(path: string): string {
  return new URL(`api/${path}`, document.baseURI).href;
}

const part = encodeURIComponent;

/** Everything that the page reads. Throws `ApiError`. */
export const read = {
  flows: () => call<readonly FlowSummary[]>('flows'),
  flow: (flowId: string) => call<FlowView>(`flows/${part(flowId)}`),
  flowFiles: (flowId: string) => call<FlowFilesView>(`flows/${part(flowId)}/files`),
  sites: () => call<readonly SiteView[]>('sites'),
  sessions: () => call<readonly SessionView[]>('sessions?limit=100'),
  session: (sessionId: string) => call<SessionView>(`sessions/${part(sessionId)}`),
  journal: (sessionId: string) =>
    call<readonly JournalLine[]>(`sessions/${part(sessionId)}/journal`),
  openHolds: () => call<readonly Hold[]>('holds?open=true'),
  knobs: (siteId: string, terminalId: string) =>
    call<readonly KnobView[]>(`sites/${part(siteId)}/virtual/terminals/${part(terminalId)}/knobs`),
};

/** A card of the demo driver. `cardKey` is opaque: it names the card, it is no number. */
export interface DriverCard {
  readonly cardKey: string;
  readonly kind: 'bank' | 'member' | 'other';
  readonly maskedPan?: string;
}

/** What a person standing at a virtual site can do. Throws `ApiError`. */
export interface SiteActs {
  readonly tap: (terminalId: string, card: DriverCard) => Promise<void>;
  readonly touch: (terminalId: string) => Promise<void>;
  readonly choose: (terminalId: string, item: string) => Promise<void>;
  readonly plug: (chargerId: string, connectorId: number) => Promise<void>;
  readonly unplug: (chargerId: string, connectorId: number) => Promise<void>;
  readonly link: (chargerId: string, up: boolean) => Promise<void>;
  readonly power: (chargerId: string, connectorId: number, powerW: number) => Promise<void>;
  readonly knob: (terminalId: string, operation: string, next: string | null) => Promise<void>;
}

/** The acts at one site. */
export function siteActs(siteId: string): SiteActs {
  const act = (name: string, body: object) =>
    call<void>(`sites/${part(siteId)}/virtual/${name}`, body);
  return {
    tap: (terminalId, card) => act('tap', { terminalId, ...card }),
    touch: (terminalId) => act('touch', { terminalId }),
    choose: (terminalId, item) => act('choose', { terminalId, item }),
    plug: (chargerId, connectorId) => act('plug', { chargerId, connectorId }),
    unplug: (chargerId, connectorId) => act('unplug', { chargerId, connectorId }),
    link: (chargerId, up) => act('link', { chargerId, up }),
    power: (chargerId, connectorId, powerW) => act('power', { chargerId, connectorId, powerW }),
    knob: (terminalId, operation, next) => act('knob', { terminalId, operation, next }),
  };
}

/** Lets this page in at an engine with a token. Throws `ApiError`. */
export function login(token: string): Promise<void> {
  return call<void>('login', { token });
}

async function call<T>(path: string, body?: object): Promise<T> {
  const response = await send(path, body);
  if (response.status === 204) return undefined as T;
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isJson) throw new ApiError(OFFLINE, null);
  const answer: unknown = await response.json();
  if (response.ok) return answer as T;
  const { code, help } = answer as { code?: string; help?: string };
  throw new ApiError(code ?? `HTTP ${response.status}`, help ?? null);
}

async function send(path: string, body: object | undefined): Promise<Response> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const post = { method: 'POST', headers, body: JSON.stringify(body) };
  try {
    return await fetch(apiUrl(path), body === undefined ? {} : post);
  } catch {
    throw new ApiError(OFFLINE, null);
  }
}

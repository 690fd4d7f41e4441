import type { KnobBoard } from '../kit/knob-board.ts';
import type { CpsRequest } from './cps-request.ts';
import type { DataApi } from './data-api.ts';
import { type Reply, refusal } from './reply.ts';
import { authorize, cancel, commit } from './settle.ts';
import type { CpsTerminal } from './terminal.ts';

/** What requests work on. */
export interface CpsCloud {
  readonly knobs: KnobBoard;
  readonly apiKey: string;
  readonly terminals: ReadonlyMap<string, CpsTerminal>;
  readonly dataApi: DataApi;
  readonly webhookUrl: () => string | null;
}

/** The longest that a look for a card waits, ms. */
const CARD_WAIT_MS_MAX = 60_000;

/** Answers a request. */
export async function answer(cloud: CpsCloud, request: CpsRequest): Promise<Reply> {
  if (request.path.startsWith('/API/')) return cloud.dataApi.answer(request);
  if (request.authorization !== `CPS apikey="${cloud.apiKey}"`) {
    return refusal(401, 'The key is not valid');
  }
  const parts = request.path.split('/').filter((part) => part !== '');
  if (parts[0] === 'webhook' && request.method === 'GET') {
    return { status: 200, body: { url: cloud.webhookUrl() } };
  }
  if (parts[0] !== 'terminals') return refusal(404, 'No such resource');
  if (parts.length === 1 && request.method === 'GET') {
    const all = [...cloud.terminals.values()].map((terminal) => terminalView(cloud, terminal));
    return { status: 200, body: all };
  }
  const terminal = cloud.terminals.get(parts[1] ?? '');
  if (terminal === undefined) return refusal(404, 'Terminal not found');
  const [, , first = '', sessionId = '', last = ''] = parts;
  return first === 'sessions'
    ? sessionCall(cloud, terminal, request, sessionId, last)
    : terminalCall(cloud, terminal, request, first);
}

/** A terminal as CPS tells of it. */
export function terminalView({ knobs }: CpsCloud, terminal: CpsTerminal): object {
  const online = knobs.value('online') === 'yes';
  const told = knobs.value('state');
  const state = told === 'real' ? terminal.state() : told;
  return { serialNumber: terminal.serialNumber, online, state };
}

function sessionCall(
  { knobs }: CpsCloud,
  terminal: CpsTerminal,
  { method, query }: CpsRequest,
  sessionId: string,
  last: string,
): Reply {
  if (method === 'GET' && sessionId === '')
    return { status: 200, body: terminal.sessions.all().slice() };
  if (method === 'GET') {
    const session = terminal.sessions.find(sessionId);
    return session === undefined
      ? refusal(404, 'Session not found')
      : { status: 200, body: session };
  }
  if (method === 'POST' && last === 'commit') {
    const text = query.get('commitAmount') ?? '';
    return commit(terminal, knobs, sessionId, /^\d+$/.test(text) ? Number(text) : Number.NaN);
  }
  if (method === 'POST' && last === 'cancel') return cancel(terminal, knobs, sessionId);
  return refusal(404, 'No such resource');
}

async function terminalCall(
  cloud: CpsCloud,
  terminal: CpsTerminal,
  request: CpsRequest,
  name: string,
): Promise<Reply> {
  const { method, query, body } = request;
  if (method === 'GET' && name === '') return { status: 200, body: terminalView(cloud, terminal) };
  if (method === 'GET' && name === 'card') return cardReply(cloud, terminal, query);
  if (method !== 'POST') return refusal(404, 'No such resource');
  if (cloud.knobs.value('online') === 'no') return refusal(400, 'The terminal is offline');
  switch (name) {
    case 'start': {
      const text = query.get('authorizedAmount') ?? '';
      if (!/^\d+$/.test(text)) return refusal(400, 'authorizedAmount is required');
      const isTaken = terminal.start({
        authorizedAmount: Number(text),
        callbackUrl: query.get('callbackUrl'),
        asked: Object.fromEntries([...query].filter(([key]) => key !== 'callbackUrl')),
      });
      return isTaken ? { status: 200 } : refusal(400, 'The terminal is not idle');
    }
    case 'stop':
      terminal.stop();
      return { status: 200 };
    case 'authorize':
      return authorize(terminal, cloud.knobs);
    case 'ui':
      return showScreen(terminal, query, body);
    default:
      return refusal(404, 'No such resource');
  }
}

async function cardReply(
  { knobs }: CpsCloud,
  terminal: CpsTerminal,
  query: URLSearchParams,
): Promise<Reply> {
  const seconds = Number(query.get('waitTime') ?? '0');
  const waitMs = Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : 0;
  const card = await terminal.waitForCard(Math.min(waitMs, CARD_WAIT_MS_MAX));
  if (card !== undefined) return { status: 200, body: card };
  const status = Number(knobs.value('noCardStatus'));
  return status === 200 || status === 204 ? { status } : refusal(status, 'No card');
}

function showScreen(
  terminal: CpsTerminal,
  query: URLSearchParams,
  { id, type, properties }: CpsRequest['body'],
): Reply {
  const isMap = typeof properties === 'object' && properties !== null;
  if (typeof id !== 'string' || typeof type !== 'string' || !isMap) {
    return refusal(400, 'A screen has id, type and properties');
  }
  const entries = Object.entries(properties);
  if (entries.some(([, value]) => typeof value !== 'string')) {
    return refusal(400, 'properties is a flat map of texts');
  }
  const flat = Object.fromEntries(entries) as Record<string, string>;
  terminal.show({ id, type, properties: flat, callbackUrl: query.get('callbackUrl') });
  return { status: 200 };
}

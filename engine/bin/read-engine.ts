import { existsSync } from 'node:fs';
import type { SessionQuery } from '../contracts/engine-views.ts';
import { type ErrorCode, errorCodes } from '../contracts/error-codes.ts';
import { ForecourtError } from '../contracts/forecourt-error.ts';
import type { Hold } from '../contracts/hold.ts';
import type { JsonObject } from '../contracts/json.ts';
import type {
  CaptureLine,
  Reconciliation,
  SettlementReport,
  StrayHold,
  TimeSpan,
} from '../contracts/settlement-line.ts';
import type { JournalLine, SessionView } from '../contracts/views.ts';
import type { CommandIo } from './command.ts';
import { usage } from './parse-options.ts';

/** What the commands for operators read, from a running engine or from its database. */
export interface EngineReader {
  readonly sessions: (query: SessionQuery) => Promise<readonly SessionView[]>;
  readonly holds: (query: { readonly openOnly: boolean }) => Promise<readonly Hold[]>;
  readonly journal: (sessionId: string) => Promise<readonly JournalLine[]>;
  readonly scenario: (sessionId: string) => Promise<JsonObject>;
  readonly captures: (span: TimeSpan) => Promise<readonly CaptureLine[]>;
  readonly strayHolds: () => Promise<readonly StrayHold[]>;
  readonly reconcile: (report: SettlementReport) => Promise<Reconciliation>;
}

/** The options that say where to read. */
export const readOptions = {
  url: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** The same for `--help`. */
export const readHelp = `  --url <url>    the running engine; FORECOURT_URL, or http://127.0.0.1:3000 (PORT counts)
  --data <dir>   read the database in this folder instead; the engine may run or not
  --json         for machines

Without --url and --data, and when no engine answers, the database in FORECOURT_DATA or ./data is read.
A token is taken from FORECOURT_TOKEN.
`;

/**
 * Reads from the running engine, or from the database when there is none or a folder was named.
 *
 * @throws ForecourtError what the engine answered, CLI_NO_ENGINE, HOST_STORE when there is no database either
 */
export async function readEngine<T>(
  options: { readonly url?: string | undefined; readonly data?: string | undefined },
  io: CommandIo,
  read: (reader: EngineReader) => Promise<T>,
): Promise<T> {
  const { url, data } = options;
  if (url !== undefined && data !== undefined) throw usage('Use either --url or --data');
  if (data !== undefined) return readOffline(data, read);
  const named = url ?? io.env['FORECOURT_URL'];
  const address = named ?? `http://127.0.0.1:${io.env['PORT'] ?? '3000'}`;
  try {
    return await read(overHttp(address, io.env['FORECOURT_TOKEN']));
  } catch (error) {
    const isSilent = error instanceof ForecourtError && error.code === 'CLI_NO_ENGINE';
    if (named !== undefined || !isSilent) throw error;
    const dataDir = io.env['FORECOURT_DATA'] ?? './data';
    if (!existsSync(dataDir)) {
      throw new ForecourtError('CLI_NO_ENGINE', { url: address, noDatabaseIn: dataDir });
    }
    return readOffline(dataDir, read);
  }
}

async function readOffline<T>(
  dataDir: string,
  read: (reader: EngineReader) => Promise<T>,
): Promise<T> {
  // The database library is loaded only when it is needed.
  const { offlineViews } = await import('./offline-views.ts');
  const { views, books, close } = offlineViews(dataDir);
  try {
    return await read({
      sessions: async (query) => views.sessions(query),
      holds: async (query) => views.holds(query),
      journal: async (sessionId) => views.journal(sessionId),
      scenario: async (sessionId) => views.scenario(sessionId),
      captures: async (span) => books.captures(span),
      strayHolds: async () => books.strayHolds(),
      reconcile: async (report) => books.reconcile(report),
    });
  } finally {
    close();
  }
}

function overHttp(address: string, token: string | undefined): EngineReader {
  const ask = async (path: string, posted?: unknown): Promise<unknown> => {
    const headers: Record<string, string> = {};
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    if (posted !== undefined) headers['content-type'] = 'application/json';
    const sent = posted === undefined ? {} : { method: 'POST', body: JSON.stringify(posted) };
    const refusal = (cause?: unknown) =>
      new ForecourtError('CLI_NO_ENGINE', { url: address }, { cause });
    const url = URL.canParse(path, address) ? new URL(path, address) : undefined;
    if (url === undefined) throw usage(`"${address}" is no address`);
    const response = await fetch(url, {
      ...sent,
      headers,
      signal: AbortSignal.timeout(10_000),
    }).catch((cause: unknown) => {
      throw refusal(cause);
    });
    const body: unknown = await response.json().catch((cause: unknown) => {
      throw refusal(cause);
    });
    if (response.ok) return body;
    throw refusedBy(body) ?? refusal();
  };
  const get = (path: string): Promise<unknown> => ask(path);
  return {
    sessions: async (query) => {
      const given = new URLSearchParams();
      for (const [name, value] of Object.entries(query)) given.set(name, String(value));
      return (await get(`/api/sessions?${given}`)) as readonly SessionView[];
    },
    holds: async ({ openOnly }) => (await get(`/api/holds?open=${openOnly}`)) as readonly Hold[],
    journal: async (sessionId) =>
      (await get(
        `/api/sessions/${encodeURIComponent(sessionId)}/journal`,
      )) as readonly JournalLine[],
    scenario: async (sessionId) =>
      (await get(`/api/sessions/${encodeURIComponent(sessionId)}/scenario`)) as JsonObject,
    captures: async ({ fromMs, toMs }) =>
      (await get(`/api/captures?fromMs=${fromMs}&toMs=${toMs}`)) as readonly CaptureLine[],
    strayHolds: async () => (await get('/api/stray-holds')) as readonly StrayHold[],
    reconcile: async (report) => (await ask('/api/reconciliation', report)) as Reconciliation,
  };
}

/** The engine's own error, or undefined when this is the answer of something else. */
function refusedBy(body: unknown): ForecourtError | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined;
  const { code, details = {} } = body as { code: unknown; details?: JsonObject };
  if (typeof code !== 'string' || !Object.hasOwn(errorCodes, code)) return undefined;
  return new ForecourtError(code as ErrorCode, details);
}

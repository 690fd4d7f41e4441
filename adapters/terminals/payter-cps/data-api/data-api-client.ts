import type { Json, JsonObject } from '../../../../engine/contracts/json.ts';
import { createCpsClient } from '../wire/cps-client.ts';
import { fieldsOf } from '../wire/fields.ts';

/** Who reads: an account of MyPayter, which is another one than the API key of CPS. */
export interface DataApiAccount {
  /** Without a slash at its end, e.g. `https://api.mypayter.com/API`. */
  readonly baseUrl: string;
  readonly username: string;
  readonly password: string;
  readonly domain: string;
}

/** Why the books could not be read. */
export type DataApiFailure = 'notSent' | 'silent' | 'refused' | 'answer';

/** What a page of documents gave. */
export type DataApiPage =
  | { readonly kind: 'documents'; readonly documents: readonly Json[] }
  | { readonly kind: 'failure'; readonly reason: DataApiFailure };

/** One login at MyPayter. */
export interface DataApiSession {
  readonly page: (query: JsonObject) => Promise<DataApiPage>;
  readonly logOut: () => Promise<void>;
}

const TIMEOUT_MS = 60_000;

/** Logs in. `POST /Auth` gives a token for the header of every other call. */
export async function logIn({
  baseUrl,
  username,
  password,
  domain,
}: DataApiAccount): Promise<DataApiSession | DataApiFailure> {
  const body = { username, password, domain };
  const login = createCpsClient(baseUrl, undefined);
  const reply = await login.send({ method: 'POST', path: '/Auth', body, timeoutMs: TIMEOUT_MS });
  if (reply.kind !== 'answer') return reply.kind;
  const token = fieldsOf(reply.body)?.text('tokenId');
  if (reply.status >= 400) return 'refused';
  if (token === undefined || !/^[\w.~+/=-]{1,500}$/.test(token)) return 'answer';
  const client = createCpsClient(baseUrl, `CURO-TOKEN token="${token}"`);
  return {
    page: async (query) => {
      const answer = await client.send({
        method: 'POST',
        path: '/Data',
        body: query,
        timeoutMs: TIMEOUT_MS,
      });
      if (answer.kind !== 'answer') return { kind: 'failure', reason: answer.kind };
      const isRefused = answer.status === 401 || answer.status === 403;
      if (isRefused) return { kind: 'failure', reason: 'refused' };
      const { documents } = Object(answer.body ?? {}) as { documents?: Json };
      return answer.status === 200 && Array.isArray(documents)
        ? { kind: 'documents', documents }
        : { kind: 'failure', reason: 'answer' };
    },
    logOut: async () => {
      const path = `/Auth/${encodeURIComponent(token)}`;
      await client.send({ method: 'DELETE', path, timeoutMs: TIMEOUT_MS });
    },
  };
}

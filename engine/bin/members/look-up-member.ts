import type { AbortPort } from '../../contracts/device-adapter.ts';
import type { MemberVerdict } from '../../hosts/kit/member-cards.ts';

const LENGTH_MAX = 10_000;

/** Where to ask about a card. */
export interface MemberLookUp {
  readonly url: string;
  readonly timeoutMs: number;
  /** Sent as a bearer token. */
  readonly token?: string;
}

/**
 * Asks a service of the operator: `POST {"site", "uid"}`, answered `{"accepted": true | false}`.
 *
 * @returns unknown when no clear answer came in time
 */
export async function lookUpMember(
  { url, timeoutMs, token }: MemberLookUp,
  query: { readonly site: string; readonly uid: string },
  signal: AbortPort,
): Promise<MemberVerdict> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(query),
      redirect: 'error',
      signal: AbortSignal.any([webSignalOf(signal), AbortSignal.timeout(timeoutMs)]),
    });
    if (!answer.ok) return 'unknown';
    const text = await answer.text();
    if (text.length > LENGTH_MAX) return 'unknown';
    const { accepted } = JSON.parse(text) as { readonly accepted?: unknown };
    if (accepted === true) return 'accepted';
    return accepted === false ? 'refused' : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** `fetch` takes nothing but the signal of the web. */
function webSignalOf(port: AbortPort): AbortSignal {
  const web = new AbortController();
  if (port.aborted) web.abort();
  else port.addEventListener('abort', () => web.abort());
  return web.signal;
}

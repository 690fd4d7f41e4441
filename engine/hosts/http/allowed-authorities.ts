import type { IncomingHttpHeaders } from 'node:http';
import { ForecourtError } from '../../contracts/forecourt-error.ts';

/** Decides from its headers whether a request may come in. @throws HOST_ORIGIN_REFUSED */
export type HeaderCheck = (headers: IncomingHttpHeaders) => void;

/** Whether the address is one that only this machine can reach. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/**
 * Gives the check of the `Host` and `Origin` headers. A page of somebody else that a driver's or operator's browser
 * has open can send requests here, and by DNS rebinding under a name of its own; its name is in neither list.
 *
 * @param port the port that is listened to
 * @param names more names from the settings: `name` allows every port (behind a proxy), `name:port` only that one
 */
export function allowedAuthorities(
  host: string,
  port: number,
  names: readonly string[],
): HeaderCheck {
  const wildcard = host === '0.0.0.0' || host === '::';
  const own = ['localhost', '127.0.0.1', '[::1]', ...(wildcard ? [] : [inUrl(host)])];
  const exact = new Set(own.map((name) => `${name}:${port}`));
  // A browser leaves the default port out.
  if (port === 80) for (const name of own) exact.add(name);
  const anyPort = new Set<string>();
  for (const name of names.map((entry) => entry.trim().toLowerCase())) {
    (/:\d+$/.test(name) ? exact : anyPort).add(name);
  }
  const allowed = (authority: string) => {
    const lower = authority.toLowerCase();
    return exact.has(lower) || anyPort.has(lower.replace(/:\d+$/, ''));
  };
  return (headers) => {
    const { host: asked = '', origin } = headers;
    if (!allowed(asked)) throw new ForecourtError('HOST_ORIGIN_REFUSED', { host: asked });
    if (origin !== undefined && !allowed(authorityOf(origin))) {
      throw new ForecourtError('HOST_ORIGIN_REFUSED', { origin });
    }
  };
}

/** An address as it stands in a URL. */
export function inUrl(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}

/** The host and port of an origin; empty for `null` and whatever is no web origin. */
function authorityOf(origin: string): string {
  return /^https?:\/\/([^/?#]+)$/i.exec(origin)?.[1] ?? '';
}

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ForecourtError } from '../../contracts/forecourt-error.ts';

/** The cookie of a page that logged in; a stream in a browser cannot send an `Authorization` header. */
const cookieName = 'forecourt_token';

/**
 * Gives the check of a request's token: the `Authorization` header of a program, or the cookie of a page. Both sides
 * are hashed, so that the comparison takes equally long whatever was sent, its length included.
 */
export function requireToken(token: string): (headers: IncomingHttpHeaders) => void {
  const matches = tokenMatcher(token);
  return ({ authorization, cookie }) => {
    const bearer = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (!matches(bearer ?? cookieToken(cookie))) throw new ForecourtError('HOST_UNAUTHORIZED');
  };
}

/** Whether a text is the token, compared in constant time. */
export function tokenMatcher(token: string): (sent: string) => boolean {
  const expected = hash(token);
  return (sent) => timingSafeEqual(hash(sent), expected);
}

/** The cookie that keeps a page logged in until the browser closes. Scripts cannot read it, other sites cannot send it. */
export function tokenCookie(token: string): string {
  return `${cookieName}=${encodeURIComponent(token)}; Path=/api; HttpOnly; SameSite=Strict`;
}

function cookieToken(cookie: string | undefined): string {
  const pair = cookie?.split(/; */).find((part) => part.startsWith(`${cookieName}=`));
  try {
    return decodeURIComponent(pair?.slice(cookieName.length + 1) ?? '');
  } catch {
    return '';
  }
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

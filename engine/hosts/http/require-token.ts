import { createHash, timingSafeEqual } from 'node:crypto';
import { ForecourtError } from '../../contracts/forecourt-error.ts';

/**
 * Gives the check of the `Authorization` header against the engine's token. Both sides are hashed, so that the
 * comparison takes equally long whatever was sent, its length included.
 */
export function requireToken(token: string): (authorization: string | undefined) => void {
  const expected = hash(token);
  return (authorization) => {
    const sent = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
    if (!timingSafeEqual(hash(sent), expected)) throw new ForecourtError('HOST_UNAUTHORIZED');
  };
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

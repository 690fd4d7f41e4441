import { createHash } from 'node:crypto';
import { looksLikeCardNumber } from '../../kit/card-number.ts';

/** The longest text reference: 64 bytes with the closing zero. */
const TEXT_MAX = 63;

/** What a read is called at the terminal, so that a payment can be found in Payter's records: as text, and as number. */
export interface Reference {
  readonly text: string;
  /** For P6X, which takes only a number of 32 bits. */
  readonly number: number;
}

/** The operation's own id where it fits, since it begins with the session; else a digest of it. */
export function referenceOf(operationId: string): Reference {
  const digest = createHash('sha256').update(operationId).digest();
  const isUsable = /^[!-~]{1,63}$/.test(operationId) && !looksLikeCardNumber(operationId);
  const text = isUsable ? operationId : `forecourt-${digest.toString('hex')}`;
  return { text: text.slice(0, TEXT_MAX), number: digest.readUInt32BE(0) };
}

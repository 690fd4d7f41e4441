import { createHash } from 'node:crypto';
import type { TlvFields } from './wire/ber-tlv.ts';

/** A card as the rest of the engine may know it. */
export interface PspCard {
  /** `psp:` and 40 letters. */
  readonly cardKey: string;
  readonly maskedPan?: string;
}

const MASKED_PAN_TAG = 'DFCA0B';
/** The longest masked number that the contract takes. */
const MASKED_PAN_MAX = 32;

/**
 * What the tags tell of a card; undefined when none of the tags is there that make it recognisable. The key is a
 * digest, so that the UID of an RFID card is not written anywhere, and has letters only, so that it never looks like
 * a card number.
 */
export function cardOf(tags: TlvFields, cardKeyTags: readonly string[]): PspCard | undefined {
  const identity = cardKeyTags
    .map((tag) => tags.get(tag))
    .find((value) => (value?.length ?? 0) > 0);
  if (identity === undefined) return undefined;
  const digest = createHash('sha256').update(identity).digest('hex').slice(0, 40);
  const cardKey = `psp:${digest.replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '')}`;
  const maskedPan = maskedPanOf(tags.get(MASKED_PAN_TAG));
  return maskedPan === undefined ? { cardKey } : { cardKey, maskedPan };
}

/** Payter may show the first digits too; only the last four stay. */
function maskedPanOf(value: Uint8Array | undefined): string | undefined {
  if (value === undefined) return undefined;
  const text = Buffer.from(value).toString('utf8');
  const lastFour = /^[\d*•xX. -]{4,}(\d{4})$/.exec(text)?.[1];
  if (lastFour === undefined) return undefined;
  return lastFour.padStart(Math.min(text.length, MASKED_PAN_MAX), '*');
}

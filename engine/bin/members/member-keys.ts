import { createHmac } from 'node:crypto';

/** The numbers of cards that were read lately are kept for so long, for a look-up; never on disk. */
const UID_MS = 10 * 60_000;
/** So many at once; the oldest gives way. */
const UIDS_MAX = 500;
/** A shorter key could be guessed. */
export const MEMBER_KEY_MIN = 32;

const letters = 'abcdefghijklmnop';

/** Makes the stand-ins of member cards, the same at every terminal. */
export interface MemberKeys {
  /** `member:` and 40 letters; letters only, so that it never looks like a card number. */
  readonly keyOf: (uid: string) => string;
  /** The number behind a stand-in, when it was read in the last ten minutes. */
  readonly uidOf: (cardKey: string) => string | undefined;
}

/**
 * The number of a chip is enough to copy a card, so it is never stored: its stand-in is a keyed hash (HMAC-SHA256). There are few
 * enough numbers to try them all, which is why the key must not lie beside the hashes.
 */
export function createMemberKeys(key: string, nowMs: () => number): MemberKeys {
  const read = new Map<string, { readonly uid: string; readonly untilMs: number }>();
  return {
    keyOf: (raw) => {
      const uid = normalUid(raw);
      const hash = createHmac('sha256', key).update(uid).digest('hex').slice(0, 40);
      const cardKey = `member:${[...hash].map((digit) => letters[Number.parseInt(digit, 16)]).join('')}`;
      read.delete(cardKey);
      read.set(cardKey, { uid, untilMs: nowMs() + UID_MS });
      const [oldest] = read.keys();
      if (read.size > UIDS_MAX && oldest !== undefined) read.delete(oldest);
      return cardKey;
    },
    uidOf: (cardKey) => {
      const known = read.get(cardKey);
      return known === undefined || known.untilMs < nowMs() ? undefined : known.uid;
    },
  };
}

/** As issuers write it, whatever the separators: `04:a2-1f` is `04A21F`. */
export function normalUid(raw: string): string {
  return raw.replaceAll(/[\s:.-]/g, '').toUpperCase();
}

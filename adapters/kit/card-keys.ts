import { createHmac, randomBytes } from 'node:crypto';
import type { AdapterMemory } from '../../engine/contracts/device-adapter.ts';

/** Makes the stand-ins for cards: stable at this terminal, and useless elsewhere. */
export type CardKeys = (vendorsName: string) => string;

const SALT_KEY = 'card-key-salt';

/**
 * What a vendor calls a card never leaves the adapter: it may be the number of a chip, which is enough to copy it, the content of
 * a QR code, or a card number backwards (CCV's test environment). Its stand-in is a keyed hash with a salt that is made once,
 * in letters, so that no run of digits can look like a card number.
 *
 * @param prefix of the vendor, e.g. `ccv`
 */
export async function loadCardKeys(memory: AdapterMemory, prefix: string): Promise<CardKeys> {
  const stored = await memory.get(SALT_KEY);
  const salt = typeof stored === 'string' ? stored : randomBytes(32).toString('hex');
  if (salt !== stored) await memory.put(SALT_KEY, salt);
  return (vendorsName) => {
    const hash = createHmac('sha256', salt).update(vendorsName).digest('hex').slice(0, 40);
    return `${prefix}:${[...hash].map((digit) => LETTERS[Number.parseInt(digit, 16)]).join('')}`;
  };
}

const LETTERS = 'abcdefghijklmnop';

import { createHmac, randomBytes } from 'node:crypto';
import type { AdapterMemory } from '../../../engine/contracts/device-adapter.ts';

/** Makes the stand-ins for cards: stable at this terminal, and useless elsewhere. */
export type CardKeys = (token: string) => string;

const SALT_KEY = 'card-key-salt';

/**
 * A token is not kept: in CCV's test environment it holds the card number backwards, and the number of a chip is enough to
 * copy a member card. Its stand-in is a keyed hash with a salt that is made once, in letters, so that no run of digits can
 * look like a card number.
 */
export async function loadCardKeys(memory: AdapterMemory): Promise<CardKeys> {
  const stored = await memory.get(SALT_KEY);
  const salt = typeof stored === 'string' ? stored : randomBytes(32).toString('hex');
  if (salt !== stored) await memory.put(SALT_KEY, salt);
  return (token) => {
    const hash = createHmac('sha256', salt).update(token).digest('hex').slice(0, 40);
    return `ccv:${[...hash].map((digit) => letters[Number.parseInt(digit, 16)]).join('')}`;
  };
}

const letters = 'abcdefghijklmnop';

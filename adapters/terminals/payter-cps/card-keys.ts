import { createHmac, randomBytes } from 'node:crypto';
import type { AdapterMemory } from '../../../engine/contracts/device-adapter.ts';

/** Makes the stand-ins for cards: stable at this terminal, and useless elsewhere. */
export type CardKeys = (cardId: string) => string;

const SALT_KEY = 'card-key-salt';

/**
 * A cardId may be the content of a QR code or the number of a chip, so it never leaves the adapter: its stand-in is a keyed
 * hash, with a salt that is made once. Letters only, so that no run of digits can look like a card number.
 */
export async function loadCardKeys(memory: AdapterMemory): Promise<CardKeys> {
  const stored = await memory.get(SALT_KEY);
  const salt = typeof stored === 'string' ? stored : randomBytes(32).toString('hex');
  if (salt !== stored) await memory.put(SALT_KEY, salt);
  return (cardId) => {
    const hash = createHmac('sha256', salt).update(cardId).digest('hex').slice(0, 40);
    return `cps:${[...hash].map((digit) => letters[Number.parseInt(digit, 16)]).join('')}`;
  };
}

const letters = 'abcdefghijklmnop';

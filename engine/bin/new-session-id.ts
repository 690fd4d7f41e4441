import { randomInt } from 'node:crypto';

const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

/** A number that people can read out: the day and six letters, e.g. `261121-k7wq2m`. */
export function newSessionId(nowMs: number): string {
  const day = new Date(nowMs).toISOString().slice(2, 10).replaceAll('-', '');
  const letters = Array.from({ length: 6 }, () => LETTERS.charAt(randomInt(LETTERS.length)));
  return `${day}-${letters.join('')}`;
}

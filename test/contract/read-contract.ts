import { readFileSync } from 'node:fs';
import type { Contract, Family } from '../../engine/contracts/contract.ts';

/** Reads one of the contract files. */
export function readContract(family: Family): Contract {
  const url = new URL(`../../engine/contracts/${family}.contract.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Contract;
}

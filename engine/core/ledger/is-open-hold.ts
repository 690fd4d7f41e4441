import type { Hold } from '../../contracts/hold.ts';

/** Whether money is or may be blocked on the card, or a charge is not confirmed yet. */
export function isOpenHold(hold: Hold): boolean {
  return hold.phase !== 'confirmed' && hold.phase !== 'void';
}

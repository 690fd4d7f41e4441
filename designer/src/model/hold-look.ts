import type { Hold } from '../../../engine/contracts/hold.ts';
import type { WordKey } from '../texts/en.ts';

/** How a reservation is shown. */
export type HoldLook =
  | 'asking'
  | 'reserved'
  | 'charging'
  | 'releasing'
  | 'handedOver'
  | 'charged'
  | 'released'
  | 'nothing'
  | 'person'
  | 'late';

/** The longest charge is 12 hours; an hour later its money should be closed (ARCHITECTURE section 5). */
const LATE_MS = 13 * 3_600_000;

/** The look of a reservation. */
export function holdLook(hold: Hold, nowMs: number): HoldLook {
  if (hold.phase === 'void') return 'nothing';
  if (hold.phase === 'confirmed') return hold.end === 'cancel' ? 'released' : 'charged';
  if (hold.personReason !== null || hold.orphaned) return 'person';
  if (nowMs - hold.openedAtMs > LATE_MS) return 'late';
  if (hold.phase === 'requested') return 'asking';
  if (hold.phase === 'reserved') return 'reserved';
  if (hold.phase === 'handedOver') return 'handedOver';
  return hold.end === 'cancel' ? 'releasing' : 'charging';
}

/** Whether money is still open. */
export function isOpen(hold: Hold): boolean {
  return hold.phase !== 'confirmed' && hold.phase !== 'void';
}

/** The word for a look. */
export function holdWord(look: HoldLook): WordKey {
  return `money.${look}`;
}

/** How much of the bar is charged, from 0 to 1; the rest is given back. Null while nothing was decided. */
export function chargedShare(hold: Hold): number | null {
  if (hold.end !== 'commit' || hold.authorizedMinor === 0) return null;
  return Math.min(1, hold.committedMinor / hold.authorizedMinor);
}

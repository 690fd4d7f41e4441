import type { Hold, HoldPhase } from '../../contracts/hold.ts';

/** Why a person has a hold that broke a rule (docs/errors.md, HOLD_INVARIANT). Nothing closes it any more. */
export const LEDGER_BROKEN = 'ledgerBroken';

/** Why a person has a hold that was approved after it was certain that nothing was reserved. */
export const APPROVED_AFTER_ALL = 'approvedAfterAll';

/** How far a hold is; it never goes back. */
const RANK: Readonly<Record<HoldPhase, number>> = {
  requested: 0,
  reserved: 1,
  closing: 2,
  handedOver: 3,
  confirmed: 4,
  void: 4,
};

/** What nothing may change once the hold is open. */
const FIXED = ['sessionId', 'terminalId', 'currency', 'requestedMinor', 'openedAtMs'] as const;

/**
 * The rule of the ledger that a hold breaks by itself, as a sentence, or undefined. What the ledger writes never does;
 * this is for a fault of our own or a damaged database, and is looked at in production.
 */
export function brokenRule(hold: Hold): string | undefined {
  const { phase, end, requestedMinor, authorizedMinor, committedMinor } = hold;
  const isClosed = phase === 'confirmed' || phase === 'void';
  if (![requestedMinor, authorizedMinor, committedMinor].every(isAmount))
    return 'an amount is no whole number of minor units';
  if (isClosed !== (hold.closedAtMs !== null))
    return 'an open reservation has a closing time, or a closed one has none';
  const hasEnd = phase === 'closing' || phase === 'handedOver' || phase === 'confirmed';
  if (hasEnd !== (end !== null))
    return 'it is closing without an end, or has an end without closing';
  if (end !== 'commit' && committedMinor !== 0)
    return 'something is charged on a reservation that is not being charged';
  if (end === 'commit' && committedMinor > authorizedMinor && hold.personReason === null)
    return 'more is charged than was approved';
  return undefined;
}

/** The rule that a change of a hold breaks, or undefined; `before` is undefined when the hold opens. */
export function brokenChange(before: Hold | undefined, after: Hold): string | undefined {
  if (before === undefined)
    return after.phase === 'requested' ? undefined : 'it did not begin with a request';
  if (FIXED.some((field) => before[field] !== after[field]))
    return 'what never changes was changed';
  if (isReopened(before, after)) return undefined;
  if (RANK[after.phase] < RANK[before.phase]) return 'it went back';
  if (before.closedAtMs !== null && before.phase !== after.phase) return 'it was closed already';
  if (after.phase === 'void' && before.phase !== 'requested' && before.phase !== 'void')
    return 'a reservation that was there became one that never was';
  if (after.authorizedMinor < before.authorizedMinor) return 'the approved amount shrank';
  if (before.end !== null && after.end !== before.end) return 'it was to be closed the other way';
  return undefined;
}

/** What was told never to have been there is there: only for the engine to undo, and with a person who knows. */
function isReopened(before: Hold, after: Hold): boolean {
  return (
    before.phase === 'void' &&
    after.phase === 'reserved' &&
    after.orphaned &&
    after.personReason === APPROVED_AFTER_ALL
  );
}

/** The rule that the holds of one session break together: one reservation at a time is in the hands of a flow. */
export function brokenTogether(holds: readonly Hold[]): string | undefined {
  const inHand = holds.filter(({ phase, orphaned }) => phase === 'reserved' && !orphaned);
  return inHand.length > 1 ? 'a session holds two reservations at once' : undefined;
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

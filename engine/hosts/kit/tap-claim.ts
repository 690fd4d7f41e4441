import type { SessionRecord } from './store.ts';

/** A visit that a card has at a terminal, or that it may stop. */
export interface OwnedVisit {
  readonly session: SessionRecord;
  /** The card itself began it; otherwise it is one of the same group that may stop it. */
  readonly isOwn: boolean;
  /** A tap can stop it where it stands. */
  readonly isStoppable: boolean;
  /** Its reservation is being charged or released. */
  readonly isClosing: boolean;
}

/** What a card that is presented means. */
export type TapClaim =
  /** It pays: for the session that asks for a card, or for a new one. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'stop'; readonly session: SessionRecord }
  /** The driver must say which of these he wants to stop, or that he pays for another car. */
  | {
      readonly kind: 'ask';
      readonly stops: readonly SessionRecord[];
      readonly mayBegin: boolean;
    }
  /** Nobody can be asked: whoever wants to stop one of these pulls its cable. */
  | { readonly kind: 'unplug'; readonly stops: readonly SessionRecord[] }
  /** It means nothing now. */
  | { readonly kind: 'busy'; readonly isClosing: boolean };

/**
 * What a presented card means. A card that owns a visit stops it; it never silently pays a second time, and where it owns
 * several nobody guesses which one is meant.
 */
export function claimOfTap(tap: {
  readonly owned: readonly OwnedVisit[];
  /** How many charges one card may have at once. */
  readonly chargesPerCard: number;
  /** Somebody asks for a card, or the card could begin a visit. */
  readonly mayBegin: boolean;
  /** The terminal lets a driver choose. */
  readonly canAsk: boolean;
}): TapClaim {
  const { canAsk } = tap;
  const owned = tap.owned.filter(({ isOwn }) => isOwn);
  const isClosing = owned.some((visit) => visit.isClosing);
  const isFull = isClosing || owned.length >= tap.chargesPerCard;
  const stops = tap.owned.filter(({ isStoppable }) => isStoppable).map(({ session }) => session);
  const [first, ...others] = stops;
  if (first === undefined) {
    return owned.length > 0 && isFull ? { kind: 'busy', isClosing } : { kind: 'begin' };
  }
  const mayBegin = tap.mayBegin && !isFull;
  // Only the charges of others could be stopped, and nobody can be asked: a card that can begin its own does that.
  if (owned.length === 0 && mayBegin && !canAsk) return { kind: 'begin' };
  if (others.length === 0 && !(mayBegin && canAsk)) return { kind: 'stop', session: first };
  return canAsk ? { kind: 'ask', stops, mayBegin } : { kind: 'unplug', stops };
}

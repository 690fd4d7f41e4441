const HOUR_MS = 60 * 60_000;
/** How long a close may take before a person is called, while the ladder goes on. */
const CLOSE_MS_MAX = HOUR_MS;
/** So long before a reservation lapses there must be time left for a person. */
const BEFORE_END_MS = 12 * HOUR_MS;

/** How long acquirers keep a reservation when the site does not say otherwise: 2 days. */
export const HOLD_LIFE_MS = 48 * HOUR_MS;

/**
 * When a person must be called for a hold that is still open: an hour after it was asked to be closed, or 12 hours
 * before the acquirer lets it lapse, whichever comes first. All times are Unix epoch ms.
 */
export function personDueAtMs(hold: {
  readonly openedAtMs: number;
  readonly closeAskedAtMs: number | undefined;
  readonly holdLifeMs: number;
  /** How long a close may take; an hour when left out. */
  readonly closeMsMax?: number | undefined;
}): number {
  const lapsing = hold.openedAtMs + hold.holdLifeMs - BEFORE_END_MS;
  if (hold.closeAskedAtMs === undefined) return lapsing;
  return Math.min(lapsing, hold.closeAskedAtMs + (hold.closeMsMax ?? CLOSE_MS_MAX));
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * How long to wait before asking again to commit or cancel: 5 × 1 min, 24 × 1 h, 7 × 1 day, then undefined (Payter
 * EV guide, pre-session checklist).
 *
 * @param attempts how often it was asked already, from 1
 */
export function ladderDelayMs(attempts: number): number | undefined {
  if (attempts <= 5) return MINUTE_MS;
  if (attempts <= 29) return HOUR_MS;
  if (attempts <= 36) return DAY_MS;
  return undefined;
}

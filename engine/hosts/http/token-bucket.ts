/** How often something may happen. */
export interface Rate {
  /** So often at once. */
  readonly burst: number;
  readonly perSecond: number;
}

/** Makes a limit of a rate: each call asks whether it may happen once more. */
export function tokenBucket(
  { burst, perSecond }: Rate,
  nowMs: () => number = () => performance.now(),
): () => boolean {
  let left = burst;
  let atMs = nowMs();
  return () => {
    const now = nowMs();
    left = Math.min(burst, left + ((now - atMs) * perSecond) / 1_000);
    atMs = now;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}

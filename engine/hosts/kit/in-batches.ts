/** So many inputs are stored in one transaction at most: more would make the first one wait, and save little. */
export const BATCH_MAX = 16;

/** The items in their order, up to 16 at a time. */
export function* inBatches<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += BATCH_MAX) yield items.slice(at, at + BATCH_MAX);
}

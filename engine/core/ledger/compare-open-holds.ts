import type { Hold } from '../../contracts/hold.ts';

/** A reservation as the vendor lists it (`terminal.listHolds`). */
export interface ListedHold {
  readonly holdId?: string;
  readonly reference: string;
  readonly authorizedMinor: number;
  readonly maskedPan?: string;
  readonly openedAtMs?: number;
}

/** Where the vendor's list and the ledger differ. */
export type ListFinding =
  /** Open at the vendor, and in no line of the ledger. */
  | { readonly kind: 'unknown'; readonly listed: ListedHold }
  /** A reservation that nobody could tell about is there after all. */
  | { readonly kind: 'found'; readonly hold: Hold; readonly listed: ListedHold }
  /** Closed in the ledger, open at the vendor. */
  | { readonly kind: 'openAtVendor'; readonly hold: Hold }
  | { readonly kind: 'amountDiffers'; readonly hold: Hold; readonly listed: ListedHold }
  /** Open in the ledger, not in a complete list of the vendor. */
  | { readonly kind: 'gone'; readonly hold: Hold };

/** What was opened or closed a moment ago may not have reached the vendor's list, or may still be in it. */
const SETTLING_MS = 10 * 60_000;

/**
 * Compares the open reservations of one terminal with what its vendor lists.
 *
 * @param ours the open holds of the terminal, and the closed ones that the list names
 * @param complete whether the list has all; what is missing in a partial one means nothing
 */
export function compareOpenHolds(
  ours: readonly Hold[],
  listed: readonly ListedHold[],
  { complete, nowMs }: { readonly complete: boolean; readonly nowMs: number },
): readonly ListFinding[] {
  const findings: ListFinding[] = [];
  const seen = new Set<string>();
  for (const entry of listed) {
    const hold = ours.find((own) => isSame(own, entry));
    if (hold !== undefined) seen.add(hold.holdId);
    const finding =
      hold === undefined
        ? ({ kind: 'unknown', listed: entry } as const)
        : differs(hold, entry, nowMs);
    if (finding !== undefined) findings.push(finding);
  }
  if (!complete) return findings;
  for (const hold of ours) {
    const isSettled = nowMs - hold.openedAtMs >= SETTLING_MS;
    if (hold.phase === 'reserved' && isSettled && !seen.has(hold.holdId))
      findings.push({ kind: 'gone', hold });
  }
  return findings;
}

function isSame(own: Hold, { holdId, reference }: ListedHold): boolean {
  return holdId === undefined ? own.reference === reference : own.holdId === holdId;
}

function differs(hold: Hold, listed: ListedHold, nowMs: number): ListFinding | undefined {
  switch (hold.phase) {
    case 'requested':
      return { kind: 'found', hold, listed };
    case 'reserved':
      return hold.authorizedMinor === listed.authorizedMinor
        ? undefined
        : { kind: 'amountDiffers', hold, listed };
    case 'confirmed':
    case 'void':
      return nowMs - (hold.closedAtMs ?? nowMs) >= SETTLING_MS
        ? { kind: 'openAtVendor', hold }
        : undefined;
    default:
      return undefined;
  }
}

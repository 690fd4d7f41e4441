import type { JsonObject } from '../../contracts/json.ts';
import type { StrayHold } from '../../contracts/settlement-line.ts';
import type { ListedHold } from '../../core/ledger/compare-open-holds.ts';
import type { Store } from './store.ts';

const PART = 'stray';
/** So many are kept for each terminal. */
const STRAYS_MAX = 1_000;

/** Remembers stray reservations until the vendor lists them no more. */
export class StrayHolds {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  all(): readonly StrayHold[] {
    return this.#store.memory.list(PART, '').map(({ value }) => value as unknown as StrayHold);
  }

  /** Keeps what a terminal's vendor lists now; gives how many are new. Inside a unit of work. */
  keep(
    terminalId: string,
    listed: readonly ListedHold[],
    { complete, nowMs }: { readonly complete: boolean; readonly nowMs: number },
  ): number {
    const { memory } = this.#store;
    const keyOf = (reference: string): string => `${terminalId}/${reference}`.slice(0, 200);
    const known = new Set(memory.list(PART, `${terminalId}/`).map(({ key }) => key));
    const now = new Set(listed.map(({ reference }) => keyOf(reference)));
    if (complete) for (const key of known) if (!now.has(key)) memory.remove(PART, key);
    let added = 0;
    for (const entry of listed.slice(0, STRAYS_MAX)) {
      const key = keyOf(entry.reference);
      if (known.has(key)) continue;
      const { reference, authorizedMinor, maskedPan } = entry;
      const stray: StrayHold = {
        terminalId,
        reference,
        authorizedMinor,
        ...(maskedPan === undefined ? {} : { maskedPan }),
        firstSeenAtMs: nowMs,
      };
      memory.put(PART, key, stray as unknown as JsonObject);
      added += 1;
    }
    return added;
  }
}

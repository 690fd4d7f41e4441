import type { AdapterMemory } from '../../../engine/contracts/device-adapter.ts';

/** What the adapter knows of a reservation. A type, not an interface, so that it counts as JSON. No card data in it. */
export type CpsHold = {
  readonly holdId: string;
  /** Where it was made: test and production know nothing of each other's sessions. */
  readonly environment: string;
  readonly serialNumber: string;
  readonly cardKey: string;
  readonly amountMinor: number;
  readonly askedAtMs: number;
  /** `asked`: the request left, or was about to, and its outcome is not known. `refused`: certainly nothing reserved. */
  readonly status: 'asked' | 'open' | 'refused';
  /** Null until known. */
  readonly sessionId: string | null;
  readonly authorizedMinor: number;
};

/** The reservations of one terminal, on disk before a request leaves. */
export interface HoldBook {
  readonly get: (holdId: string) => Promise<CpsHold | undefined>;
  readonly put: (hold: CpsHold) => Promise<void>;
  readonly all: () => Promise<readonly CpsHold[]>;
  /** Forgets what nobody can ask for any more. */
  readonly prune: (nowMs: number) => Promise<void>;
}

const DAY_MS = 86_400_000;
/** The ladder ends after 9 days and no reservation lives longer than 30. */
const KEPT_MS = 100 * DAY_MS;

export function createHoldBook(memory: AdapterMemory): HoldBook {
  const all = async (): Promise<readonly CpsHold[]> =>
    (await memory.list('hold/')).map(({ value }) => value as CpsHold);
  return {
    all,
    get: async (holdId) => (await memory.get(keyOf(holdId))) as CpsHold | undefined,
    put: (hold) => memory.put(keyOf(hold.holdId), hold),
    prune: async (nowMs) => {
      for (const { holdId, askedAtMs } of await all()) {
        if (askedAtMs < nowMs - KEPT_MS) await memory.remove(keyOf(holdId));
      }
    },
  };
}

function keyOf(holdId: string): string {
  return `hold/${holdId}`.slice(0, 200);
}

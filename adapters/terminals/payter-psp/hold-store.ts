import type { AdapterMemory } from '../../../engine/contracts/device-adapter.ts';

/** How a reservation was asked to be closed. */
export type PspClose = {
  readonly end: 'commit' | 'cancel';
  /** 0 for a cancel. */
  readonly amountMinor: number;
  /** `none`: sent, and no answer is known. */
  readonly answer: 'none' | 'ok' | 'notOk';
};

/**
 * What this adapter knows of one reservation; nobody else can be asked. No card data. A type, not an interface, so
 * that it counts as JSON.
 */
export type PspHold = {
  readonly holdId: string;
  /** What the terminal was told to call it, for finding it in Payter's records. */
  readonly reference: string;
  /** `asked`: Auth Session was sent. `void`: certainly nothing is reserved. */
  readonly status: 'asked' | 'reserved' | 'void' | 'closedByTerminal';
  readonly requestedMinor: number;
  readonly authorizedMinor: number;
  /** The terminal's own number of the reservation, once it told it. */
  readonly sessionId: number | null;
  /** When it was asked or approved, Unix epoch ms. */
  readonly atMs: number;
  readonly close: PspClose | null;
};

/** The reservations that were asked for at one terminal. */
export interface HoldStore {
  readonly get: (holdId: string) => Promise<PspHold | undefined>;
  readonly put: (hold: PspHold) => Promise<void>;
  /** All that are not forgotten. */
  readonly all: () => Promise<readonly PspHold[]>;
  /** Forgets what was over long ago. */
  readonly prune: (nowMs: number) => Promise<void>;
}

const DAY_MS = 24 * 60 * 60_000;
/** What is over is kept for so long, and what nobody ever closed until no issuer holds it any more. */
const KEPT_MS = 30 * DAY_MS;
const KEPT_OPEN_MS = 180 * DAY_MS;

export function createHoldStore(memory: AdapterMemory): HoldStore {
  const all = async () =>
    (await memory.list('hold/')).map(({ value }) => value as unknown as PspHold);
  return {
    get: async (holdId) => (await memory.get(holdKey(holdId))) as unknown as PspHold | undefined,
    put: (hold) => memory.put(holdKey(hold.holdId), hold),
    all,
    prune: async (nowMs) => {
      for (const hold of await all()) {
        const keptMs = isOpen(hold) ? KEPT_OPEN_MS : KEPT_MS;
        if (nowMs - hold.atMs > keptMs) await memory.remove(holdKey(hold.holdId));
      }
    },
  };
}

/** Whether money may still be reserved under it. */
export function isOpen({ status, close }: PspHold): boolean {
  return (status === 'asked' || status === 'reserved') && close?.answer !== 'ok';
}

function holdKey(holdId: string): string {
  return `hold/${holdId}`.slice(0, 200);
}

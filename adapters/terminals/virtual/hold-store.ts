import type { AdapterMemory } from '../../../engine/contracts/device-adapter.ts';

/** A reservation in the books of the virtual bank. A type, not an interface, so that it counts as JSON. */
export type BankHold = {
  readonly holdId: string;
  readonly terminalId: string;
  /** `onItsWay`: the request is still under way to the bank and reserves at `reservesAtMs`. */
  readonly status: 'onItsWay' | 'reserved' | 'committed' | 'released';
  readonly authorizedMinor: number;
  readonly committedMinor: number;
  readonly reference: string;
  readonly reservesAtMs: number | null;
};

/** The books of the virtual bank. They outlive the engine, as those of a real one do. No card data in them. */
export interface HoldStore {
  readonly get: (holdId: string, nowMs: number) => Promise<BankHold | undefined>;
  readonly put: (hold: BankHold) => Promise<void>;
  /** The reservations of a terminal that are open now. */
  readonly open: (terminalId: string, nowMs: number) => Promise<readonly BankHold[]>;
}

export function createHoldStore(memory: AdapterMemory): HoldStore {
  return {
    get: async (holdId, nowMs) => {
      const hold = (await memory.get(holdKey(holdId))) as unknown as BankHold | undefined;
      return hold === undefined ? undefined : arrived(hold, nowMs);
    },
    put: (hold) => memory.put(holdKey(hold.holdId), hold),
    open: async (terminalId, nowMs) => {
      const entries = await memory.list(holdKey(''));
      return entries
        .map(({ value }) => arrived(value as unknown as BankHold, nowMs))
        .filter((hold) => hold.terminalId === terminalId && hold.status === 'reserved');
    },
  };
}

/** What was still on its way to the bank has reached it after its time. */
function arrived(hold: BankHold, nowMs: number): BankHold {
  const isThere = hold.status === 'onItsWay' && nowMs >= (hold.reservesAtMs ?? 0);
  return isThere ? { ...hold, status: 'reserved' } : hold;
}

function holdKey(holdId: string): string {
  return `hold/${holdId}`.slice(0, 200);
}

import { randomBytes } from 'node:crypto';
import type { AdapterMemory } from '../../../engine/contracts/device-adapter.ts';

/** The read that the terminal was last started for; on disk before it is started. */
export type ReadRecord = {
  /** The secret in the address that CPS calls when a card was read. */
  readonly secret: string;
  readonly operationId: string;
  readonly purpose: 'pay' | 'identify';
  /** The amount that an authorize would reserve: it is fixed by start. */
  readonly amountMinor: number;
  /** Whether a card that is read now may be reserved on. */
  readonly mayReserve: boolean;
  readonly startedAtMs: number;
  /** When CPS first called; null before. */
  readonly calledAtMs: number | null;
};

/** Keeps the one read of a terminal. */
export interface ReadRecords {
  readonly current: () => ReadRecord | undefined;
  readonly put: (record: ReadRecord) => Promise<void>;
}

const KEY = 'read';

/** Loads the read that was running when the engine stopped. */
export async function loadReadRecords(memory: AdapterMemory): Promise<ReadRecords> {
  let current = (await memory.get(KEY)) as ReadRecord | undefined;
  return {
    current: () => current,
    put: async (record) => {
      await memory.put(KEY, record);
      current = record;
    },
  };
}

/** A secret that nobody guesses. */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

import type { AdapterMemory } from '../../../../engine/contracts/device-adapter.ts';

/**
 * What this adapter knows of one reservation. A type, not an interface, so that it counts as JSON.
 * `void`: it certainly never came to be. `unclear`: the terminal said yes, but not what is needed to close it, or it is
 * closed nobody knows how; a person has to ask CCV.
 */
export type HoldRecord = {
  readonly status: 'reserved' | 'committed' | 'released' | 'void' | 'unclear';
  readonly requestId: number;
  readonly authorizedMinor: number;
  readonly committedMinor: number;
  readonly authReferenceVersion: string | null;
  readonly cardKey: string | null;
  readonly atMs: number;
};

/** The reservations of one terminal, each with the opaque reference that closes it. */
export interface HoldBook {
  readonly get: (holdId: string) => Promise<HoldRecord | undefined>;
  /** Stores a reservation together with its reference. */
  readonly open: (holdId: string, record: HoldRecord, authReference: string) => Promise<void>;
  /** Stores what became of a reservation; the reference is forgotten when it is not needed any more. */
  readonly put: (holdId: string, record: HoldRecord) => Promise<void>;
  /** The reference of a reservation that is open. */
  readonly authReference: (holdId: string) => Promise<string | undefined>;
  readonly hasOpen: () => Promise<boolean>;
  /** Forgets what was closed before this time. */
  readonly forgetBefore: (atMs: number) => Promise<void>;
}

/** Characters of a reference in one entry of the memory, which takes 16 kB. */
const PART_LENGTH = 12_000;

export function createHoldBook(memory: AdapterMemory): HoldBook {
  const get = async (holdId: string) =>
    (await memory.get(holdKey(holdId))) as HoldRecord | undefined;
  const parts = (holdId: string) => memory.list(partPrefix(holdId));
  const forgetParts = async (holdId: string) => {
    for (const { key } of await parts(holdId)) await memory.remove(key);
  };
  const all = () => memory.list('hold/');
  return {
    get,
    open: async (holdId, record, authReference) => {
      // The reservation counts only once all of its reference is on disk: its own entry is written last.
      for (let at = 0; at * PART_LENGTH < authReference.length; at += 1) {
        const part = authReference.slice(at * PART_LENGTH, (at + 1) * PART_LENGTH);
        await memory.put(`${partPrefix(holdId)}${String(at).padStart(3, '0')}`, part);
      }
      await memory.put(holdKey(holdId), record);
    },
    put: async (holdId, record) => {
      await memory.put(holdKey(holdId), record);
      if (record.status !== 'reserved' && record.status !== 'unclear') await forgetParts(holdId);
    },
    authReference: async (holdId) => {
      const found = [...(await parts(holdId))].sort((a, b) => (a.key < b.key ? -1 : 1));
      return found.length === 0 ? undefined : found.map(({ value }) => String(value)).join('');
    },
    hasOpen: async () =>
      (await all()).some(({ value }) => (value as HoldRecord).status === 'reserved'),
    forgetBefore: async (atMs) => {
      for (const { key, value } of await all()) {
        const { status, atMs: lastAtMs } = value as HoldRecord;
        if (lastAtMs < atMs && status !== 'reserved' && status !== 'unclear')
          await memory.remove(key);
      }
    },
  };
}

function holdKey(holdId: string): string {
  return `hold/${holdId}`.slice(0, 190);
}

/** No entry of another reservation begins with it, since an id has no `|`. */
function partPrefix(holdId: string): string {
  return `reference/${holdId}|`.slice(0, 190);
}

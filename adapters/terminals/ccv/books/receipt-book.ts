import type { AdapterMemory } from '../../../../engine/contracts/device-adapter.ts';

/** The customer's receipts, as the terminal wrote them, without anything that looks like a card number. */
export interface ReceiptBook {
  readonly put: (
    requestId: number,
    holdId: string,
    lines: readonly string[],
    atMs: number,
  ) => Promise<void>;
  readonly forgetBefore: (atMs: number) => Promise<void>;
}

export function createReceiptBook(memory: AdapterMemory): ReceiptBook {
  return {
    put: async (requestId, holdId, lines, atMs) => {
      if (lines.length === 0) return;
      await memory.put(`receipt/${requestId}`, { holdId, lines, atMs });
    },
    forgetBefore: async (atMs) => {
      for (const { key, value } of await memory.list('receipt/')) {
        if (Number((value as { atMs?: unknown }).atMs ?? 0) < atMs) await memory.remove(key);
      }
    },
  };
}

import type { AbortPort } from '../../../engine/contracts/device-adapter.ts';
import type { CardTap } from './card-tap.ts';

/** What a read is for. */
export type ReadPurpose = 'pay' | 'identify';

/** How a read ended. `gone`: the terminal dropped out; `replaced`: a newer read took the reader, or nobody waits any more. */
export type ReadEnd =
  | { readonly kind: 'card'; readonly card: CardTap }
  | { readonly kind: 'timeout' | 'gone' | 'replaced' };

/** The reader of one terminal: at most one read at a time. */
export interface CardReader {
  readonly purpose: () => ReadPurpose | null;
  readonly amountMinor: () => number | null;
  /** The connector that the driver is asked about, when the engine names one. */
  readonly bay: () => string | undefined;
  readonly read: (wish: ReadWish, signal: AbortPort) => Promise<ReadEnd>;
  /** False when nothing reads. */
  readonly present: (card: CardTap) => boolean;
  /** Ends a read without a card. */
  readonly end: (kind: 'gone' | 'replaced') => void;
}

interface ReadWish {
  readonly purpose: ReadPurpose;
  readonly amountMinor: number | null;
  readonly bay: string | undefined;
  readonly waitMs: number;
}

/** The longest wait that a timer can hold, about 24.8 days. */
const timerMostMs = 2_147_483_647;

export function createCardReader(onChange: () => void): CardReader {
  let current: { readonly wish: ReadWish; readonly finish: (end: ReadEnd) => void } | null = null;
  return {
    purpose: () => current?.wish.purpose ?? null,
    amountMinor: () => current?.wish.amountMinor ?? null,
    bay: () => current?.wish.bay,
    read: (wish, signal) => {
      current?.finish({ kind: 'replaced' });
      return new Promise((resolve) => {
        const finish = (end: ReadEnd) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', onAbort);
          if (current === mine) current = null;
          resolve(end);
          onChange();
        };
        const onAbort = () => finish({ kind: 'replaced' });
        const timer = setTimeout(
          () => finish({ kind: 'timeout' }),
          Math.min(wish.waitMs, timerMostMs),
        );
        const mine = { wish, finish };
        current = mine;
        if (signal.aborted) onAbort();
        else {
          signal.addEventListener('abort', onAbort);
          onChange();
        }
      });
    },
    present: (card) => {
      if (current === null) return false;
      current.finish({ kind: 'card', card });
      return true;
    },
    end: (kind) => current?.finish({ kind }),
  };
}

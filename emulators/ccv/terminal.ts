import { randomInt } from 'node:crypto';
import type { KnobBoard } from '../kit/knob-board.ts';
import type { HeldCard } from './card.ts';

/** How a wait for a card ended. */
export type ReadEnd =
  | { readonly kind: 'card'; readonly card: HeldCard }
  | { readonly kind: 'stopped' | 'timeout' | 'rebooted' };

/** The reader of one terminal: it waits for one card at a time. */
export interface CcvReader {
  /** What the terminal is at: nothing, a wait for a card, or a payment that is with the bank. */
  readonly state: () => 'IDLE' | 'READING' | 'BANK';
  /** What the wait is for, e.g. `authorise`. */
  readonly purpose: () => string | null;
  /** Begins something; false when the terminal is at work. */
  readonly begin: () => boolean;
  readonly waitForCard: (purpose: string) => Promise<ReadEnd>;
  /** It is over. */
  readonly end: () => void;
  /** @throws RangeError when it does not read */
  readonly tap: (card: HeldCard) => void;
  /** The driver presses stop. @throws RangeError when it does not read */
  readonly stop: () => void;
  /** Ends a wait without an error when there is none. */
  readonly finish: (kind: 'stopped' | 'rebooted') => void;
}

/** Reading ends by itself after this, unless a knob says otherwise. */
const READ_MS = 60_000;

export function createReader(knobs: KnobBoard): CcvReader {
  let isBusy = false;
  let wait: { readonly purpose: string; readonly finish: (end: ReadEnd) => void } | undefined;
  const reading = (): NonNullable<typeof wait> => {
    if (wait === undefined) throw new RangeError('The terminal is not reading.');
    return wait;
  };
  return {
    state: () => (wait !== undefined ? 'READING' : isBusy ? 'BANK' : 'IDLE'),
    purpose: () => wait?.purpose ?? null,
    begin: () => {
      if (isBusy) return false;
      isBusy = true;
      return true;
    },
    end: () => {
      isBusy = false;
    },
    waitForCard: (purpose) =>
      new Promise((resolve) => {
        const finish = (end: ReadEnd): void => {
          clearTimeout(timer);
          wait = undefined;
          resolve(end);
        };
        const timer = setTimeout(
          () => finish({ kind: 'timeout' }),
          Number(knobs.value('readMs') ?? READ_MS),
        );
        wait = { purpose, finish };
      }),
    tap: (card) => {
      const isFresh = knobs.value('tokens') === 'fresh' && card.pan !== undefined;
      reading().finish({ kind: 'card', card: isFresh ? { ...card, pan: freshPan() } : card });
    },
    stop: () => reading().finish({ kind: 'stopped' }),
    finish: (kind) => wait?.finish({ kind }),
  };
}

/** The token is made of the number, so a fresh one makes it fresh. */
function freshPan(): string {
  return `4${Array.from({ length: 15 }, () => randomInt(10)).join('')}`;
}

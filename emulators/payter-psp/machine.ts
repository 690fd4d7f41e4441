import type { KnobBoard } from '../kit/knob-board.ts';
import type { HeldCard } from './card.ts';
import type { ControllerLine } from './controller-line.ts';
import { createSessionBook, type SessionBook } from './session-book.ts';

/** States of the protocol, with the values of Get Status. */
export const state = {
  OFFLINE: 0x01,
  ONLINE: 0x02,
  DISABLED: 0x04,
  ENABLED: 0x08,
  WAIT_CARD: 0x10,
  WAIT_AUTH: 0x20,
} as const;

/** What the controller asked for with Start Session or Read Card. */
export interface Wish {
  /** Null for Read Card. */
  readonly amountMinor: number | null;
  readonly reference: string;
}

/** The terminal and everything it knows. */
export interface PspMachine {
  readonly knobs: KnobBoard;
  readonly sessions: SessionBook;
  state: number;
  line: ControllerLine | null;
  wish: Wish | null;
  card: HeldCard | null;
  /** A question is at the bank. */
  isBusy: boolean;
  setup: { readonly timeoutS: number; readonly action: number } | null;
  /** Texts of what the controller sent, the newest last: for tests. */
  readonly heard: string[];
  readonly timers: Set<NodeJS.Timeout>;
  readTimer: NodeJS.Timeout | undefined;
}

export function createMachine(knobs: KnobBoard): PspMachine {
  return {
    knobs,
    sessions: createSessionBook(),
    state: state.OFFLINE,
    line: null,
    wish: null,
    card: null,
    isBusy: false,
    setup: null,
    heard: [],
    timers: new Set(),
    readTimer: undefined,
  };
}

/** The longest wait that a timer can hold. */
const TIMER_MS_MAX = 2_147_483_647;

/** Does something later, unless the emulator stops before. */
export function after(machine: PspMachine, delayMs: number, work: () => void): void {
  const timer = setTimeout(
    () => {
      machine.timers.delete(timer);
      work();
    },
    Math.min(delayMs, TIMER_MS_MAX),
  );
  machine.timers.add(timer);
}

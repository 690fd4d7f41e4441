import type { Hold } from '../../../contracts/hold.ts';

/** The truth about one reservation beside what the ledger knows of it. */
export interface TrueHold {
  readonly hold: Hold;
  /** World variables of the terminal's contract: every reservation has its own. */
  readonly truth: Readonly<Record<string, string>>;
  /** The flow was told that it is reserved. */
  readonly told: boolean;
  /** The flow asked to charge or release it. */
  readonly asked: boolean;
}

/** Everything outside the flow that decides what can happen next. Plain JSON: two equal worlds have equal texts. */
export interface World {
  /** World variables of the contracts of charger and site. */
  readonly vars: Readonly<Record<string, string>>;
  readonly holds: readonly TrueHold[];
  /** Running requests that name a reservation: place of the request → reservation. */
  readonly about: Readonly<Record<string, string>>;
  /** Running requests that the ledger refused: they can only be answered so. */
  readonly refused: readonly string[];
  /** The card that was presented last, and the one for which money was reserved; empty before. */
  readonly presented: string;
  readonly starter: string;
  /** Errors of its own that the flow has met. */
  readonly faults: number;
  /** Something became of the driver's money, and the screen has not changed since. */
  readonly untold: boolean;
  /** What properties remember of the visit, by the name of the memory. */
  readonly notes: Readonly<Record<string, string>>;
}

/** The world as a condition of a contract sees it: with the truth about one reservation. */
export function varsWith(
  world: World,
  holdId: string | undefined,
): Readonly<Record<string, string>> {
  const held = world.holds.find(({ hold }) => hold.holdId === holdId);
  return held === undefined ? world.vars : { ...world.vars, ...held.truth };
}

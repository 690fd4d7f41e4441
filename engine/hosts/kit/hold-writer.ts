import type { Hold } from '../../contracts/hold.ts';
import {
  brokenChange,
  brokenRule,
  brokenTogether,
  LEDGER_BROKEN,
} from '../../core/ledger/broken-rule.ts';
import { isCaptured } from '../../core/ledger/capture-line.ts';
import type { Clock } from './clock.ts';
import type { HoldTimers } from './hold-timers.ts';
import { journalLedger } from './journal-ledger.ts';
import type { Log } from './log.ts';
import type { Messages } from './messages.ts';
import type { Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/**
 * Writes holds, and checks the rules of the ledger with each of them. A broken rule stops the session, not the engine:
 * what was known before stays, a person has the hold, and no drawing touches it any more. Inside a unit of work.
 */
export class HoldWriter {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #messages: Messages;
  readonly #timers: HoldTimers;
  readonly #broken: (sessionId: string) => void;

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    clock: Clock;
    log: Log;
    messages: Messages;
    timers: HoldTimers;
    /** Called after the unit of work: the session must not go on. */
    broken: (sessionId: string) => void;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#messages = parts.messages;
    this.#timers = parts.timers;
    this.#broken = parts.broken;
  }

  put(hold: Hold): void {
    const before = this.#store.holds.get(hold.holdId);
    // A person has it, as it was when the rule broke; what comes later is in the journal.
    if (before?.personReason === LEDGER_BROKEN) return;
    const change = brokenChange(before, hold) ?? brokenRule(hold);
    if (change !== undefined) return this.#stop(before ?? hold, change);
    this.#write(this.#withCapture(hold, before));
    if (hold.phase !== 'reserved') return;
    const together = brokenTogether(this.#store.holds.ofSession(hold.sessionId));
    if (together !== undefined) this.#stop(hold, together);
  }

  #withCapture(hold: Hold, before: Hold | undefined): Hold {
    const known = before?.capturedAtMs ?? hold.capturedAtMs;
    return { ...hold, capturedAtMs: known ?? (isCaptured(hold) ? this.#clock.nowMs() : null) };
  }

  /** Looks at a hold as it is stored; a damaged one is stopped as well. */
  check(hold: Hold): void {
    const reason = hold.personReason === LEDGER_BROKEN ? undefined : brokenRule(hold);
    if (reason !== undefined) this.#stop(hold, reason);
    else if (hold.personReason === LEDGER_BROKEN) this.#broken(hold.sessionId);
  }

  #stop(hold: Hold, reason: string): void {
    const { holdId, sessionId } = hold;
    this.#log('error', 'a rule of the ledger is broken', {
      code: 'HOLD_INVARIANT',
      holdId,
      sessionId,
      reason,
    });
    this.#write({ ...hold, personReason: LEDGER_BROKEN });
    const details = { what: 'ledgerBroken', holdId, code: 'HOLD_INVARIANT', reason };
    journalLedger(this.#store, sessionId, details, this.#clock.nowMs());
    this.#unit.afterwards(() => this.#broken(sessionId));
  }

  #write(hold: Hold): void {
    this.#store.holds.put(hold);
    this.#timers.plan(hold);
    this.#unit.afterwards(() => this.#messages.publish({ kind: 'hold', hold }));
  }
}

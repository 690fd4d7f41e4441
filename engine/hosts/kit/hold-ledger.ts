import type { OperationResult } from '../../contracts/device-adapter.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { JsonObject } from '../../contracts/json.ts';
import { afterAcquire, approvedWhenClosed } from '../../core/ledger/after-acquire.ts';
import { afterClose } from '../../core/ledger/after-close.ts';
import { afterIncrease } from '../../core/ledger/after-increase.ts';
import { approvedAfterAll } from '../../core/ledger/approved-after-all.ts';
import { beginClose } from '../../core/ledger/begin-close.ts';
import { brokenRule } from '../../core/ledger/broken-rule.ts';
import { CHARGED_TWICE, chargedTwice } from '../../core/ledger/charged-twice.ts';
import { closedByTerminal } from '../../core/ledger/closed-by-terminal.ts';
import { isOpenHold } from '../../core/ledger/is-open-hold.ts';
import { openHold } from '../../core/ledger/open-hold.ts';
import { type CloseRequest, refuseClose } from '../../core/ledger/refuse-close.ts';
import type { Clock } from './clock.ts';
import { engineRequest } from './engine-request.ts';
import type { HoldTimers } from './hold-timers.ts';
import type { HoldWriter } from './hold-writer.ts';
import { journalLedger } from './journal-ledger.ts';
import { mayHaveRaised, raisedHoldOf } from './raised-hold-of.ts';
import type { OutboxRecord, Store } from './store.ts';

/** Why a person has a hold that its session left open; whatever is found out about it later tells him more. */
const LEFT_OPEN = 'sessionEndedWithOpenHold';

/**
 * The hold ledger: every reservation from its claim to its confirmed end, whatever becomes of the session. All
 * methods are called inside a unit of work.
 */
export class HoldLedger {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #timers: HoldTimers;
  readonly #writer: HoldWriter;
  readonly #asked: () => void;

  constructor(parts: {
    store: Store;
    clock: Clock;
    timers: HoldTimers;
    writer: HoldWriter;
    /** The engine asks for something by itself: it is in the outbox, and sent after the unit of work. */
    asked: () => void;
  }) {
    this.#asked = parts.asked;
    this.#store = parts.store;
    this.#clock = parts.clock;
    this.#timers = parts.timers;
    this.#writer = parts.writer;
  }

  /** Opens the hold of an acquire whose bytes are about to leave. One that raises another hold opens none. */
  claimAcquire(record: OutboxRecord, currency: string): void {
    if (record.money !== 'acquire' || raisedHoldOf(record) !== undefined) return;
    if (this.#store.holds.get(record.operationId) !== undefined) return;
    this.#put(
      openHold({
        operationId: record.operationId,
        sessionId: record.sessionId,
        terminalId: record.address?.family === 'terminal' ? record.address.terminalId : '',
        currency,
        amountMinor: Number(record.input['amountMinor'] ?? 0),
        atMs: this.#clock.nowMs(),
      }),
    );
  }

  /** Takes the answer to an acquire. A success that nobody waits for any more is undone. */
  acquireAnswered(record: OutboxRecord, result: OperationResult): void {
    const hold = this.#store.holds.get(record.operationId);
    if (hold === undefined) return;
    if (hold.phase === 'confirmed') return this.#put(approvedWhenClosed(hold, result));
    const after = afterAcquire(hold, result, this.#clock.nowMs());
    const isNobodys =
      after.phase === 'reserved' && hold.phase === 'requested' && (hold.orphaned || record.told);
    // It is never in the hands of the flow, which may have reserved again meanwhile.
    if (isNobodys) this.#put({ ...after, orphaned: true });
    // It is certain now that nothing is reserved, so nobody needs to look any more.
    else this.#put(after.phase === 'void' ? { ...after, personReason: null } : after);
    if (isNobodys) this.undo(hold.holdId, 'nobody waits for this reservation any more');
  }

  /**
   * Takes an answer to an acquire whose end was taken for known. True when the vendor broke its contract: it approved what
   * was certain not to be there.
   */
  answeredAfterAll(record: OutboxRecord, result: OperationResult): boolean {
    const hold = this.#store.holds.get(record.operationId);
    if (hold === undefined || !isOpenHold(hold)) return this.#reopened(hold, result);
    this.acquireAnswered(record, result);
    return false;
  }

  #reopened(hold: Hold | undefined, result: OperationResult): boolean {
    const again = hold && approvedAfterAll(hold, result);
    if (again === undefined) return false;
    const { holdId, sessionId, personReason: reason } = again;
    this.#put(again);
    this.note(sessionId, { what: 'person', holdId, reason });
    this.undo(holdId, 'the vendor approved what was not there');
    return true;
  }

  /**
   * Takes the answer to an increase. The flow charges no more than it knows of, so what it is not told raises nothing: energy
   * ends where it can still be charged, and the commit gives back what the vendor reserved beyond.
   */
  increaseAnswered({ told }: OutboxRecord, hold: Hold, result: OperationResult): void {
    const { holdId, sessionId } = hold;
    const next = afterIncrease(hold, result);
    if (next === hold) return;
    if (!told) return this.#put(next);
    this.note(sessionId, { what: 'lateRaise', holdId, amountMinor: next.authorizedMinor });
  }

  /** Why a commit or cancel may not leave, or undefined after it was written down that it does. */
  requestClose(record: OutboxRecord): string | undefined {
    const hold = this.#store.holds.get(String(record.input['holdId']));
    const request: CloseRequest = {
      end: record.money === 'settle' ? 'commit' : 'cancel',
      amountMinor: record.money === 'settle' ? Number(record.input['amountMinor'] ?? 0) : 0,
      asker: record.asker,
    };
    const refusal = refuseClose(hold, request);
    if (refusal !== undefined || hold === undefined) return refusal;
    this.#put(beginClose(hold, request));
    // Writing it may have shown that the ledger is wrong about it.
    return refuseClose(this.#store.holds.get(hold.holdId), request);
  }

  /** A request to close was refused. Where money is due and the reservation is gone, only a person can still help. */
  refused(record: OutboxRecord, reason: string): void {
    const { operation, sessionId } = record;
    this.note(sessionId, { what: 'refused', operation, reason });
    const hold = this.#store.holds.get(String(record.input['holdId']));
    if (hold === undefined) return;
    if (record.asker === 'engine') this.callPerson(hold.holdId, 'closeRefused');
    else if (record.money === 'settle' && !isOpenHold(hold) && hold.personReason === null)
      this.#put({ ...hold, personReason: 'closeRefused' });
  }

  /** Takes the answer to a commit or cancel. */
  closeAnswered(record: OutboxRecord, result: OperationResult): void {
    const hold = this.#store.holds.get(String(record.input['holdId']));
    if (hold !== undefined) this.#put(afterClose(hold, result, this.#clock.nowMs()));
  }

  /** The terminal tells that it closed a reservation by itself; false when it is none of its own. */
  closedByTerminal(terminalId: string, holdId: string, closedAs: string): boolean {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined || hold.terminalId !== terminalId) return false;
    this.#put(closedByTerminal(hold, closedAs, this.#clock.nowMs()));
    this.note(hold.sessionId, { what: 'closedByTerminal', holdId, closedAs });
    return true;
  }

  /** The vendor's books tell how much it charged without being asked: the books have it, and a person the difference. */
  chargedAs(holdId: string, committedMinor: number): void {
    const hold = this.#store.holds.get(holdId);
    if (hold?.phase !== 'confirmed' || hold.end !== 'commit' || hold.committedMinor !== 0) return;
    if (committedMinor < 1) return;
    this.#put({ ...hold, committedMinor, personReason: 'amountDiffers' });
    this.note(hold.sessionId, { what: 'person', holdId, reason: 'amountDiffers' });
  }

  /**
   * The vendor's books tell what became of a request that nobody waits for any more: what is there is undone, what is
   * not there is void. Of a reservation that is known, only another amount is news.
   */
  found(holdId: string, result: OperationResult): void {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined) return;
    if (hold.phase === 'requested') {
      // As long as the request itself is looked up, its own answer counts.
      if (this.#isAskedFor(holdId)) return;
      const after = afterAcquire(hold, result, this.#clock.nowMs());
      this.#put({ ...after, orphaned: true, personReason: null });
      return this.undo(holdId, 'the vendor has a reservation that nobody waits for');
    }
    if (hold.phase === 'reserved' && result.kind === 'outcome')
      this.listedAs(hold, Number(result.output['authorizedMinor']));
  }

  /** The vendor's books have a reservation with this amount; where that is news, a person looks. */
  listedAs(hold: Hold, authorizedMinor: number): void {
    if (authorizedMinor === hold.authorizedMinor) return;
    const isRaised = this.#store.outbox
      .ofSession(hold.sessionId)
      .some((record) => mayHaveRaised(record, hold, authorizedMinor));
    if (!isRaised) this.flag(hold.holdId, 'amountDiffers');
  }

  #isAskedFor(holdId: string): boolean {
    const status = this.#store.outbox.get(holdId)?.status;
    return status === 'claimed' || status === 'pending';
  }

  /** A vendor's report has the charge as the ledger has it: whatever a person was called for, it is well. */
  agreed(holdId: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined || isOpenHold(hold) || hold.personReason === null) return;
    // The one charge agrees; that there is another one does not.
    if (hold.personReason === CHARGED_TWICE) return;
    const agreed = { ...hold, personReason: null };
    // More was charged than was approved: that both books say so does not make it well.
    if (brokenRule(agreed) !== undefined) return;
    this.#put(agreed);
    this.note(hold.sessionId, { what: 'reconciled', holdId });
  }

  /** A vendor's report has a line about this hold. The first one stays, so that another charge is told from it. */
  settled(holdId: string, settledAtMs: number, settledSource: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined || hold.settledAtMs !== null) return;
    this.#put({ ...hold, settledAtMs, settledSource });
  }

  /** The vendor's reports have a second charge of this hold: a person pays it back. */
  chargedTwice(holdId: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined || hold.personReason === CHARGED_TWICE) return;
    this.#put(chargedTwice(hold));
    this.note(hold.sessionId, { what: 'person', holdId, reason: CHARGED_TWICE });
  }

  /** A person must look at a reservation, also at one that is closed in the ledger. */
  flag(holdId: string, reason: string): void {
    const hold = this.#store.holds.get(holdId);
    const hasReason = hold?.personReason !== null && hold?.personReason !== LEFT_OPEN;
    if (hold === undefined || hasReason || hold.personReason === reason) return;
    this.#put({ ...hold, personReason: reason });
    this.note(hold.sessionId, { what: 'person', holdId, reason });
  }

  /** Somebody asked to close a hold: from now on there is an hour until a person is called. */
  closeAsked(holdId: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold !== undefined) this.#timers.plan(hold);
  }

  /** The flow left an acquire by a fault, or nobody can tell what became of it: only the engine may close it now. */
  orphan(holdId: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined || !isOpenHold(hold)) return;
    this.#put({ ...hold, orphaned: true });
    if (hold.phase === 'reserved' && hold.end === null)
      this.undo(holdId, 'the flow met an error of its own');
  }

  /** Releases a reservation on the engine's own account. */
  undo(holdId: string, reason: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined || hold.phase !== 'reserved') return;
    this.#ask(hold, `${holdId}/undo`, 'terminal.cancel', { holdId, reason: 'unexpected' });
    this.note(hold.sessionId, { what: 'undo', holdId, reason });
  }

  /** Charges a part of a reservation on the engine's own account. */
  charge(holdId: string, amountMinor: number): void {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined || hold.phase !== 'reserved') return;
    this.#ask(hold, `${holdId}/charge`, 'terminal.commit', { holdId, amountMinor });
    this.note(hold.sessionId, { what: 'charge', holdId, amountMinor });
  }

  /** From now on only the engine may close this hold. */
  takeOver(holdId: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold !== undefined) this.#put({ ...hold, orphaned: true });
  }

  #ask(hold: Hold, operationId: string, operation: string, input: JsonObject): void {
    const { sessionId, terminalId } = hold;
    const address = { family: 'terminal', terminalId } as const;
    const atMs = this.#clock.nowMs();
    const request = { operationId, sessionId, operation, address, input, atMs };
    this.#store.outbox.put(engineRequest(request));
    this.#put({ ...hold, orphaned: true });
    this.#asked();
  }

  /** Puts a reservation into the queue of a person. The ladder goes on. */
  callPerson(holdId: string, reason: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold !== undefined && isOpenHold(hold)) this.flag(holdId, reason);
  }

  /** The timer of a hold is due. */
  personDue(holdId: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined || !isOpenHold(hold)) return;
    const isLapsing = this.#clock.nowMs() >= this.#timers.lapsingAtMs(hold);
    this.callPerson(holdId, isLapsing ? 'holdLapses' : 'notClosedInTime');
  }

  /** After a start: every open hold keeps the rules and has its timers, also one that another version left. */
  resume(): void {
    const limit = Number.MAX_SAFE_INTEGER;
    for (const hold of this.#store.holds.list({ openOnly: true, limit })) {
      this.#timers.plan(hold);
      this.#writer.check(hold);
      if (this.#store.sessions.get(hold.sessionId)?.state.status === 'ended') this.#leftOpen(hold);
    }
  }

  /** A session may not end with a reservation that nobody is on the way to close. */
  sessionEnded(sessionId: string): void {
    for (const hold of this.#store.holds.ofSession(sessionId)) this.#leftOpen(hold);
  }

  #leftOpen({ holdId, phase, orphaned }: Hold): void {
    if (phase === 'reserved' && !orphaned) this.callPerson(holdId, LEFT_OPEN);
  }

  hasOpenHold(sessionId: string): boolean {
    return this.#store.holds.ofSession(sessionId).some(isOpenHold);
  }

  /** @throws ForecourtError HOLD_REFUSED when there is no such hold */
  hold(holdId: string): Hold {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined) throw new ForecourtError('HOLD_REFUSED', { holdId });
    return hold;
  }

  /** Writes a line of the ledger's own doings into the session's history. */
  note(sessionId: string, details: JsonObject): void {
    journalLedger(this.#store, sessionId, details, this.#clock.nowMs());
  }

  #put(hold: Hold): void {
    this.#writer.put(hold);
  }
}

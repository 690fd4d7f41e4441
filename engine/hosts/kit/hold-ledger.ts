import type { OperationResult } from '../../contracts/device-adapter.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { JsonObject } from '../../contracts/json.ts';
import { afterAcquire } from '../../core/ledger/after-acquire.ts';
import { afterClose } from '../../core/ledger/after-close.ts';
import { beginClose } from '../../core/ledger/begin-close.ts';
import { isOpenHold } from '../../core/ledger/is-open-hold.ts';
import { openHold } from '../../core/ledger/open-hold.ts';
import { type CloseAsker, type CloseRequest, refuseClose } from '../../core/ledger/refuse-close.ts';
import type { Clock } from './clock.ts';
import { journalLedger } from './journal-ledger.ts';
import { moneyLane } from './lane-of.ts';
import type { Messages } from './messages.ts';
import type { OutboxRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** A hold that stays unclosed for longer than this goes to a person, while the ladder goes on. */
const PERSON_AFTER_MS = 60 * 60_000;

/**
 * The hold ledger: every reservation from its claim to its confirmed end, whatever becomes of the session. All
 * methods are called inside a unit of work.
 */
export class HoldLedger {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #clock: Clock;
  readonly #messages: Messages;

  constructor(parts: { store: Store; unit: UnitOfWork; clock: Clock; messages: Messages }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#clock = parts.clock;
    this.#messages = parts.messages;
  }

  /** Opens the hold of an acquire whose bytes are about to leave. */
  claimAcquire(record: OutboxRecord, currency: string): void {
    if (record.operation !== 'terminal.authorize') return;
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
    if (record.operation === 'terminal.increase') return this.#increaseAnswered(record, result);
    const hold = this.#store.holds.get(record.operationId);
    if (hold === undefined) return;
    const after = afterAcquire(hold, result, this.#clock.nowMs());
    // It is certain now that nothing is reserved, so nobody needs to look any more.
    const next = after.phase === 'void' ? { ...after, personReason: null } : after;
    this.#put(next);
    if (next.phase === 'reserved' && hold.phase === 'requested' && (hold.orphaned || record.told)) {
      this.undo(next.holdId, 'nobody waits for this reservation any more');
    }
  }

  #increaseAnswered(record: OutboxRecord, result: OperationResult): void {
    const hold = this.#store.holds.get(String(record.input['holdId']));
    if (hold === undefined || result.kind === 'failure') return;
    const total = result.output['authorizedMinor'];
    if (typeof total === 'number' && Number.isSafeInteger(total) && total > hold.authorizedMinor) {
      this.#put({ ...hold, authorizedMinor: total });
    }
  }

  /** Why a commit or cancel may not leave, or undefined after it was written down that it does. */
  requestClose(record: OutboxRecord, asker: CloseAsker): string | undefined {
    const hold = this.#store.holds.get(String(record.input['holdId']));
    const request: CloseRequest = {
      end: record.money === 'settle' ? 'commit' : 'cancel',
      amountMinor: record.money === 'settle' ? Number(record.input['amountMinor'] ?? 0) : 0,
      asker,
    };
    const refusal = refuseClose(hold, request);
    if (refusal === undefined && hold !== undefined) this.#put(beginClose(hold, request));
    return refusal;
  }

  /** Takes the answer to a commit or cancel. */
  closeAnswered(record: OutboxRecord, result: OperationResult): void {
    const hold = this.#store.holds.get(String(record.input['holdId']));
    if (hold === undefined) return;
    const atMs = this.#clock.nowMs();
    const next = afterClose(hold, result, atMs);
    const isLate = isOpenHold(next) && atMs - record.createdAtMs > PERSON_AFTER_MS;
    this.#put(
      isLate && next.personReason === null ? { ...next, personReason: 'notClosedInTime' } : next,
    );
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
    const atMs = this.#clock.nowMs();
    this.#put({ ...hold, orphaned: true });
    this.#store.outbox.put({
      operationId: `${holdId}/undo`,
      sessionId: hold.sessionId,
      operation: 'terminal.cancel',
      class: 'keyed',
      money: 'release',
      lane: moneyLane(hold.terminalId),
      address: { family: 'terminal', terminalId: hold.terminalId },
      path: '',
      input: { holdId, reason: 'unexpected' },
      status: 'pending',
      attempts: 0,
      createdAtMs: atMs,
      nextAtMs: atMs,
      deadlineAtMs: atMs,
      told: true,
      result: null,
    });
    this.note(hold.sessionId, { what: 'undo', holdId, reason });
  }

  /** Puts a reservation into the queue of a person. The ladder goes on. */
  callPerson(holdId: string, reason: string): void {
    const hold = this.#store.holds.get(holdId);
    if (hold === undefined || !isOpenHold(hold) || hold.personReason !== null) return;
    this.#put({ ...hold, personReason: reason });
    this.note(hold.sessionId, { what: 'person', holdId, reason });
  }

  /** A session may not end with a reservation that nobody is on the way to close. */
  sessionEnded(sessionId: string): void {
    for (const hold of this.#store.holds.ofSession(sessionId)) {
      if (hold.phase === 'reserved' && !hold.orphaned)
        this.callPerson(hold.holdId, 'sessionEndedWithOpenHold');
    }
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
    this.#store.holds.put(hold);
    this.#unit.afterCommit(() => this.#messages.publish({ kind: 'hold', hold }));
  }
}

import type { MoneyMeaning } from '../../contracts/contract.ts';
import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Effect } from '../../contracts/effect.ts';
import type { Hold } from '../../contracts/hold.ts';
import { afterAcquire } from '../ledger/after-acquire.ts';
import { afterClose } from '../ledger/after-close.ts';
import { afterIncrease } from '../ledger/after-increase.ts';
import { beginClose } from '../ledger/begin-close.ts';
import { isOpenHold } from '../ledger/is-open-hold.ts';
import { openHold } from '../ledger/open-hold.ts';
import { type CloseRequest, refuseClose } from '../ledger/refuse-close.ts';

/** A request of a flow, as the ledger sees it. */
export interface AskedOperation {
  readonly start: Extract<Effect, { kind: 'operation.start' }>;
  readonly money: MoneyMeaning;
}

/** The hold ledger of one simulated session: what a host keeps in its database, by the same pure functions. */
export class HoldBook {
  readonly #sessionId: string;
  readonly #holds = new Map<string, Hold>();

  constructor(sessionId: string) {
    this.#sessionId = sessionId;
  }

  /** All holds, oldest first. */
  all(): readonly Hold[] {
    return [...this.#holds.values()];
  }

  hasOpen(): boolean {
    return this.all().some(isOpenHold);
  }

  /** Notes that a request is about to leave; gives the reason when the ledger refuses it. */
  claim({ start, money }: AskedOperation, atMs: number): string | undefined {
    if (money === 'acquire' && start.input['holdId'] === undefined) {
      this.#releaseEarlier();
      this.#put(
        openHold({
          operationId: start.operationId,
          sessionId: this.#sessionId,
          terminalId: 'terminal',
          currency: 'EUR',
          amountMinor: Number(start.input['amountMinor'] ?? 0),
          atMs,
        }),
      );
    }
    if (money !== 'settle' && money !== 'release') return undefined;
    const hold = this.#holds.get(String(start.input['holdId']));
    const request: CloseRequest = {
      end: money === 'settle' ? 'commit' : 'cancel',
      amountMinor: money === 'settle' ? Number(start.input['amountMinor'] ?? 0) : 0,
      asker: 'flow',
    };
    const refusal = refuseClose(hold, request);
    if (refusal === undefined && hold !== undefined) this.#put(beginClose(hold, request));
    return refusal;
  }

  /** One hold per card: a flow that reserves again without closing what it holds gives that back. */
  #releaseEarlier(): void {
    for (const hold of this.all()) {
      if (hold.phase !== 'reserved' || hold.orphaned) continue;
      const orphaned = { ...hold, orphaned: true };
      this.#put(beginClose(orphaned, { end: 'cancel', amountMinor: 0, asker: 'engine' }));
    }
  }

  /** Takes the answer to a request, before and independent of the flow's step. */
  answered({ start, money }: AskedOperation, result: OperationResult, atMs: number): void {
    const hold = this.#holds.get(String(start.input['holdId']));
    if (money === 'acquire' && hold !== undefined) return this.#put(afterIncrease(hold, result));
    if (money === 'acquire') return this.#acquireAnswered(start.operationId, result, atMs);
    if (hold === undefined) return;
    if (money === 'settle' || money === 'release') this.#put(afterClose(hold, result, atMs));
    const isPersonCalled = start.operation === 'site.callPerson' && result.kind === 'outcome';
    if (isPersonCalled) this.#callPerson(hold, String(start.input['reason']));
  }

  /** A reservation that succeeds after the flow left is undone by the engine. */
  #acquireAnswered(holdId: string, result: OperationResult, atMs: number): void {
    const hold = this.#holds.get(holdId);
    if (hold === undefined) return;
    const next = afterAcquire(hold, result, atMs);
    const isNewlyReserved = hold.phase === 'requested' && next.phase === 'reserved';
    this.#put(
      isNewlyReserved && hold.orphaned
        ? beginClose(next, { end: 'cancel', amountMinor: 0, asker: 'engine' })
        : next,
    );
  }

  /** The flow no longer waits for an acquire: only the engine may close it now. */
  abandoned(holdId: string): void {
    const hold = this.#holds.get(holdId);
    if (hold !== undefined && isOpenHold(hold)) this.#put({ ...hold, orphaned: true });
  }

  /** Nobody can tell what became of an acquire: the flow was told so, a person looks. */
  unresolved(holdId: string): void {
    const hold = this.#holds.get(holdId);
    if (hold === undefined) return;
    this.#callPerson({ ...hold, orphaned: true }, 'unknownOutcome');
  }

  /** A session may not end with a reservation that nobody is on the way to close. */
  sessionEnded(): void {
    for (const hold of this.all()) {
      if (hold.phase === 'reserved' && !hold.orphaned)
        this.#callPerson(hold, 'sessionEndedWithOpenHold');
    }
  }

  #callPerson(hold: Hold, reason: string): void {
    this.#put({ ...hold, personReason: hold.personReason ?? reason });
  }

  #put(hold: Hold): void {
    this.#holds.set(hold.holdId, hold);
  }
}

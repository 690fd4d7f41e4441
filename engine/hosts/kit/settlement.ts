import type { OperationResult } from '../../contracts/device-adapter.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { isApproval } from '../../core/ledger/after-acquire.ts';
import { knownEnd } from '../../core/ledger/known-end.ts';
import { ladderDelayMs } from '../../core/ledger/ladder-delay-ms.ts';
import { STOP_ACCEPTED_MS } from './card-desk.ts';
import { checkResult } from './check-result.ts';
import type { Clock } from './clock.ts';
import type { HoldLedger } from './hold-ledger.ts';
import { holdOf } from './hold-of.ts';
import type { Log } from './log.ts';
import { LOOK_MS, mayReserve } from './one-hold-per-card.ts';
import { isClosedSomehow, mayProbe, probeLane } from './probing.ts';
import { raisedHoldOf } from './raised-hold-of.ts';
import type { OutboxRecord, Store } from './store.ts';
import { turnedAway, waitsForReader } from './waits-for-reader.ts';

/** How often a silent acquire is looked up while the flow still waits. */
const PROBE_EVERY_MS = 5_000;
/** What a flow is told when there is no reservation for it, although there was a card. */
const CANCELLED: OperationResult = { kind: 'outcome', output: { outcome: 'cancelledByDriver' } };

/** What a host does besides storing an answer. All are called inside the unit of work. */
export interface SettlementPorts {
  /** Gives the flow its answer. */
  readonly tell: (record: OutboxRecord, result: OperationResult) => void;
  /** A card was read: `rearm` when it belongs to another session, which then took it as a stop request. */
  readonly cardRead: (record: OutboxRecord, result: OperationResult) => 'deliver' | 'rearm';
  /** A reservation succeeded: remembers whose card it is; false when another session owns the card. */
  readonly cardReserved: (record: OutboxRecord, result: OperationResult) => boolean;
  /** Asks a driver for his card anew under a new id, since the one before was another driver's; false when nobody waits. */
  readonly askAgain: (record: OutboxRecord) => boolean;
  readonly currencyOf: (record: OutboxRecord) => string;
  readonly canLookUp: (record: OutboxRecord) => boolean;
  /** It is certain that no energy flows any more, and perhaps how much did. */
  readonly stopped: (record: OutboxRecord, result: OperationResult) => void;
  /** The flow was told at the deadline; a read may stop. */
  readonly overdue: (operationId: string) => void;
}

/**
 * Decides what an answer, a silence or a deadline means for an operation: for the flow, for the ledger, and for
 * asking again. All methods are called inside a unit of work.
 */
export class Settlement {
  readonly #store: Store;
  readonly #ledger: HoldLedger;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #ports: SettlementPorts;

  constructor(parts: {
    store: Store;
    ledger: HoldLedger;
    clock: Clock;
    log: Log;
    ports: SettlementPorts;
  }) {
    this.#store = parts.store;
    this.#ledger = parts.ledger;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#ports = parts.ports;
  }

  /** Claims an operation, or settles it at once when the ledger refuses or nobody waits for a read. */
  claim(operationId: string): OutboxRecord | undefined {
    const record = this.#store.outbox.get(operationId);
    if (record === undefined || record.status === 'settled' || record.status === 'cancelled')
      return undefined;
    // Its bytes may have left already: it is never sent a second time.
    if (record.status === 'claimed' && record.class === 'once' && !mayProbe(record))
      return undefined;
    if (record.told && record.class === 'read') {
      this.#store.outbox.put({ ...record, status: 'cancelled' });
      return undefined;
    }
    if (record.money === 'settle' || record.money === 'release') {
      const refusal = this.#ledger.requestClose(record);
      if (refusal !== undefined) {
        this.#log('error', 'the ledger refused', {
          operationId,
          operation: record.operation,
          reason: refusal,
        });
        this.#ledger.refused(record, refusal);
        this.#finish(record, { kind: 'failure', error: { code: 'failed' } });
        return undefined;
      }
      // Whoever handed it over goes on looking it up; anybody else is only told.
      const hold = mayProbe(record) ? undefined : this.#store.holds.get(holdOf(record));
      const known = hold === undefined ? undefined : knownEnd(hold);
      if (known !== undefined) {
        this.#finish(record, known);
        return undefined;
      }
    }
    if (record.money === 'acquire' && !this.#claimAcquire(record)) return undefined;
    const now = this.#clock.nowMs();
    const isFirst = record.attempts === 0;
    const claimed: OutboxRecord = {
      ...record,
      status: 'claimed',
      attempts: record.attempts + 1,
      // A driver's turn at the reader begins when the reader is free, not when the request was written.
      deadlineAtMs:
        isFirst && record.lane.endsWith(':reader')
          ? now + (record.deadlineAtMs - record.createdAtMs)
          : record.deadlineAtMs,
    };
    this.#store.outbox.put(claimed);
    return claimed;
  }

  /** Opens the hold of an acquire; false when an earlier one on the same card must be closed first. */
  #claimAcquire(record: OutboxRecord): boolean {
    const isNew = record.attempts === 0 && raisedHoldOf(record) === undefined;
    const now = this.#clock.nowMs();
    const may = isNew
      ? mayReserve({ store: this.#store, ledger: this.#ledger }, record, now)
      : 'now';
    if (may === 'later') this.#store.outbox.put({ ...record, nextAtMs: now + LOOK_MS });
    if (may === 'cardInUse')
      this.#finish(record, { kind: 'outcome', output: { outcome: 'cardInUse' } });
    if (may !== 'now') return false;
    this.#ledger.claimAcquire(record, this.#ports.currencyOf(record));
    return true;
  }

  /** Takes a result in. */
  answered(operationId: string, raw: OperationResult): void {
    const record = this.#store.outbox.get(operationId);
    if (record === undefined || record.status === 'cancelled') return;
    const result = checkResult(record.operation, raw);
    if (record.status === 'settled') return this.#answeredAfterAll(record, result);
    if (record.money === 'acquire') return this.#acquireAnswered(record, result);
    if (record.money === 'settle' || record.money === 'release')
      return this.#closeAnswered(record, result);
    if (record.operation === 'charger.ensureStopped') return this.#stopAnswered(record, result);
    if (record.operation === 'terminal.readCard' && !record.told) {
      if (this.#ports.cardRead(record, result) === 'rearm') {
        const nextAtMs = this.#clock.nowMs() + STOP_ACCEPTED_MS;
        // It may have been given more time meanwhile.
        const kept = this.#store.outbox.get(operationId) ?? record;
        this.#store.outbox.put({ ...kept, status: 'pending', nextAtMs });
        return;
      }
    }
    this.#finish(record, result);
  }

  /** A silent acquire stays claimed and is looked up; anything clear goes to the ledger first, then to the flow. */
  #acquireAnswered(record: OutboxRecord, result: OperationResult): void {
    if (result.kind === 'failure' && result.error.code === 'unknown')
      return this.#probeLater(record, result);
    this.#ledger.acquireAnswered(record, result);
    // The terminal told before that it closed this reservation: nobody can charge on it any more.
    if (isApproval(result) && this.#store.holds.get(record.operationId)?.phase === 'confirmed')
      return this.#finish(record, CANCELLED);
    if (result.kind === 'outcome' && !record.told && !this.#ports.cardReserved(record, result)) {
      this.#ledger.orphan(record.operationId);
      // Asking again makes sense where the terminal reads the card by itself; the same card has the same owner.
      const readsCard = record.input['cardKey'] === undefined;
      if (readsCard && this.#ports.askAgain(record)) return this.#settle(record, result);
      return this.#finish(record, CANCELLED);
    }
    this.#finish(record, result);
  }

  /** The end was taken for known, but money does not care who waits: what its vendor says of it still counts. */
  #answeredAfterAll(record: OutboxRecord, result: OperationResult): void {
    if (record.money !== 'acquire') return;
    const { operationId, operation } = record;
    if (this.#ledger.answeredAfterAll(record, result))
      this.#log('error', 'a terminal approved what it said was not there', {
        operationId,
        operation,
      });
    const isClear = result.kind === 'outcome' || result.error.code !== 'unknown';
    if (isClear && record.result?.kind !== 'outcome') this.#settle(record, result);
  }

  #probeLater(record: OutboxRecord, result: OperationResult): void {
    const now = this.#clock.nowMs();
    if (result.kind === 'failure' && result.error.reference !== undefined)
      this.#ledger.acquireAnswered(record, result);
    if (!this.#ports.canLookUp(record)) {
      this.#ledger.callPerson(holdOf(record), 'unknownOutcome');
      return this.#finish(record, { kind: 'failure', error: { code: 'unknown' } });
    }
    const delay = record.told ? ladderDelayMs(record.attempts) : PROBE_EVERY_MS;
    if (delay === undefined) {
      this.#ledger.callPerson(holdOf(record), 'unknownOutcome');
      return this.#finish(record, { kind: 'failure', error: { code: 'unknown' } });
    }
    this.#store.outbox.put({ ...record, lane: probeLane(record), nextAtMs: now + delay });
  }

  #closeAnswered(record: OutboxRecord, result: OperationResult): void {
    const outcome = result.kind === 'failure' ? 'inProgress' : result.output.outcome;
    if (isClosedSomehow(result) && this.#ports.canLookUp(record))
      return this.#lookUpLater(record, result);
    this.#ledger.closeAnswered(record, result);
    if (outcome === 'handedOver') return this.#handedOver(record, result);
    if (outcome === 'captureFailed') return this.#askAgainLater(record, result);
    if (outcome === 'inProgress')
      return this.#askAgainLater(record, { kind: 'outcome', output: { outcome } });
    this.#finish(record, result);
  }

  /** The next rung of the ladder, also after a failed capture: the flow hears that one at once, and a person is called. */
  #askAgainLater(record: OutboxRecord, result: OperationResult): void {
    const delay = ladderDelayMs(record.attempts);
    if (delay === undefined) {
      this.#ledger.callPerson(holdOf(record), 'ladderExhausted');
      return this.#finish(record, result);
    }
    const isFailed = result.kind === 'outcome' && result.output.outcome === 'captureFailed';
    const nextAtMs = this.#clock.nowMs() + delay;
    const told = record.told || isFailed;
    this.#store.outbox.put({ ...record, status: 'pending', told, nextAtMs });
    if (isFailed && !record.told) this.#ports.tell(record, result);
  }

  /** The terminal has it, so the visit may end; it stays open money, and is only looked up from now on. */
  #handedOver(record: OutboxRecord, result: OperationResult): void {
    if (this.#ports.canLookUp(record)) return this.#lookUpLater(record, result);
    // What cannot be asked is confirmed by a reconciliation, or a person is called in time.
    this.#finish(record, result);
  }

  /** The reservation is not asked to be closed any more: from now on the vendor only tells what became of it. */
  #lookUpLater(record: OutboxRecord, result: OperationResult): void {
    const isFirst = isClosedSomehow(result) && record.result === null;
    const delay = isFirst ? 0 : ladderDelayMs(record.attempts);
    if (delay === undefined) {
      this.#ledger.callPerson(holdOf(record), 'ladderExhausted');
      return this.#finish(record, result);
    }
    const isHandedOver = result.kind === 'outcome' && result.output.outcome === 'handedOver';
    const nextAtMs = this.#clock.nowMs() + delay;
    const told = record.told || isHandedOver;
    this.#store.outbox.put({ ...record, status: 'claimed', told, result, nextAtMs });
    if (isHandedOver && !record.told) this.#ports.tell(record, result);
  }

  /** The terminal tells that it closed a reservation by itself: whoever asked for it has the answer. */
  closedByTerminal(terminalId: string, holdId: string, closedAs: string): boolean {
    if (!this.#ledger.closedByTerminal(terminalId, holdId, closedAs)) return false;
    for (const record of this.#store.outbox.open()) {
      const isClose = record.money === 'settle' || record.money === 'release';
      if (!isClose || record.input['holdId'] !== holdId) continue;
      this.#finish(record, { kind: 'outcome', output: { outcome: 'alreadyClosed', closedAs } });
    }
    return true;
  }

  /** As long as energy may flow the engine goes on asking, also when the drawing went on without being sure. */
  #stopAnswered(record: OutboxRecord, result: OperationResult): void {
    const isSure = result.kind === 'outcome' && result.output.outcome !== 'notConfirmed';
    if (isSure) {
      this.#ports.stopped(record, result);
      return this.#finish(record, result);
    }
    const delay = ladderDelayMs(record.attempts);
    if (delay === undefined) return this.#finish(record, result);
    const nextAtMs = this.#clock.nowMs() + delay;
    this.#store.outbox.put({ ...record, status: 'pending', told: true, nextAtMs });
    if (!record.told) this.#ports.tell(record, result);
  }

  #settle(record: OutboxRecord, result: OperationResult): void {
    this.#store.outbox.put({ ...record, status: 'settled', told: true, result });
  }

  #finish(record: OutboxRecord, result: OperationResult): void {
    this.#settle(record, result);
    if (!record.told) this.#ports.tell(record, result);
  }

  /** Operations over their deadline whose flow does not know yet, and those that get no turn at their reader. */
  overdue(): readonly OutboxRecord[] {
    const now = this.#clock.nowMs();
    const open = this.#store.outbox.open();
    return [
      ...open.filter(
        (record) => !record.told && record.deadlineAtMs <= now && !waitsForReader(record),
      ),
      ...turnedAway(open, now),
    ];
  }

  /** Tells a flow that its operation is over its deadline; the ledger goes on with money. */
  tellOverdue({ operationId }: OutboxRecord): void {
    const record = this.#store.outbox.get(operationId);
    if (record === undefined || record.told) return;
    if (waitsForReader(record)) {
      return this.#finish(record, { kind: 'failure', error: { code: 'notSent' } });
    }
    const unknown: OperationResult = { kind: 'failure', error: { code: 'unknown' } };
    if (record.class === 'read') {
      this.#finish(record, unknown);
      this.#ports.overdue(record.operationId);
      return;
    }
    // From here on the ladder goes its whole way, however often the vendor was asked while the driver waited.
    const attempts = record.money === 'acquire' ? Math.min(record.attempts, 1) : record.attempts;
    this.#store.outbox.put({ ...record, told: true, attempts });
    const told = operationDefinition(record.operation)?.silences.find(
      ({ code }) => code === 'unknown',
    )?.told;
    if (told !== undefined) {
      return this.#ports.tell(record, { kind: 'outcome', output: { outcome: told } });
    }
    if (record.money === 'acquire') this.#ledger.callPerson(holdOf(record), 'unknownOutcome');
    this.#ports.tell(record, unknown);
  }

  /** After a restart: `read` and `keyed` may be asked again; a silent acquire is looked up; the rest is unknown. */
  recover(record: OutboxRecord): void {
    const now = this.#clock.nowMs();
    if (record.class !== 'once') {
      this.#store.outbox.put({ ...record, status: 'pending', nextAtMs: now });
    } else if (record.money === 'acquire') {
      this.#store.outbox.put({ ...record, lane: probeLane(record), nextAtMs: now });
    } else {
      this.#finish(record, { kind: 'failure', error: { code: 'unknown' } });
    }
  }

  /** After a restored database: what was not sent when the copy was made may have been sent since. */
  recoverRestored(record: OutboxRecord): void {
    if (record.status === 'claimed') return this.recover(record);
    if (record.class !== 'once') return;
    if (record.money === 'acquire')
      this.#ledger.claimAcquire(record, this.#ports.currencyOf(record));
    this.recover({ ...record, status: 'claimed', attempts: 1 });
  }
}

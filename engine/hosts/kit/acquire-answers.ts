import type { OperationResult } from '../../contracts/device-adapter.ts';
import { isApproval } from '../../core/ledger/after-acquire.ts';
import { ladderDelayMs } from '../../core/ledger/ladder-delay-ms.ts';
import type { Clock } from './clock.ts';
import type { HoldLedger } from './hold-ledger.ts';
import { holdOf } from './hold-of.ts';
import type { Log } from './log.ts';
import type { OperationEnd } from './operation-end.ts';
import { PROBE_EVERY_MS, probeLane } from './probing.ts';
import type { SettlementParts, SettlementPorts } from './settlement-ports.ts';
import type { OutboxRecord, Store } from './store.ts';

/** What a flow is told when there is no reservation for it, although there was a card. */
const CANCELLED: OperationResult = { kind: 'outcome', output: { outcome: 'cancelledByDriver' } };

/** What an answer to an acquire means. All methods are called inside a unit of work. */
export class AcquireAnswers {
  readonly #store: Store;
  readonly #ledger: HoldLedger;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #ports: SettlementPorts;
  readonly #end: OperationEnd;

  constructor(parts: SettlementParts) {
    this.#store = parts.store;
    this.#ledger = parts.ledger;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#ports = parts.ports;
    this.#end = parts.end;
  }

  /** A silent acquire stays claimed and is looked up; anything clear goes to the ledger first, then to the flow. */
  answered(record: OutboxRecord, result: OperationResult): void {
    if (result.kind === 'failure' && result.error.code === 'unknown')
      return this.#probeLater(record, result);
    this.#ledger.acquireAnswered(record, result);
    // The terminal told before that it closed this reservation: nobody can charge on it any more.
    if (isApproval(result) && this.#store.holds.get(record.operationId)?.phase === 'confirmed')
      return this.#end.finish(record, CANCELLED);
    if (result.kind === 'outcome' && !record.told && !this.#ports.cardReserved(record, result)) {
      this.#ledger.orphan(record.operationId);
      // Asking again makes sense where the terminal reads the card by itself; the same card has the same owner.
      const readsCard = record.input['cardKey'] === undefined;
      if (readsCard && this.#ports.askAgain(record)) return this.#end.settle(record, result);
      return this.#end.finish(record, CANCELLED);
    }
    this.#end.finish(record, result);
  }

  /** The end was taken for known, but money does not care who waits: what its vendor says of it still counts. */
  answeredAfterAll(record: OutboxRecord, result: OperationResult): void {
    const { operationId, operation } = record;
    if (this.#ledger.answeredAfterAll(record, result))
      this.#log('error', 'a terminal approved what it said was not there', {
        operationId,
        operation,
      });
    const isClear = result.kind === 'outcome' || result.error.code !== 'unknown';
    if (isClear && record.result?.kind !== 'outcome') this.#end.settle(record, result);
  }

  #probeLater(record: OutboxRecord, result: OperationResult): void {
    const now = this.#clock.nowMs();
    if (result.kind === 'failure' && result.error.reference !== undefined)
      this.#ledger.acquireAnswered(record, result);
    if (!this.#ports.canLookUp(record)) {
      this.#ledger.callPerson(holdOf(record), 'unknownOutcome');
      return this.#end.finish(record, { kind: 'failure', error: { code: 'unknown' } });
    }
    const delay = record.told ? ladderDelayMs(record.attempts) : PROBE_EVERY_MS;
    if (delay === undefined) {
      this.#ledger.callPerson(holdOf(record), 'unknownOutcome');
      return this.#end.finish(record, { kind: 'failure', error: { code: 'unknown' } });
    }
    this.#store.outbox.put({ ...record, lane: probeLane(record), nextAtMs: now + delay });
  }
}

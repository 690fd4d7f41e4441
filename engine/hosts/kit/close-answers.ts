import type { OperationResult } from '../../contracts/device-adapter.ts';
import { ladderDelayMs } from '../../core/ledger/ladder-delay-ms.ts';
import type { Clock } from './clock.ts';
import type { HoldLedger } from './hold-ledger.ts';
import { holdOf } from './hold-of.ts';
import type { OperationEnd } from './operation-end.ts';
import { isClosedSomehow } from './probing.ts';
import type { SettlementParts, SettlementPorts } from './settlement-ports.ts';
import type { OutboxRecord, Store } from './store.ts';

/** What an answer to a commit or cancel means. All methods are called inside a unit of work. */
export class CloseAnswers {
  readonly #store: Store;
  readonly #ledger: HoldLedger;
  readonly #clock: Clock;
  readonly #ports: SettlementPorts;
  readonly #end: OperationEnd;

  constructor(parts: SettlementParts) {
    this.#store = parts.store;
    this.#ledger = parts.ledger;
    this.#clock = parts.clock;
    this.#ports = parts.ports;
    this.#end = parts.end;
  }

  /** A commit or cancel is asked for again until its end is known; what the terminal took over is only looked up. */
  answered(record: OutboxRecord, result: OperationResult): void {
    const outcome = result.kind === 'failure' ? 'inProgress' : result.output.outcome;
    if (isClosedSomehow(result) && this.#ports.canLookUp(record))
      return this.#lookUpLater(record, result);
    this.#ledger.closeAnswered(record, result);
    if (outcome === 'handedOver') return this.#handedOver(record, result);
    if (outcome === 'captureFailed') return this.#askAgainLater(record, result);
    if (outcome === 'inProgress')
      return this.#askAgainLater(record, { kind: 'outcome', output: { outcome } });
    this.#end.finish(record, result);
  }

  /** The next rung of the ladder, also after a failed capture: the flow hears that one at once, and a person is called. */
  #askAgainLater(record: OutboxRecord, result: OperationResult): void {
    const delay = ladderDelayMs(record.attempts);
    if (delay === undefined) {
      this.#ledger.callPerson(holdOf(record), 'ladderExhausted');
      return this.#end.finish(record, result);
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
    this.#end.finish(record, result);
  }

  /** The reservation is not asked to be closed any more: from now on the vendor only tells what became of it. */
  #lookUpLater(record: OutboxRecord, result: OperationResult): void {
    const isFirst = isClosedSomehow(result) && record.result === null;
    const delay = isFirst ? 0 : ladderDelayMs(record.attempts);
    if (delay === undefined) {
      this.#ledger.callPerson(holdOf(record), 'ladderExhausted');
      return this.#end.finish(record, result);
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
      this.#end.finish(record, { kind: 'outcome', output: { outcome: 'alreadyClosed', closedAs } });
    }
    return true;
  }
}

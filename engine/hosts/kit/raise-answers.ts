import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Hold } from '../../contracts/hold.ts';
import { answerToIncrease } from '../../core/ledger/after-increase.ts';
import type { Clock } from './clock.ts';
import type { HoldLedger } from './hold-ledger.ts';
import type { OperationEnd } from './operation-end.ts';
import { PROBE_EVERY_MS, probeLane } from './probing.ts';
import { raisedHoldOf } from './raised-hold-of.ts';
import type { SettlementParts, SettlementPorts } from './settlement-ports.ts';
import type { OutboxRecord, Store } from './store.ts';

/**
 * What an answer to an increase means. The reservation itself is certain, so nobody is called for one that nobody can tell
 * about: what was approved before counts. All methods are called inside a unit of work.
 */
export class RaiseAnswers {
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

  /** A silent one is looked up as long as the flow waits. */
  answered(record: OutboxRecord, result: OperationResult): void {
    const isSilent = result.kind === 'failure' && result.error.code === 'unknown';
    if (isSilent && !record.told && this.#ports.canLookUp(record)) {
      const nextAtMs = this.#clock.nowMs() + PROBE_EVERY_MS;
      return this.#store.outbox.put({ ...record, lane: probeLane(record), nextAtMs });
    }
    const hold = this.#holdOf(record);
    if (hold === undefined) return this.#end.finish(record, result);
    this.#ledger.increaseAnswered(record, hold, result);
    this.#end.finish(record, answerToIncrease(hold, result));
  }

  /** The flow went on with what was approved before. */
  answeredAfterAll(record: OutboxRecord, result: OperationResult): void {
    const hold = this.#holdOf(record);
    if (hold !== undefined) this.#ledger.increaseAnswered(record, hold, result);
    if (result.kind === 'outcome' && record.result?.kind !== 'outcome')
      this.#end.settle(record, result);
  }

  #holdOf(record: OutboxRecord): Hold | undefined {
    return this.#store.holds.get(raisedHoldOf(record) ?? '');
  }
}

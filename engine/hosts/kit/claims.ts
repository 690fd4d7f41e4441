import { knownEnd } from '../../core/ledger/known-end.ts';
import type { Clock } from './clock.ts';
import type { HoldLedger } from './hold-ledger.ts';
import { holdOf } from './hold-of.ts';
import type { Log } from './log.ts';
import { LOOK_MS, mayReserve } from './one-hold-per-card.ts';
import type { OperationEnd } from './operation-end.ts';
import { mayProbe } from './probing.ts';
import { raisedHoldOf } from './raised-hold-of.ts';
import type { SettlementParts, SettlementPorts } from './settlement-ports.ts';
import type { OutboxRecord, Store } from './store.ts';

/** Decides whether the bytes of an operation may leave now. All methods are called inside a unit of work. */
export class Claims {
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
    const isClose = record.money === 'settle' || record.money === 'release';
    if (isClose && !this.#claimClose(record)) return undefined;
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

  /** Whether a commit or cancel may leave; it is at its end when the ledger refuses, or knows the answer. */
  #claimClose(record: OutboxRecord): boolean {
    const { operationId, operation } = record;
    const reason = this.#ledger.requestClose(record);
    if (reason !== undefined) {
      this.#log('error', 'the ledger refused', { operationId, operation, reason });
      this.#ledger.refused(record, reason);
      this.#end.finish(record, { kind: 'failure', error: { code: 'failed' } });
      return false;
    }
    // Whoever handed it over goes on looking it up; anybody else is only told.
    const hold = mayProbe(record) ? undefined : this.#store.holds.get(holdOf(record));
    const known = hold === undefined ? undefined : knownEnd(hold);
    if (known !== undefined) this.#end.finish(record, known);
    return known === undefined;
  }

  /** Opens the hold of an acquire; false when an earlier one on the same card must be closed first. */
  #claimAcquire(record: OutboxRecord): boolean {
    const isNew = record.attempts === 0 && raisedHoldOf(record) === undefined;
    const now = this.#clock.nowMs();
    const parts = { store: this.#store, ledger: this.#ledger, ports: this.#ports };
    const may = isNew ? mayReserve(parts, record, now) : 'now';
    if (may === 'later') this.#store.outbox.put({ ...record, nextAtMs: now + LOOK_MS });
    if (may === 'cardInUse') {
      this.#ledger.note(record.sessionId, { what: 'cardInUse' });
      this.#end.finish(record, { kind: 'outcome', output: { outcome: 'cardInUse' } });
    }
    if (may !== 'now') return false;
    this.#ledger.claimAcquire(record, this.#ports.currencyOf(record));
    return true;
  }
}

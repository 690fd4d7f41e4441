import type { OperationResult } from '../../contracts/device-adapter.ts';
import { operationDefinition } from '../../core/flow/contract-catalogue.ts';
import { ladderDelayMs } from '../../core/ledger/ladder-delay-ms.ts';
import { AcquireAnswers } from './acquire-answers.ts';
import { STOP_ACCEPTED_MS } from './card-desk.ts';
import { checkResult } from './check-result.ts';
import { Claims } from './claims.ts';
import type { Clock } from './clock.ts';
import { CloseAnswers } from './close-answers.ts';
import type { HoldLedger } from './hold-ledger.ts';
import { OperationEnd } from './operation-end.ts';
import { probeLane } from './probing.ts';
import { RaiseAnswers } from './raise-answers.ts';
import { raisedHoldOf } from './raised-hold-of.ts';
import type { SettlementParts, SettlementPorts } from './settlement-ports.ts';
import type { OutboxRecord, Store } from './store.ts';
import { turnedAway, waitsForReader } from './waits-for-reader.ts';

/**
 * Decides what an answer, a silence or a deadline means for an operation: for the flow, for the ledger, and for
 * asking again. All methods are called inside a unit of work.
 */
export class Settlement {
  readonly #store: Store;
  readonly #ledger: HoldLedger;
  readonly #clock: Clock;
  readonly #ports: SettlementPorts;
  readonly #end: OperationEnd;
  readonly #claims: Claims;
  readonly #acquires: AcquireAnswers;
  readonly #raises: RaiseAnswers;
  readonly #closes: CloseAnswers;

  constructor(parts: Omit<SettlementParts, 'end'>) {
    this.#store = parts.store;
    this.#ledger = parts.ledger;
    this.#clock = parts.clock;
    this.#ports = parts.ports;
    this.#end = new OperationEnd({ store: parts.store, tell: parts.ports.tell });
    const all: SettlementParts = { ...parts, end: this.#end };
    this.#claims = new Claims(all);
    this.#acquires = new AcquireAnswers(all);
    this.#raises = new RaiseAnswers(all);
    this.#closes = new CloseAnswers(all);
  }

  /** Claims an operation, or settles it at once when the ledger refuses or nobody waits for a read. */
  claim(operationId: string): OutboxRecord | undefined {
    return this.#claims.claim(operationId);
  }

  /** Takes a result in. */
  answered(operationId: string, raw: OperationResult): void {
    const record = this.#store.outbox.get(operationId);
    if (record === undefined || record.status === 'cancelled') return;
    const result = checkResult(record.operation, raw);
    if (record.money === 'acquire') {
      const answers = raisedHoldOf(record) === undefined ? this.#acquires : this.#raises;
      if (record.status === 'settled') return answers.answeredAfterAll(record, result);
      return answers.answered(record, result);
    }
    if (record.status === 'settled') return;
    if (record.money === 'settle' || record.money === 'release')
      return this.#closes.answered(record, result);
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
    this.#end.finish(record, result);
  }

  /** The terminal tells that it closed a reservation by itself; false when it is none of its own. */
  closedByTerminal(terminalId: string, holdId: string, closedAs: string): boolean {
    return this.#closes.closedByTerminal(terminalId, holdId, closedAs);
  }

  /** As long as energy may flow the engine goes on asking, also when the drawing went on without being sure. */
  #stopAnswered(record: OutboxRecord, result: OperationResult): void {
    const isSure = result.kind === 'outcome' && result.output.outcome !== 'notConfirmed';
    if (isSure) {
      this.#ports.stopped(record, result);
      return this.#end.finish(record, result);
    }
    const delay = ladderDelayMs(record.attempts);
    if (delay === undefined) return this.#end.finish(record, result);
    const nextAtMs = this.#clock.nowMs() + delay;
    this.#store.outbox.put({ ...record, status: 'pending', told: true, nextAtMs });
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
      return this.#end.finish(record, { kind: 'failure', error: { code: 'notSent' } });
    }
    const unknown: OperationResult = { kind: 'failure', error: { code: 'unknown' } };
    if (record.class === 'read') {
      this.#end.finish(record, unknown);
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
    if (record.money === 'acquire' && raisedHoldOf(record) === undefined)
      this.#ledger.callPerson(record.operationId, 'unknownOutcome');
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
      this.#end.finish(record, { kind: 'failure', error: { code: 'unknown' } });
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

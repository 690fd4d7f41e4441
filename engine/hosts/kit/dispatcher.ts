import type { AbortPort, OperationResult } from '../../contracts/device-adapter.ts';
import { Abort } from './abort.ts';
import type { Clock } from './clock.ts';
import { inBatches } from './in-batches.ts';
import type { Intake } from './intake.ts';
import type { Log } from './log.ts';
import type { Settlement } from './settlement.ts';
import type { OutboxRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';
import { waitedOutAtMs, waitsForReader } from './waits-for-reader.ts';

/** Carries out one claimed operation; resolves with its result, never rejects. */
export type Execute = (record: OutboxRecord, signal: AbortPort) => Promise<OperationResult>;

/** Whether an operation may leave now; `kick` is called when a terminal says no and is free later. */
export type MayStart = (record: OutboxRecord) => boolean;

interface Running {
  readonly abort: Abort;
  /** As it was claimed. */
  readonly record: OutboxRecord;
  readonly forget: () => void;
}

/** How long after its deadline an answer is still waited for before the lane goes to the next operation. */
const PATIENCE_MS = 5_000;
/** After a failure of the store it is tried again after this, then after twice as long, up to a minute. */
const LOOK_AGAIN_MS = 1_000;
const LOOK_AGAIN_MS_MAX = 60_000;
/** An attempt after the deadline, e.g. of the ladder, may take this long. */
const ATTEMPT_MS_MIN = 30_000;
/** At a stop what is on its way may take so long to be answered and written down. */
const DRAIN_MS = 3_000;
const UNKNOWN: OperationResult = { kind: 'failure', error: { code: 'unknown' } };

/**
 * Sends the outbox: lanes run independently, one operation each. `pending` becomes `claimed` on disk in a unit
 * of work of its own before the bytes leave, so that after a crash the class decides (docs/decisions/0005).
 */
export class Dispatcher {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #execute: Execute;
  readonly #mayStart: MayStart;
  readonly #settlement: Settlement;
  readonly #intake: Intake;
  readonly #laneTaken: (record: OutboxRecord) => void;
  readonly #laneFreed: (record: OutboxRecord) => void;
  readonly #running = new Map<string, Running>();
  readonly #lanes = new Map<string, string>();
  /** Operations whose record does not say what happened, until it was put right. */
  readonly #lost = new Set<string>();
  #cancelWake: () => void = () => undefined;
  #isKicking = false;
  #mustLookAgain = false;
  #isOpen = false;
  #isStopped = false;
  #drained: (() => void) | undefined;

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    clock: Clock;
    log: Log;
    execute: Execute;
    mayStart: MayStart;
    settlement: Settlement;
    intake: Intake;
    /** An operation got its lane. */
    laneTaken: (record: OutboxRecord) => void;
    /** An operation left its lane; its answer is not stored yet. */
    laneFreed: (record: OutboxRecord) => void;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#execute = parts.execute;
    this.#mayStart = parts.mayStart;
    this.#settlement = parts.settlement;
    this.#intake = parts.intake;
    this.#laneTaken = parts.laneTaken;
    this.#laneFreed = parts.laneFreed;
  }

  /** The operation that has a lane now. */
  laneHolder(lane: string): string | undefined {
    return this.#lanes.get(lane);
  }

  /**
   * After a restart: what was claimed is asked again if its class allows it; the rest is probed or told as unknown.
   *
   * @param isRestored the database is a copy of an earlier time: "not sent yet" may be wrong
   */
  recover(isRestored: boolean): void {
    this.#unit.run(() => {
      for (const record of this.#store.outbox.open()) {
        if (isRestored) this.#settlement.recoverRestored(record);
        else if (record.status === 'claimed') this.#settlement.recover(record);
      }
    });
  }

  /** The devices are there: begins to send. */
  open(): void {
    this.#isOpen = true;
    this.kick();
  }

  /** Looks at the outbox: sends what may be sent, and plans the next look. */
  kick(): void {
    this.#mustLookAgain = true;
    if (this.#isKicking || this.#isStopped || !this.#isOpen) return;
    this.#isKicking = true;
    try {
      while (this.#mustLookAgain) {
        this.#mustLookAgain = false;
        this.#look();
      }
      this.#planWake();
    } catch (cause) {
      this.#log('error', 'the outbox could not be looked at', { error: String(cause) });
      this.#wakeIn(LOOK_AGAIN_MS);
    } finally {
      this.#isKicking = false;
    }
  }

  #look(): void {
    for (const record of this.#settlement.overdue()) {
      if (this.#lost.has(record.operationId)) continue;
      this.#guard(record, () => this.#unit.run(() => this.#settlement.tellOverdue(record)));
    }
    for (const batch of inBatches(this.#ready())) this.#send(batch);
  }

  /** What may be sent now, one operation for each lane. */
  #ready(): readonly OutboxRecord[] {
    const now = this.#clock.nowMs();
    const ready = new Map<string, OutboxRecord>();
    for (const record of this.#store.outbox.open()) {
      if (record.nextAtMs > now || ready.has(record.lane) || !this.#isFree(record)) continue;
      ready.set(record.lane, record);
    }
    return [...ready.values()];
  }

  #isFree(record: OutboxRecord): boolean {
    if (this.#running.has(record.operationId) || this.#lost.has(record.operationId)) return false;
    return !this.#lanes.has(record.lane) && this.#mayStart(record);
  }

  /** What cannot be stored for one operation must not stop the others, nor the process. */
  #guard({ operationId }: OutboxRecord, work: () => void): void {
    try {
      work();
    } catch (cause) {
      this.#lose(operationId, cause, 1);
    }
  }

  /**
   * Something about an operation could not be stored, so what is stored is no longer what happened. As after a
   * restart its class decides how it goes on, once the store works again; until then it is not touched.
   */
  #lose(operationId: string, cause: unknown, failures: number): void {
    const error = cause instanceof Error ? cause.message : String(cause);
    this.#log('error', 'an operation could not be stored', { operationId, error });
    this.#lost.add(operationId);
    const delayMs = Math.min(LOOK_AGAIN_MS * 2 ** (failures - 1), LOOK_AGAIN_MS_MAX);
    this.#clock.after(delayMs, () => {
      if (this.#isStopped) return;
      try {
        this.#unit.run(() => {
          const record = this.#store.outbox.get(operationId);
          if (record?.status === 'claimed') this.#settlement.recover(record);
        });
      } catch (again) {
        return this.#lose(operationId, again, failures + 1);
      }
      this.#lost.delete(operationId);
      this.kick();
    });
  }

  /** Claims operations together, and sends them once all claims are on disk. */
  #send(records: readonly OutboxRecord[]): void {
    const claims: (OutboxRecord | undefined)[] = [];
    const failures = this.#unit.runEach(
      records.map(({ operationId }, at) => () => {
        claims[at] = this.#settlement.claim(operationId);
      }),
    );
    for (const [at, { operationId }] of records.entries()) {
      const [failure, claimed] = [failures[at], claims[at]];
      if (failure !== undefined) this.#lose(operationId, failure.cause, 1);
      else if (claimed !== undefined) this.#start(claimed);
    }
  }

  #start(claimed: OutboxRecord): void {
    const { operationId, lane } = claimed;
    const running: Running = {
      abort: new Abort(),
      record: claimed,
      forget: this.#clock.after(this.#patienceMs(claimed), () => this.#giveUp(claimed, running)),
    };
    this.#running.set(operationId, running);
    this.#lanes.set(lane, operationId);
    this.#laneTaken(claimed);
    this.#execute(claimed, running.abort)
      .then((result) => this.#done(operationId, running, result))
      .catch((cause: unknown) => {
        this.#release(operationId, running);
        this.#lose(operationId, cause, 1);
      });
  }

  #patienceMs({ deadlineAtMs }: OutboxRecord): number {
    return Math.max(deadlineAtMs - this.#clock.nowMs(), ATTEMPT_MS_MIN) + PATIENCE_MS;
  }

  /** An adapter that answers not even that it does not know must not block its lane; a late answer still counts. */
  #giveUp({ operationId, operation }: OutboxRecord, running: Running): void {
    if (this.#isStopped) return;
    this.#log('error', 'an adapter does not answer', { operationId, operation });
    this.#done(operationId, running, UNKNOWN);
  }

  #done(operationId: string, running: Running, result: OperationResult): void {
    this.#intake
      .takeAnswer(() => this.#take(operationId, running, result))
      .catch((cause: unknown) => this.#lose(operationId, cause, 1))
      .finally(() => {
        this.#lookDrained();
        this.kick();
      });
  }

  /** Takes an answer in. Inside a unit of work; until then the operation keeps its lane. */
  #take(operationId: string, running: Running, result: OperationResult): void {
    const isLate = this.#running.get(operationId) !== running;
    this.#release(operationId, running);
    if (this.#isStopped) return;
    // Whoever waits for a driver is asked again at the next start.
    if (this.#drained !== undefined && running.record.class === 'read') return;
    if (isLate && result.kind === 'failure' && result.error.code === 'unknown') {
      // How the vendor's records call it still helps a person.
      if (result.error.reference === undefined) return;
    }
    // The read was asked for again meanwhile; that one counts.
    if (isLate && running.record.class === 'read' && this.#running.has(operationId)) return;
    this.#settlement.answered(operationId, result);
  }

  #release(operationId: string, running: Running): void {
    running.forget();
    if (this.#running.get(operationId) !== running) return;
    this.#running.delete(operationId);
    const { lane } = running.record;
    if (this.#lanes.get(lane) !== operationId) return;
    this.#lanes.delete(lane);
    this.#laneFreed(running.record);
  }

  /** Nobody waits for a read any more: stop it and free its lane. Anything else runs on; its answer belongs to the ledger. */
  abandon(record: OutboxRecord): void {
    if (record.class === 'read') this.#running.get(record.operationId)?.abort.abort();
    this.kick();
  }

  /** Looks again when something becomes due: a retry, or a deadline that the flow must be told of. */
  #planWake(): void {
    this.#cancelWake();
    const now = this.#clock.nowMs();
    const times = this.#store.outbox.open().flatMap((record) => {
      const due =
        this.#running.has(record.operationId) || record.nextAtMs <= now ? [] : [record.nextAtMs];
      if (record.told) return due;
      return [...due, waitsForReader(record) ? waitedOutAtMs(record) : record.deadlineAtMs];
    });
    const next = Math.min(...times.filter((time) => time > now));
    if (Number.isFinite(next)) this.#wakeIn(next - now);
  }

  #wakeIn(delayMs: number): void {
    this.#cancelWake();
    this.#cancelWake = this.#clock.after(delayMs, () => this.kick());
  }

  /** The device of a lane is out of reach: whoever reads there is told, instead of waiting for nobody. */
  failRead(lane: string): void {
    const operationId = this.#lanes.get(lane) ?? '';
    const running = this.#running.get(operationId);
    if (running === undefined || this.#store.outbox.get(operationId)?.class !== 'read') return;
    running.abort.abort();
    this.#done(operationId, running, { kind: 'failure', error: { code: 'failed' } });
  }

  /** The device of a lane has forgotten what it was asked: whoever reads there is asked for again, in the time that is left. */
  readAgain(lane: string): void {
    const operationId = this.#lanes.get(lane) ?? '';
    const running = this.#running.get(operationId);
    const record = this.#store.outbox.get(operationId);
    if (running === undefined || record?.class !== 'read' || record.told) return;
    running.abort.abort();
    this.#release(operationId, running);
    this.#guard(record, () => {
      this.#unit.run(() => this.#settlement.recover(record));
    });
    this.kick();
  }

  /** Aborts the reads of overdue operations; the settlement has told the flow already. */
  abortOverdue(operationId: string): void {
    this.#running.get(operationId)?.abort.abort();
  }

  /**
   * Before a stop in good order: sends nothing new, and gives what is on its way a few seconds to be answered and written
   * down. What is not is asked about at the next start, as after a crash.
   */
  drain(): Promise<void> {
    this.#isOpen = false;
    this.#cancelWake();
    return new Promise((resolve) => {
      const cancel = this.#clock.after(DRAIN_MS, resolve);
      this.#drained = () => {
        cancel();
        resolve();
      };
      this.#lookDrained();
    });
  }

  #lookDrained(): void {
    const isWaiting = [...this.#running.values()].some(({ record }) => record.class !== 'read');
    if (!isWaiting) this.#drained?.();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelWake();
    for (const { abort, forget } of this.#running.values()) {
      forget();
      abort.abort();
    }
  }
}

import type { Effect } from '../../contracts/effect.ts';
import { ForecourtError } from '../../contracts/forecourt-error.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { SessionState } from '../../contracts/session-state.ts';
import type { FlowEvent, StepInput } from '../../contracts/step-input.ts';
import type { Trace } from '../../contracts/trace.ts';
import { activePaths } from '../../core/step/active-paths.ts';
import type { StepFault, StepResult } from '../../core/step/step-result.ts';
import type { Clock } from './clock.ts';
import type { EffectSink } from './effect-sink.ts';
import { isFaultLimitReached } from './fault-limit.ts';
import type { FlowShelf } from './flow-shelf.ts';
import type { HoldLedger } from './hold-ledger.ts';
import type { Log } from './log.ts';
import { coreStepper, type Stepper } from './stepper.ts';
import type { JournalRecord, SessionRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** What became of an input. */
export type Submission = 'accepted' | 'duplicate' | 'ignored';

/** A journal line as its input gives it; the session adds its number and where it led. */
type UnnumberedLine = Pick<JournalRecord, 'inputId' | 'atMs'> & { readonly input: JsonObject };

/** How a session begins. */
export interface NewSession {
  readonly sessionId: string;
  readonly siteId: string;
  readonly flowId: string;
  readonly trigger: FlowEvent;
  readonly params: Readonly<Record<string, Json>>;
  readonly terminalId: string | null;
  readonly chargerId: string | null;
  readonly connectorId: number | null;
}

/** What an input led to, once it is stored. */
export interface TakenStep {
  readonly record: SessionRecord;
  readonly line: JournalRecord;
  /** The session stands elsewhere now, or asks for something else: whoever looks at it must look again. */
  readonly hasMoved: boolean;
  /** It said something: its screen is looked at anyway. */
  readonly hasSpoken: boolean;
}

/** Called inside the unit of work when a session has ended or is stuck. */
export type SessionEnded = (record: SessionRecord) => void;

/**
 * Takes inputs into sessions: one unit of work per input holds the journal line, the next state, the outbox, the
 * timers and the holds (docs/decisions/0005). Effects are only carried out once it is on disk.
 */
export class SessionRunner {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #shelf: FlowShelf;
  readonly #ledger: HoldLedger;
  readonly #stepper: Stepper;
  readonly #trace: Trace | undefined;
  readonly #effects: EffectSink;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #stepped: (step: TakenStep) => void;
  readonly #ended: SessionEnded;

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    shelf: FlowShelf;
    ledger: HoldLedger;
    stepper?: Stepper;
    trace?: Trace;
    effects: EffectSink;
    clock: Clock;
    log: Log;
    stepped: (step: TakenStep) => void;
    ended: SessionEnded;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#shelf = parts.shelf;
    this.#ledger = parts.ledger;
    this.#stepper = parts.stepper ?? coreStepper;
    this.#trace = parts.trace;
    this.#effects = parts.effects;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#stepped = parts.stepped;
    this.#ended = parts.ended;
  }

  /** Starts a session. @throws ForecourtError FLOW_NOT_FOUND, FLOW_PARAM */
  begin(session: NewSession): void {
    this.#unit.run(() => {
      const shelved = this.#shelf.current(session.flowId);
      this.#shelf.pin(shelved);
      const atMs = this.#clock.nowMs();
      const { sessionId, trigger, params } = session;
      const result = this.#stepper.start(shelved.compiled, { sessionId, atMs, trigger, params });
      const record: SessionRecord = {
        sessionId,
        siteId: session.siteId,
        flowId: session.flowId,
        bundleHash: shelved.loaded.bundleHash,
        terminalId: session.terminalId,
        chargerId: session.chargerId,
        connectorId: session.connectorId,
        cardKey: null,
        startedAtMs: atMs,
        endedAtMs: null,
        state: result.state,
      };
      this.#keep(record, result, {
        inputId: 'start',
        atMs,
        input: { kind: 'start', trigger: trigger.type, event: trigger },
      });
    });
  }

  /** Takes one input in; a second one with the same id is a duplicate. */
  submit(sessionId: string, input: StepInput): Submission {
    const work = (): Submission =>
      this.#unit.run(() => {
        const record = this.#store.sessions.get(sessionId);
        if (record?.state.status !== 'active') return 'ignored';
        return this.#take(record, input);
      });
    return this.#trace === undefined
      ? work()
      : this.#trace('input', { sessionId, kind: input.kind }, work);
  }

  /** After a restart: fresh ids from now on. A session that cannot go on is parked, so that the others can. */
  resume(record: SessionRecord, epochAtLeast = 0): void {
    const raised = { ...record, state: this.#stepper.raiseEpoch(record.state, epochAtLeast) };
    const probe = {
      kind: 'event',
      id: 'resume',
      atMs: 0,
      event: { type: 'engine.resume' },
    } as const;
    const result = this.#step(raised, probe);
    if ('unreadable' in result) this.#park(raised, result.unreadable);
    else this.#store.sessions.put(raised);
  }

  /** The step, or why there cannot be one: a flow that is gone, a state that does not fit it, a fault of our own. */
  #step(record: SessionRecord, input: StepInput): StepResult | { readonly unreadable: string } {
    try {
      const { compiled } = this.#shelf.pinned(record.bundleHash);
      const work = (): StepResult => this.#stepper.step(compiled, record.state, input);
      const { sessionId, flowId } = record;
      return this.#trace === undefined ? work() : this.#trace('step', { sessionId, flowId }, work);
    } catch (cause) {
      if (cause instanceof ForecourtError && cause.code.startsWith('HOST_')) throw cause;
      return { unreadable: cause instanceof ForecourtError ? cause.code : String(cause) };
    }
  }

  /** A session must not go on: what it has open goes to the ledger and to a person. */
  stop(sessionId: string, reason: string): void {
    this.#unit.run(() => {
      const record = this.#store.sessions.get(sessionId);
      if (record?.state.status === 'active') this.#park(record, reason);
    });
  }

  /** The session is stuck: its money goes to the ledger and a person. */
  #park(record: SessionRecord, reason: string): void {
    const { sessionId } = record;
    this.#log('error', 'a session cannot go on', { sessionId, reason });
    const state = { ...record.state, status: 'stuck' as const };
    const atMs = this.#clock.nowMs();
    this.#keep(
      record,
      { state, effects: [] },
      {
        inputId: `stuck/${state.epoch}`,
        atMs,
        input: { kind: 'ledger', what: 'stuck', reason },
      },
    );
  }

  #take(record: SessionRecord, input: StepInput): Submission {
    const result = this.#step(record, input);
    if ('unreadable' in result) {
      this.#park(record, result.unreadable);
      return 'ignored';
    }
    if (result.ignored !== undefined) return 'ignored';
    const described = describeInput(record.state, input);
    const line = { inputId: input.id, atMs: input.atMs, input: described };
    const { fault } = result;
    if (fault !== undefined) return this.#takeFaulted(record, input, { ...result, fault }, line);
    return this.#keep(record, result, line) === undefined ? 'duplicate' : 'accepted';
  }

  #takeFaulted(
    record: SessionRecord,
    input: StepInput,
    result: StepResult & { readonly fault: StepFault },
    line: UnnumberedLine,
  ): Submission {
    const { fault } = result;
    const isLimit = isFaultLimitReached(this.#store.journal.list(record.sessionId), fault.pointer);
    const state = isLimit ? { ...result.state, status: 'stuck' as const } : result.state;
    const faulted = { ...line, input: { ...line.input, fault: { ...fault } } };
    const kept = this.#keep(record, { ...result, state }, faulted);
    if (kept === undefined) return 'duplicate';
    this.#log('error', 'a flow met an error of its own', {
      sessionId: record.sessionId,
      code: fault.code,
      pointer: fault.pointer,
      reason: fault.message,
    });
    if (isLimit) this.#ledger.note(record.sessionId, { what: 'stuck', reason: 'faultRepeats' });
    if (state.status === 'active') this.#fault(kept, input, fault);
    return 'accepted';
  }

  /** The next input after a fault is `flow.fault`, in the same unit of work. */
  #fault(record: SessionRecord, input: StepInput, fault: StepFault): void {
    this.#take(record, {
      kind: 'event',
      id: `${input.id}/fault`,
      atMs: input.atMs,
      event: {
        type: 'flow.fault',
        code: fault.code,
        pointer: fault.pointer,
        inputType: fault.inputType,
        openHold: this.#ledger.hasOpenHold(record.sessionId),
      },
    });
  }

  /**
   * Writes down what an input led to. The journal comes first: when the session has taken this input in before, that
   * is all, and there is no record.
   */
  #keep(
    before: SessionRecord,
    result: StepResult,
    line: UnnumberedLine,
  ): SessionRecord | undefined {
    const isOver = result.state.status !== 'active';
    const record: SessionRecord = {
      ...before,
      state: result.state,
      endedAtMs: isOver ? line.atMs : null,
    };
    const { sessionId } = record;
    const journal: JournalRecord = {
      sessionId,
      sequence: this.#store.journal.lastSequence(sessionId) + 1,
      ...line,
      activePaths: activePaths(result.state.value),
      faulted: result.fault !== undefined,
      effects: result.effects.map(describeEffect),
    };
    if (!this.#store.journal.append(journal)) return undefined;
    this.#store.sessions.put(record);
    for (const effect of result.effects) this.#effects.take(record, effect);
    if (isOver) {
      this.#effects.leave(record);
      if (record.state.status === 'ended') this.#ledger.sessionEnded(sessionId);
      this.#ended(record);
    }
    const hasMoved = journal.sequence === 1 || isMove(before.state, result);
    const hasSpoken = result.effects.some(isText);
    this.#unit.afterwards(() => this.#stepped({ record, line: journal, hasMoved, hasSpoken }));
    return record;
  }
}

function isText(effect: Effect): boolean {
  return effect.kind === 'notice' && effect.operation === 'terminal.show';
}

/** The step keeps the objects of what it does not change. */
function isMove(before: SessionState, { state, effects }: StepResult): boolean {
  return (
    state.status !== 'active' ||
    state.value !== before.value ||
    state.operations !== before.operations ||
    effects.some(({ kind }) => kind !== 'notice')
  );
}

/** The input as the journal keeps it: with the names that its ids stand for. */
function describeInput(state: SessionState, input: StepInput): JsonObject {
  switch (input.kind) {
    case 'event':
      return { kind: 'event', event: input.event };
    case 'timer': {
      const timer = Object.values(state.timers).find(({ timerId }) => timerId === input.timerId);
      return { kind: 'timer', timerId: input.timerId, eventType: timer?.eventType ?? '' };
    }
    case 'outcome':
    case 'failure': {
      const running = Object.values(state.operations).find(
        ({ operationId }) => operationId === input.operationId,
      );
      const operation = running?.operation ?? '';
      const base = { kind: input.kind, operationId: input.operationId, operation };
      return input.kind === 'outcome'
        ? { ...base, output: input.output }
        : { ...base, error: input.error };
    }
  }
}

function describeEffect(effect: Effect): JsonObject {
  switch (effect.kind) {
    case 'operation.start':
    case 'operation.cancel':
      return { kind: effect.kind, operation: effect.operation, operationId: effect.operationId };
    case 'timer.start':
      return { kind: effect.kind, timerId: effect.timerId, delayMs: effect.delayMs };
    case 'timer.cancel':
      return { kind: effect.kind, timerId: effect.timerId };
    case 'notice':
      return { kind: effect.kind, operation: effect.operation, input: effect.input };
  }
}

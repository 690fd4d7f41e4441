import type { Effect } from '../../contracts/effect.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { SessionState } from '../../contracts/session-state.ts';
import type { FlowEvent, StepInput } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../../core/compile/compile-flow.ts';
import { activePaths } from '../../core/step/active-paths.ts';
import { start, step } from '../../core/step/step.ts';
import type { StepResult } from '../../core/step/step-result.ts';
import type { Clock } from './clock.ts';
import type { EffectSink } from './effect-sink.ts';
import type { FlowShelf } from './flow-shelf.ts';
import type { HoldLedger } from './hold-ledger.ts';
import type { Log } from './log.ts';
import type { JournalRecord, SessionRecord, Store } from './store.ts';
import type { UnitOfWork } from './unit-of-work.ts';

/** What became of an input. */
export type Submission = 'accepted' | 'duplicate' | 'ignored';

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

/** Called inside the unit of work when a session has ended or is stuck. */
export type SessionEnded = (record: SessionRecord) => void;

/**
 * Takes inputs into sessions: one transaction per input holds the journal line, the next state, the outbox, the
 * timers and the holds (design/engine.md E3). Effects are only carried out after the commit.
 */
export class SessionRunner {
  readonly #store: Store;
  readonly #unit: UnitOfWork;
  readonly #shelf: FlowShelf;
  readonly #ledger: HoldLedger;
  readonly #effects: EffectSink;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #changed: (record: SessionRecord, line: JournalRecord) => void;
  readonly #ended: SessionEnded;

  constructor(parts: {
    store: Store;
    unit: UnitOfWork;
    shelf: FlowShelf;
    ledger: HoldLedger;
    effects: EffectSink;
    clock: Clock;
    log: Log;
    changed: (record: SessionRecord, line: JournalRecord) => void;
    ended: SessionEnded;
  }) {
    this.#store = parts.store;
    this.#unit = parts.unit;
    this.#shelf = parts.shelf;
    this.#ledger = parts.ledger;
    this.#effects = parts.effects;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#changed = parts.changed;
    this.#ended = parts.ended;
  }

  /** Starts a session. @throws ForecourtError FLOW_NOT_FOUND, FLOW_PARAM */
  begin(session: NewSession): void {
    this.#unit.run(() => {
      const shelved = this.#shelf.current(session.flowId);
      this.#shelf.pin(shelved);
      const atMs = this.#clock.nowMs();
      const { sessionId, trigger, params } = session;
      const result = start(shelved.compiled, { sessionId, atMs, trigger, params });
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
        input: { kind: 'start', trigger: trigger.type },
      });
    });
  }

  /** Takes one input in; a second one with the same id is a duplicate. */
  submit(sessionId: string, input: StepInput): Submission {
    return this.#unit.run(() => {
      const record = this.#store.sessions.get(sessionId);
      if (record === undefined) return 'ignored';
      if (this.#store.journal.has(sessionId, input.id)) return 'duplicate';
      const { compiled } = this.#shelf.pinned(record.bundleHash);
      return this.#take(record, compiled, input);
    });
  }

  #take(record: SessionRecord, compiled: CompiledFlow, input: StepInput): Submission {
    const result = step(compiled, record.state, input);
    if (result.ignored !== undefined) return 'ignored';
    const described = describeInput(record.state, input);
    const line = { inputId: input.id, atMs: input.atMs, input: described };
    if (result.fault === undefined) {
      this.#keep(record, result, line);
      return 'accepted';
    }
    const { fault } = result;
    this.#log('error', 'a flow met an error of its own', {
      sessionId: record.sessionId,
      code: fault.code,
      pointer: fault.pointer,
      reason: fault.message,
    });
    const kept = this.#keep(record, result, {
      ...line,
      input: { ...described, fault: { ...fault } },
    });
    if (result.state.status === 'active') this.#fault(kept, compiled, input, fault);
    return 'accepted';
  }

  /** The next input after a fault is `flow.fault`, in the same transaction. */
  #fault(
    record: SessionRecord,
    compiled: CompiledFlow,
    input: StepInput,
    fault: { readonly code: string; readonly pointer: string; readonly inputType: string },
  ): void {
    this.#take(record, compiled, {
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

  #keep(
    before: SessionRecord,
    result: StepResult,
    line: { readonly inputId: string; readonly atMs: number; readonly input: JsonObject },
  ): SessionRecord {
    const isOver = result.state.status !== 'active';
    const record: SessionRecord = {
      ...before,
      state: result.state,
      endedAtMs: isOver ? line.atMs : null,
    };
    this.#store.sessions.put(record);
    const journal = {
      sessionId: record.sessionId,
      ...line,
      activePaths: activePaths(result.state.value),
      faulted: result.fault !== undefined,
      effects: result.effects.map(describeEffect),
    };
    const sequence = this.#store.journal.append(journal);
    for (const effect of result.effects) this.#effects.take(record, effect);
    if (isOver) {
      this.#ledger.sessionEnded(record.sessionId);
      this.#ended(record);
    }
    this.#unit.afterCommit(() => this.#changed(record, { ...journal, sequence }));
    return record;
  }
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

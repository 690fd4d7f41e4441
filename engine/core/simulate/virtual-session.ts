import type { Say } from '../../contracts/contract.ts';
import type { OperationResult } from '../../contracts/device-adapter.ts';
import type { Effect } from '../../contracts/effect.ts';
import type { Hold } from '../../contracts/hold.ts';
import type { Json, JsonObject } from '../../contracts/json.ts';
import type { SessionState } from '../../contracts/session-state.ts';
import type { FlowEvent, StartInput, StepInput } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import { activePaths } from '../step/active-paths.ts';
import { raiseEpoch } from '../step/raise-epoch.ts';
import { start, step } from '../step/step.ts';
import type { StepFault, StepResult } from '../step/step-result.ts';
import { sayPassed } from '../story/say-duration.ts';
import { sayInput } from '../story/say-input.ts';
import { type AskedOperation, HoldBook } from './hold-book.ts';
import type { StoryLine } from './scenario-run.ts';

interface DueTimer {
  readonly timerId: string;
  readonly delayMs: number;
  readonly dueAtMs: number;
}

/** An armed timer. */
export interface DueIn {
  readonly timerId: string;
  /** The event in XState's words, e.g. `xstate.after.messageWait.plug-first.card.refused`. */
  readonly eventType: string;
  readonly dueInMs: number;
}

/** Is told each input and what the step made of it. */
export type ObserveStep = (input: StartInput | StepInput, result: StepResult) => void;

/** How a virtual session begins. */
export interface VirtualStart {
  readonly trigger: FlowEvent;
  readonly params: Readonly<Record<string, Json>>;
  /** Sends the state through JSON after every step, as a host with a database does. */
  readonly throughJson: boolean;
  readonly observe?: ObserveStep;
}

const SESSION_ID = 'scenario';
const RESTARTED: Say = { en: 'the engine restarts', nl: 'de besturing start opnieuw' };

/** One session with a virtual clock and a ledger of its own: a host without devices, for scenarios and the simulator. */
export class VirtualSession {
  readonly #flow: CompiledFlow;
  readonly #throughJson: boolean;
  readonly #observe: ObserveStep;
  readonly #book = new HoldBook(SESSION_ID);
  readonly #asked = new Map<string, AskedOperation>();
  readonly #timers = new Map<string, DueTimer>();
  readonly #story: StoryLine[] = [];
  #state: SessionState;
  #screen: JsonObject | undefined;
  #nowMs = 0;
  #inputs = 0;

  /** @throws ForecourtError FLOW_PARAM when a setting does not fit the flow */
  constructor(flow: CompiledFlow, begin: VirtualStart) {
    this.#flow = flow;
    this.#throughJson = begin.throughJson;
    this.#observe = begin.observe ?? (() => undefined);
    const { trigger, params } = begin;
    const input: StartInput = { sessionId: SESSION_ID, atMs: 0, trigger, params };
    const result = start(flow, input);
    this.#state = result.state;
    this.#observe(input, result);
    this.#keep(result, sayInput({ kind: 'start', trigger: trigger.type }));
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Virtual milliseconds since the session started. */
  get nowMs(): number {
    return this.#nowMs;
  }

  /** The armed timers with the time until each is due, soonest first. */
  get timers(): readonly DueIn[] {
    const armed = Object.values(this.#state.timers).flatMap(({ timerId, eventType }) => {
      const timer = this.#timers.get(timerId);
      if (timer === undefined) return [];
      return [{ timerId, eventType, dueInMs: timer.dueAtMs - this.#nowMs }];
    });
    return armed.sort((a, b) => a.dueInMs - b.dueInMs);
  }

  get story(): readonly StoryLine[] {
    return this.#story;
  }

  get holds(): readonly Hold[] {
    return this.#book.all();
  }

  /** The text that the flow showed last: `{key, args}`. */
  get screen(): JsonObject | undefined {
    return this.#screen;
  }

  /** The requests that the flow waits for, oldest first. */
  asks(): readonly AskedOperation[] {
    const waiting = new Set(
      Object.values(this.#state.operations).map(({ operationId }) => operationId),
    );
    return [...this.#asked.values()].filter(({ start: { operationId } }) =>
      waiting.has(operationId),
    );
  }

  /** The oldest request of this name that the flow waits for; else a reservation that it left and that is still open. */
  find(operation: string): AskedOperation | undefined {
    const isNamed = (asked: AskedOperation) => asked.start.operation === operation;
    return (
      this.asks().find(isNamed) ??
      [...this.#asked.values()].find(
        (asked) => isNamed(asked) && this.#hold(asked.start.operationId)?.phase === 'requested',
      )
    );
  }

  event(event: FlowEvent): void {
    this.#submit(
      { ...this.#base(), kind: 'event', event },
      sayInput({ kind: 'event', type: event.type }),
    );
  }

  /** Gives a request its result. A silent commit or cancel is told as the contract says (`inProgress`). */
  result(asked: AskedOperation, result: OperationResult): void {
    const { operationId, operation } = asked.start;
    this.#book.answered(asked, result, this.#nowMs);
    if (result.kind === 'outcome') {
      const say = sayInput({ kind: 'outcome', operation, outcome: result.output.outcome });
      this.#submit({ ...this.#base(), kind: 'outcome', operationId, output: result.output }, say);
      return;
    }
    const { error } = result;
    const say = sayInput({ kind: 'failure', operation, code: error.code });
    const told = this.#flow
      .operation(operation)
      ?.silences.find(({ code }) => code === error.code)?.told;
    if (told !== undefined) {
      this.#submit(
        { ...this.#base(), kind: 'outcome', operationId, output: { outcome: told } },
        say,
      );
      return;
    }
    if (asked.money === 'acquire' && error.code === 'unknown') this.#book.unresolved(operationId);
    this.#submit({ ...this.#base(), kind: 'failure', operationId, error }, say);
  }

  /** Lets time pass; due timers fire on the way, in order. */
  wait(durationMs: number): void {
    const untilMs = this.#nowMs + durationMs;
    for (;;) {
      const next = [...this.#timers.values()]
        .filter(({ dueAtMs }) => dueAtMs <= untilMs)
        .reduce<DueTimer | undefined>(
          (a, b) => (a === undefined || b.dueAtMs < a.dueAtMs ? b : a),
          undefined,
        );
      if (next === undefined) break;
      this.#timers.delete(next.timerId);
      this.#nowMs = next.dueAtMs;
      const say = sayInput({ kind: 'timer', delayMs: next.delayMs });
      this.#submit({ ...this.#base(), kind: 'timer', timerId: next.timerId }, say);
    }
    if (this.#nowMs < untilMs) this.#tell(sayPassed(untilMs - this.#nowMs), []);
    this.#nowMs = untilMs;
  }

  /** What a crash leaves: the state as JSON, with ids that cannot meet the earlier ones. */
  restart(): void {
    this.#state = raiseEpoch(JSON.parse(JSON.stringify(this.#state)) as SessionState);
    this.#tell(RESTARTED, []);
  }

  #base(): { readonly id: string; readonly atMs: number } {
    this.#inputs += 1;
    return { id: `input-${this.#inputs}`, atMs: this.#nowMs };
  }

  #hold(holdId: string): Hold | undefined {
    return this.#book.all().find((hold) => hold.holdId === holdId);
  }

  #submit(input: StepInput, say: Say): void {
    const result = step(this.#flow, this.#state, input);
    this.#observe(input, result);
    this.#keep(result, say);
    if (result.fault !== undefined && result.state.status === 'active') this.#fault(result.fault);
  }

  /** The next input after a fault, as every host gives it. */
  #fault({ code, pointer, inputType }: StepFault): void {
    this.event({ type: 'flow.fault', code, pointer, inputType, openHold: this.#book.hasOpen() });
  }

  #keep(result: StepResult, say: Say): void {
    this.#state = this.#throughJson
      ? (JSON.parse(JSON.stringify(result.state)) as SessionState)
      : result.state;
    this.#tell(say, result.effects);
    const refused: AskedOperation[] = [];
    for (const effect of result.effects) {
      const asked = this.#carryOut(effect);
      if (asked !== undefined) refused.push(asked);
    }
    if (this.#state.status !== 'active' && result.ignored === undefined) this.#book.sessionEnded();
    for (const asked of refused) this.result(asked, { kind: 'failure', error: { code: 'failed' } });
  }

  /** Gives the request back when the ledger refuses it. */
  #carryOut(effect: Effect): AskedOperation | undefined {
    switch (effect.kind) {
      case 'operation.start': {
        const money = this.#flow.operation(effect.operation)?.money ?? 'none';
        const asked: AskedOperation = { start: effect, money };
        this.#asked.set(effect.operationId, asked);
        return this.#book.claim(asked, this.#nowMs) === undefined ? undefined : asked;
      }
      case 'operation.cancel':
        this.#book.abandoned(effect.operationId);
        return undefined;
      case 'timer.start': {
        const { timerId, delayMs } = effect;
        this.#timers.set(timerId, { timerId, delayMs, dueAtMs: this.#nowMs + delayMs });
        return undefined;
      }
      case 'timer.cancel':
        this.#timers.delete(effect.timerId);
        return undefined;
      case 'notice':
        if (effect.operation === 'terminal.show') this.#screen = effect.input['text'] as JsonObject;
        return undefined;
    }
  }

  #tell(say: Say, effects: readonly Effect[]): void {
    this.#story.push({
      atMs: this.#nowMs,
      say,
      activePaths: activePaths(this.#state.value),
      effects,
    });
  }
}

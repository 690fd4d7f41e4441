import type { JsonObject } from '../../../contracts/json.ts';
import type { SessionState } from '../../../contracts/session-state.ts';
import type { FlowEvent, StepInput } from '../../../contracts/step-input.ts';
import type { CompiledFlow } from '../../compile/compile-flow.ts';
import { activePaths } from '../../step/active-paths.ts';
import { start, step } from '../../step/step.ts';
import type { StepResult } from '../../step/step-result.ts';
import type { AbstractEvaluator } from '../abstract/abstract-evaluator.ts';
import type { Relevance } from '../abstract/relevant-fields.ts';
import type { RunningRequest } from '../world/answer.ts';
import type { BegunRequest } from '../world/ask.ts';
import { canonicalState } from './canonical-state.ts';
import { usedUpBy, withoutUsedUp } from './used-up.ts';

/** What a step of the flow asks for and shows. */
export interface StepMade {
  readonly begun: readonly BegunRequest[];
  readonly left: readonly RunningRequest[];
  /** Key of the text that is shown now; undefined when the screen stays. */
  readonly shown: string | undefined;
  /** The text that is shown tells an amount of money. */
  readonly showsAmount: boolean;
}

/** What a step of the flow can do, for one way to decide what the abstraction leaves open. */
export interface StepOutcome extends StepMade {
  /** Number of the machine state that follows; the same one when the flow met an error of its own. */
  readonly next: number;
  /** The flow met an error of its own: nothing of the step applies. */
  readonly isFault: boolean;
  /** Expressions were evaluated, each of which could meet an error. */
  readonly mayFault: boolean;
}

/** A machine state without the values that the flow remembers: all that what happens to the world may depend on. */
export interface MachineView {
  readonly status: SessionState['status'];
  readonly activePaths: readonly string[];
  readonly requests: readonly RunningRequest[];
}

/** A machine state: where the flow is, without anything that only tells two visits apart. */
export interface MachineState extends MachineView {
  readonly state: SessionState;
}

/** A time of which nothing is known. The step only passes times on, so they may be abstract. */
export const someTime = '~0..inf' as unknown as number;

/** More ways to decide a single step than this are not looked at. */
const DECISIONS_MAX = 4096;

/**
 * All machine states met so far and what each input does to them. A step is run once per state and input, by the
 * runtime's own `step`; afterwards exploring is a matter of numbers.
 */
export class MachineTable {
  readonly #flow: CompiledFlow;
  readonly #evaluator: AbstractEvaluator;
  readonly #relevance: Relevance;
  readonly #run: typeof step;
  readonly #ids = new Map<string, number>();
  readonly #states: MachineState[] = [];
  readonly #views = new Map<string, number>();
  readonly #viewOf: number[] = [];
  readonly #steps = new Map<string, readonly StepOutcome[]>();
  readonly #verdicts = new Set<string>();
  #stepCalls = 0;
  #limit: string | undefined;

  /** @param run the step that is looked at; the runtime's own unless a fault is planted in it */
  constructor(
    flow: CompiledFlow,
    evaluator: AbstractEvaluator,
    relevance: Relevance,
    run: typeof step = step,
  ) {
    this.#flow = flow;
    this.#evaluator = evaluator;
    this.#relevance = relevance;
    this.#run = run;
  }

  get size(): number {
    return this.#states.length;
  }

  /** Why a step could not be looked at in full. */
  get limit(): string | undefined {
    return this.#limit;
  }

  /** How often the step was run. */
  get stepCalls(): number {
    return this.#stepCalls;
  }

  /** Every verdict of a guard that came up, as `pointer true` or `pointer false`. */
  get verdicts(): ReadonlySet<string> {
    return this.#verdicts;
  }

  at(id: number): MachineState {
    const found = this.#states[id];
    if (found === undefined) throw new RangeError(`no machine state ${id}`);
    return found;
  }

  /** The number of what is seen of a machine state; the same for states that differ in remembered values only. */
  viewOf(id: number): number {
    return this.#viewOf[id] ?? -1;
  }

  /** The first steps of a session. */
  begin(trigger: FlowEvent, settings: JsonObject): readonly StepOutcome[] {
    const input = { sessionId: 's', atMs: someTime, trigger, params: settings };
    return this.#eachWay((): StepResult => start(this.#flow, input), -1);
  }

  /** What an input does to a state; `key` names the input. */
  step(id: number, key: string, input: StepInput): readonly StepOutcome[] {
    return this.#remembered(`${id} ${key}`, () => {
      const { state } = this.at(id);
      return this.#eachWay(() => this.#run(this.#flow, state, input), id);
    });
  }

  /** What follows when the flow meets an error of its own at an input: that is used up, then comes `flow.fault`. */
  fault(id: number, usedUp: Partial<StepInput>, openHold: boolean): readonly StepOutcome[] {
    const key = `${id} fault ${usedUp.kind} ${usedUpBy(usedUp)} ${openHold}`;
    return this.#remembered(key, () => {
      const state = withoutUsedUp(this.at(id).state, usedUp);
      const event = { type: 'flow.fault', code: '~', pointer: '~', inputType: '~', openHold };
      const input: StepInput = { kind: 'event', id: 'fault', atMs: someTime, event };
      return this.#eachWay(() => this.#run(this.#flow, state, input), id);
    });
  }

  #remembered(key: string, run: () => readonly StepOutcome[]): readonly StepOutcome[] {
    const known = this.#steps.get(key);
    if (known !== undefined) return known;
    const outcomes = run();
    this.#steps.set(key, outcomes);
    return outcomes;
  }

  /** Runs a step once for every way to decide what is open. */
  #eachWay(run: () => StepResult, before: number): readonly StepOutcome[] {
    const outcomes: StepOutcome[] = [];
    const seen = new Set<string>();
    const scripts: (readonly boolean[])[] = [[]];
    for (let script = scripts.pop(); script !== undefined; script = scripts.pop()) {
      this.#evaluator.begin(script);
      const result = run();
      this.#stepCalls += 1;
      const { taken, evaluated, verdicts } = this.#evaluator.finish();
      for (const verdict of verdicts) this.#verdicts.add(verdict);
      for (let at = script.length; at < taken.length; at += 1) {
        scripts.push([...taken.slice(0, at), !taken[at]]);
      }
      if (scripts.length + outcomes.length > DECISIONS_MAX) {
        this.#limit = `more than ${DECISIONS_MAX} ways to decide a single step: give its conditions fewer amounts to compare`;
        break;
      }
      const outcome = this.#outcomeOf(result, before, evaluated > 0);
      const text = JSON.stringify(outcome);
      if (!seen.has(text)) outcomes.push(outcome);
      seen.add(text);
    }
    return outcomes;
  }

  #outcomeOf(result: StepResult, before: number, mayFault: boolean): StepOutcome {
    const nothing = { mayFault, begun: [], left: [], shown: undefined, showsAmount: false };
    if (result.ignored !== undefined) return { ...nothing, next: before, isFault: false };
    if (result.fault !== undefined && result.state.status !== 'stuck') {
      return { ...nothing, next: before, isFault: true };
    }
    const places = new Map(
      Object.entries(result.state.operations).map(([place, { operationId }]) => [
        operationId,
        place,
      ]),
    );
    const begun: BegunRequest[] = [];
    const left: RunningRequest[] = [];
    let shown: string | undefined;
    let showsAmount = false;
    for (const effect of result.effects) {
      if (effect.kind === 'operation.start') {
        const place = places.get(effect.operationId) ?? effect.path;
        begun.push({ place, operation: effect.operation, input: effect.input });
      } else if (effect.kind === 'operation.cancel') {
        left.push({ place: effect.operationId, operation: effect.operation });
      } else if (effect.kind === 'notice' && effect.operation === 'terminal.show') {
        const text = effect.input['text'] as JsonObject | undefined;
        shown = String(text?.['key'] ?? '');
        showsAmount = Object.keys(text?.['args'] ?? {}).some((name) => name.endsWith('Minor'));
      }
    }
    const next = this.#intern(result.state);
    // Where nothing happens there is nothing that an error could prevent.
    const isIdle = next === before && result.effects.length === 0;
    return { next, isFault: false, mayFault: mayFault && !isIdle, begun, left, shown, showsAmount };
  }

  #intern(raw: SessionState): number {
    const paths = activePaths(raw.value);
    const state = canonicalState(raw, paths, this.#relevance.isLive);
    const { status, value, context, params, history, operations, timers } = state;
    const key = JSON.stringify([status, value, context, params, history, operations, timers]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#states.length;
    const requests = Object.entries(operations).map(([place, { operation }]) => ({
      place,
      operation,
    }));
    const viewKey = JSON.stringify([status, paths, requests]);
    const view = this.#views.get(viewKey) ?? this.#views.size;
    this.#views.set(viewKey, view);
    this.#viewOf.push(view);
    this.#states.push({ state, status, activePaths: paths, requests });
    this.#ids.set(key, id);
    return id;
  }
}

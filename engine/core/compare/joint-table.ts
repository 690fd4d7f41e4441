import type { JsonObject } from '../../contracts/json.ts';
import type { SessionState } from '../../contracts/session-state.ts';
import type { FlowEvent, StepInput } from '../../contracts/step-input.ts';
import type { CompiledFlow } from '../compile/compile-flow.ts';
import type { ContractIndex } from '../flow/contract-index.ts';
import type { FlowFile } from '../flow/flow-file.ts';
import { statesIn, stateTree } from '../flow/state-tree.ts';
import { abstractFlow } from '../prove/abstract/abstract-flow.ts';
import { type Reachability, reachabilityOf } from '../prove/abstract/reachability.ts';
import { readsOfValue } from '../prove/abstract/reads-of.ts';
import { type Relevance, relevantFields } from '../prove/abstract/relevant-fields.ts';
import { canonicalState } from '../prove/explore/canonical-state.ts';
import { type StepOutcome, someTime } from '../prove/explore/machine-table.ts';
import { usedUpBy, withoutUsedUp } from '../prove/explore/used-up.ts';
import { activePaths } from '../step/active-paths.ts';
import { start, step } from '../step/step.ts';
import type { StepResult } from '../step/step-result.ts';
import { JointDecisions } from './joint-decisions.ts';
import { type JointState, placesAfter, timersAfter } from './joint-state.ts';
import { changedSettings, sameNames } from './same-names.ts';
import { type SeenStep, seenStep } from './seen-step.ts';
import { type Doubts, type Side, SideRecord } from './side-record.ts';
import {
  type DifferenceKind,
  type Places,
  stepDifferences,
  type TextOf,
} from './step-difference.ts';

/** What both versions make of an input, for one way to decide what the abstraction leaves open. */
export interface JointOutcome {
  /** Number of the joint state that follows; undefined where they have come apart. */
  readonly next: number | undefined;
  /** In what they differ for certain. */
  readonly differs: readonly DifferenceKind[];
  /** In what they may differ: values of the same class, computed in another way. */
  readonly mayDiffer: readonly DifferenceKind[];
  /** What the old version does, for the world; the new one does the same unless they differ. */
  readonly outcome: StepOutcome;
}

/** Which of the two an input concerns. */
export type Concerns = Side | 'both';

/** Two versions of a flow. */
export interface TwoFlows {
  readonly old: FlowFile;
  readonly new: FlowFile;
  readonly contracts: ContractIndex;
  readonly texts?: { readonly old: TextOf; readonly new: TextOf };
}

interface Version {
  readonly flow: CompiledFlow;
  readonly record: SideRecord;
  readonly relevance: Relevance;
  readonly reachability: Reachability;
}

const DECISIONS_MAX = 4096;

/** All joint states met so far, and what each input does to both versions; a step is run once per state and input. */
export class JointTable {
  readonly #texts: TwoFlows['texts'];
  readonly #decisions = new JointDecisions();
  readonly #ids = new Map<string, number>();
  readonly #states: JointState[] = [];
  readonly #steps = new Map<string, readonly JointOutcome[]>();
  readonly #settings: ReadonlySet<string>;
  readonly old: Version;
  readonly new: Version;

  constructor({ old, new: now, contracts, texts }: TwoFlows) {
    this.#texts = texts;
    this.#settings = new Set(changedSettings(old, now));
    const names = sameNames(old, now);
    const own = new Map(Object.keys(old.context).map((name) => [name, name]));
    const version = (side: Side, file: FlowFile): Version => {
      const answer = (question: string) => this.#decisions.answer(question);
      const record = new SideRecord(side, file, side === 'old' ? own : names, answer);
      const operation = (name: string) => contracts.operations.get(name);
      const { flow } = abstractFlow(file, operation, record.evaluator);
      const states = statesIn(stateTree(file.machine));
      const reachability = reachabilityOf(states);
      const relevance = relevantFields(states, reachability, operation);
      return { flow, record, relevance, reachability };
    };
    this.old = version('old', old);
    this.new = version('new', now);
  }

  /** Fields of events and answers that one of them reads, also right at the beginning. */
  get told(): ReadonlySet<string> {
    const told = [this.old, this.new].flatMap(({ relevance, flow }) => [
      ...relevance.told,
      ...Object.values(flow.file.context).flatMap((field) => [
        ...readsOfValue(field.initial).event,
      ]),
    ]);
    return new Set(told);
  }

  at(id: number): JointState {
    const state = this.#states[id];
    if (state === undefined) throw new RangeError(`no joint state ${id}`);
    return state;
  }

  /** The first steps of a visit in both versions. */
  begin(trigger: FlowEvent, settings: JsonObject): readonly JointOutcome[] {
    const input = { sessionId: 's', atMs: someTime, trigger, params: settings };
    return this.#eachWay(undefined, {
      old: () => start(this.old.flow, input),
      new: () => start(this.new.flow, input),
    });
  }

  /** What an input does; `key` names it. It has the places and timers of the old version, where that has a part in it. */
  step(id: number, key: string, input: StepInput, concerns: Concerns): readonly JointOutcome[] {
    return this.#remembered(`${id} ${concerns} ${key}`, () => {
      const joint = this.at(id);
      const own = concerns === 'new' ? input : translated(input, joint);
      return this.#eachWay(id, {
        old: concerns === 'new' ? undefined : () => step(this.old.flow, joint.old, input),
        new: concerns === 'old' ? undefined : () => step(this.new.flow, joint.new, own),
      });
    });
  }

  /** What follows when both meet an error of their own at an input. */
  fault(id: number, usedUp: StepInput, openHold: boolean): readonly JointOutcome[] {
    const key = `${id} fault ${usedUp.kind} ${usedUpBy(usedUp)} ${openHold}`;
    return this.#remembered(key, () => {
      const joint = this.at(id);
      const event = { type: 'flow.fault', code: '~', pointer: '~', inputType: '~', openHold };
      const input: StepInput = { kind: 'event', id: 'fault', atMs: someTime, event };
      const old = withoutUsedUp(joint.old, usedUp);
      const now = withoutUsedUp(joint.new, translated(usedUp, joint));
      return this.#eachWay(id, {
        old: () => step(this.old.flow, old, input),
        new: () => step(this.new.flow, now, input),
      });
    });
  }

  #remembered(key: string, run: () => readonly JointOutcome[]): readonly JointOutcome[] {
    const known = this.#steps.get(key) ?? run();
    this.#steps.set(key, known);
    return known;
  }

  #eachWay(
    before: number | undefined,
    run: Readonly<Record<Side, (() => StepResult) | undefined>>,
  ): readonly JointOutcome[] {
    const joint = before === undefined ? undefined : this.at(before);
    const doubts = { fields: new Set(joint?.doubted), settings: this.#settings };
    const outcomes = new Map<string, JointOutcome>();
    const scripts: (readonly boolean[])[] = [[]];
    for (let script = scripts.pop(); script !== undefined; script = scripts.pop()) {
      this.#decisions.begin(script);
      this.old.record.begin(doubts);
      this.new.record.begin(doubts);
      const results = { old: run.old?.(), new: run.new?.() };
      const taken = [...this.#decisions.taken];
      for (let at = script.length; at < taken.length; at += 1) {
        scripts.push([...taken.slice(0, at), !taken[at]]);
      }
      if (scripts.length > DECISIONS_MAX) throw new RangeError('too many ways to decide a step');
      const outcome = this.#outcomeOf(results, before, joint, doubts);
      outcomes.set(JSON.stringify(outcome), outcome);
    }
    return [...outcomes.values()];
  }

  #outcomeOf(
    results: Readonly<Record<Side, StepResult | undefined>>,
    before: number | undefined,
    joint: JointState | undefined,
    doubts: Doubts,
  ): JointOutcome {
    const seen = { old: seenStep(results.old), new: seenStep(results.new) };
    const rawOld = stateAfter(results.old, joint?.old);
    const rawNew = stateAfter(results.new, joint?.new);
    const places = joint?.places ?? {};
    const differs = stepDifferences({
      old: { ...seen.old, state: rawOld },
      new: { ...seen.new, state: rawNew },
      places,
      ...(this.#texts === undefined ? {} : { texts: this.#texts }),
    });
    const mayDiffer = this.#mayDiffer(seen, rawOld.status !== 'active');
    const apart = differs.length > 0;
    const isFault = seen.old.isFault && seen.new.isFault;
    const next = apart
      ? undefined
      : isFault
        ? before
        : this.#intern(rawOld, rawNew, { seen, joint, doubts });
    const isIdle = next === before && isNothing(seen.old) && isNothing(seen.new);
    const isEvaluated = (side: Side) => this[side].record.evaluator.finish().evaluated > 0;
    const outcome: StepOutcome = {
      next: next ?? -1,
      isFault,
      mayFault: !apart && !isIdle && isEvaluated('old') && isEvaluated('new'),
      begun: seen.old.asks,
      left: seen.old.leaves.map((place) => ({
        place,
        operation: joint?.old.operations[place]?.operation ?? '',
      })),
      shown: seen.old.shows.length > 0 ? '' : undefined,
      showsAmount: false,
    };
    return { next, differs, mayDiffer, outcome };
  }

  /** Values that have the same class, but were not computed in the same way from the same. */
  #mayDiffer(seen: Readonly<Record<Side, SeenStep>>, isOver: boolean): readonly DifferenceKind[] {
    const isAlike = (kind: 'input' | 'output' | 'args') =>
      this.old.record.computed(kind).join('\n') === this.new.record.computed(kind).join('\n');
    const kinds: DifferenceKind[] = [];
    if (seen.old.asks.length > 0 && !isAlike('input')) kinds.push('input');
    if (isOver && !isAlike('output')) kinds.push('ending');
    if (this.#texts !== undefined && seen.old.shows.length > 0 && !isAlike('args')) {
      kinds.push('shows');
    }
    return kinds;
  }

  #intern(
    rawOld: SessionState,
    rawNew: SessionState,
    {
      seen,
      joint,
      doubts,
    }: {
      readonly seen: Readonly<Record<Side, SeenStep>>;
      readonly joint: JointState | undefined;
      readonly doubts: Doubts;
    },
  ): number {
    const oldPaths = activePaths(rawOld.value);
    const newPaths = activePaths(rawNew.value);
    const old = canonicalState(rawOld, oldPaths, this.old.relevance.isLive);
    const now = canonicalState(rawNew, newPaths, this.new.relevance.isLive);
    const places: Places = placesAfter(joint?.places ?? {}, seen, old);
    const timers = timersAfter(joint?.timers ?? {}, seen, { old, new: now }, doubts);
    const doubted = this.#doubtedAfter(doubts.fields);
    const state: JointState = { old, new: now, oldPaths, newPaths, places, timers, doubted };
    const key = JSON.stringify([keyOf(old), keyOf(now), places, timers, doubted]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#states.length;
    this.#states.push(state);
    this.#ids.set(key, id);
    return id;
  }

  /** What was written in the same way from the same is the same, whatever was there before. */
  #doubtedAfter(before: ReadonlySet<string>): readonly string[] {
    const { old, new: now } = { old: this.old.record, new: this.new.record };
    const written = new Set([...old.assigned.keys(), ...now.assigned.keys()]);
    const isOutputAlike = old.computed('output').join('\n') === now.computed('output').join('\n');
    const doubted = new Set(before);
    for (const field of written) {
      const symbol = old.symbolOfField(field);
      const isTold = !isOutputAlike && symbol.includes('event.');
      if (symbol === now.symbolOfField(field) && !isTold) doubted.delete(field);
      else doubted.add(field);
    }
    return [...doubted].toSorted();
  }
}

function stateAfter(
  result: StepResult | undefined,
  before: SessionState | undefined,
): SessionState {
  const state = result?.state ?? before;
  if (state === undefined) throw new RangeError('a visit begins in both versions');
  return state;
}

function isNothing({ asks, leaves, shows, tells, arms }: SeenStep): boolean {
  return [asks, leaves, shows, tells, arms].every((list) => list.length === 0);
}

function keyOf({ status, value, context, params, history, operations, timers }: SessionState) {
  return [status, value, context, params, history, Object.keys(operations), Object.keys(timers)];
}

/** The input with the places and timers of the new version. */
function translated(input: StepInput, { places, timers }: JointState): StepInput {
  if (input.kind === 'timer') return { ...input, timerId: timers[input.timerId] ?? input.timerId };
  if (input.kind === 'event') return input;
  return { ...input, operationId: places[input.operationId] ?? input.operationId };
}

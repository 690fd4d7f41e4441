import type { JsonObject } from '../../../contracts/json.ts';
import { isOpenHold } from '../../ledger/is-open-hold.ts';
import { cards, payloadVariants } from '../abstract/payload-variants.ts';
import type { ProofRun, Property, StateProperty } from '../properties/property.ts';
import { afterEvent } from '../world/happen.ts';
import type { World } from '../world/world.ts';
import { firstWorld, WorldSteps, withCard } from '../world/world-steps.ts';
import type { Action } from './action.ts';
import type { Explored, Hit } from './explored.ts';
import type { FlowTables } from './flow-tables.ts';
import { isFair, type TakenMove } from './move.ts';
import { NumberList } from './number-list.ts';
import { PairTable } from './pair-table.ts';
import { Successors, type WorldMove } from './successors.ts';
import { tooManyChoices, whatGrows } from './what-grows.ts';
import { WorldTable } from './world-table.ts';

/** What is explored. */
export interface ExploreInput {
  readonly tables: FlowTables;
  /** Each combination of settings with which a visit may begin. */
  readonly settings: readonly JsonObject[];
  readonly run: ProofRun;
  readonly properties: readonly Property[];
  readonly statesMax: number;
  readonly host: HostOrder;
  /** Asked now and then; what was looked at until then is told. */
  readonly shouldStop?: () => boolean;
}

/** What the host does first with what a step leads to. Ours stores; the other one shows why. */
export type HostOrder = 'storesFirst' | 'sendsFirst';

/** How far exploring is. */
export interface ExploreProgress {
  readonly found: number;
  readonly done: number;
}

/** States, or runs of the step, between two reports of progress: some ten milliseconds. */
const REPORT_EVERY = 128;
/** More reservations in one visit than this are not followed. */
const HOLDS_MAX = 3;

/**
 * Looks at everything that can happen, breadth first, so that the first hit of a property has the shortest story.
 * Yields progress now and then; whoever drains it may stop at any time.
 */
export function* explore(input: ExploreInput): Generator<ExploreProgress, Explored> {
  const exploration = new Exploration(input);
  const { machines } = input.tables;
  for (const settings of input.settings) exploration.begin(settings);
  // Nothing that was looked at is no proof: too many choices to begin with, or a trigger that no contract knows.
  if (exploration.found === 0) exploration.limit = tooManyChoices(input.tables.source.file);
  let reportedAt = 0;
  for (let next = 0; next < exploration.found && exploration.limit === undefined; next += 1) {
    exploration.expand(next);
    const work = next + machines.stepCalls;
    if (work - reportedAt < REPORT_EVERY) continue;
    reportedAt = work;
    yield { found: exploration.found, done: next };
    if (input.shouldStop?.() === true) exploration.limit = 'it was stopped before the end';
  }
  return exploration.result();
}

class Exploration {
  readonly #worlds = new WorldTable();
  readonly #steps: WorldSteps;
  readonly #successors: Successors;
  readonly #states = new PairTable();
  readonly #parents = new NumberList();
  readonly #parentLabels = new NumberList();
  readonly #starts = new NumberList();
  readonly #targets = new NumberList();
  readonly #labels = new NumberList();
  readonly #hits = new Map<string, Hit>();
  readonly #stateProperties: readonly StateProperty[];
  readonly #cut = new Set<number>();
  readonly #triggers = new Map<number, JsonObject>();
  readonly #worldTaken: TakenMove[] = [];
  readonly #worldLabels = new Map<string, number>();
  readonly #knownLabels = new WeakMap<TakenMove, number>();
  readonly #input: ExploreInput;
  limit: string | undefined;

  constructor(input: ExploreInput) {
    this.#input = input;
    const { tables, properties } = input;
    this.#steps = new WorldSteps(tables.source.contracts, tables.relevance.told.has('cardKey'));
    this.#stateProperties = properties.filter((property) => property.kind === 'state');
    this.#successors = new Successors({
      machines: tables.machines,
      worlds: this.#worlds,
      steps: this.#steps,
      run: input.run,
      liveVars: tables.liveVars,
      properties,
    });
  }

  get found(): number {
    return this.#states.size;
  }

  /** The first states: the trigger has happened, the flow has made its first step. */
  begin(settings: JsonObject): void {
    const { source, machines } = this.#input.tables;
    const { contracts, file } = source;
    const { event: type, kinds } = file.trigger;
    const definition = contracts.events.get(type);
    if (definition === undefined) return;
    const [kind] = kinds ?? [];
    const fixed = kind === undefined || source.told.has('kind') ? {} : { kind };
    for (const fields of payloadVariants(definition.payload, source.told, fixed)) {
      if (kinds !== undefined && !kinds.includes(String(fields['kind']))) continue;
      // The card that begins is the first one, whichever it is.
      if (fields['cardKey'] === cards[1]) continue;
      const world = withCard(firstWorld(contracts.contracts), fields);
      const triggered = afterEvent(world, type, definition, fields);
      const taken: TakenMove = { move: { kind: 'event', type, fields }, faulted: false };
      for (const outcome of machines.begin({ ...fields, type }, settings)) {
        const broken = new Set<string>();
        const began = { outcome, taken, from: undefined };
        const watch = this.#successors.watcher(began, broken);
        const worlds = triggered
          .flatMap((one) => this.#steps.outcome(one, { outcome }, watch))
          .map((one) => this.#successors.remembered(world, began, one));
        for (const number of this.#successors.numbers(worlds, outcome.next)) {
          const state = this.#enter(outcome.next, number, -1, -1);
          if (!this.#triggers.has(state)) this.#triggers.set(state, fields);
          for (const property of broken) this.#hit({ property, state });
        }
      }
    }
  }

  expand(state: number): void {
    this.#starts.push(this.#targets.length);
    const machine = this.#states.first(state);
    const world = this.#states.second(state);
    if (isOvergrown(this.#worlds.at(world))) {
      this.#cut.add(state);
      return;
    }
    const { actions } = this.#input.tables;
    const all = actions.of(machine);
    for (const { at, change } of this.#successors.enabled(world, machine, actions)) {
      const action = all[at];
      if (action === undefined) throw new RangeError(`no action ${at}`);
      const { worlds, broken } = change;
      const label = action.id * 2;
      for (const property of broken) this.#hit({ property, state, label });
      for (const next of worlds) this.#edge(state, action.outcome.next, next, label);
    }
    for (const { taken, worlds } of this.#moves(world, machine)) {
      const label = this.#worldLabel(taken);
      for (const next of worlds) this.#edge(state, machine, next, label);
    }
    if (this.found > this.#input.statesMax) {
      const grown = whatGrows(this.#input.tables, this.#worlds);
      this.limit = `more than ${this.#input.statesMax} situations. ${grown}`;
    }
    this.limit ??= this.#input.tables.machines.limit;
  }

  /** What happens behind the flow's back: it stays where it is. */
  *#moves(world: number, machine: number): Generator<WorldMove> {
    yield* this.#successors.worldMoves(world);
    yield* this.#successors.restarts(world, machine);
    if (this.#input.host !== 'sendsFirst') return;
    for (const action of this.#input.tables.actions.of(machine)) {
      yield* this.#successors.crashes(world, action);
    }
  }

  result(): Explored {
    while (this.#starts.length <= this.found) this.#starts.push(this.#targets.length);
    return {
      machines: this.#input.tables.machines,
      worlds: this.#worlds,
      actions: this.#input.tables.actions,
      states: this.#states,
      parents: this.#parents,
      parentLabels: this.#parentLabels,
      starts: this.#starts,
      targets: this.#targets,
      labels: this.#labels,
      hits: [...this.#hits.values()],
      cut: this.#cut,
      triggers: this.#triggers,
      limit: this.limit,
      actionOf: (label) => this.#actionOf(label),
      takenOf: (label) => this.#takenOf(label),
      isFair: fairLabels(this.#input.tables.actions.all, this.#worldTaken),
    };
  }

  #actionOf(label: number): Action | undefined {
    return label % 2 === 0 ? this.#input.tables.actions.at(label / 2) : undefined;
  }

  #takenOf(label: number): TakenMove {
    const taken = this.#actionOf(label)?.taken ?? this.#worldTaken[(label - 1) / 2];
    if (taken === undefined) throw new RangeError(`no move ${label}`);
    return taken;
  }

  #edge(from: number, machine: number, world: number, label: number): void {
    const to = this.#enter(machine, world, from, label);
    // What changes nothing leads nowhere; but to be answered and to ask again is a circle.
    if (to === from && !isFair(this.#takenOf(label))) return;
    this.#targets.push(to);
    this.#labels.push(label);
  }

  #enter(machine: number, world: number, parent: number, label: number): number {
    const before = this.found;
    const state = this.#states.idOf(machine, world);
    if (state < before) return state;
    this.#parents.push(parent);
    this.#parentLabels.push(label);
    const situation = {
      machine: this.#input.tables.machines.at(machine),
      world: this.#worlds.at(world),
    };
    for (const property of this.#stateProperties) {
      if (property.isBroken(situation)) this.#hit({ property: property.id, state });
    }
    return state;
  }

  #hit(hit: Hit): void {
    if (!this.#hits.has(hit.property)) this.#hits.set(hit.property, hit);
  }

  #worldLabel(taken: TakenMove): number {
    const known = this.#knownLabels.get(taken);
    if (known !== undefined) return known;
    const key = JSON.stringify(taken);
    const label = this.#worldLabels.get(key) ?? this.#worldTaken.length * 2 + 1;
    if (!this.#worldLabels.has(key)) this.#worldTaken.push(taken);
    this.#worldLabels.set(key, label);
    this.#knownLabels.set(taken, label);
    return label;
  }
}

/** As `isFair`, looked up for millions of edges. */
function fairLabels(actions: readonly Action[], worldTaken: readonly TakenMove[]) {
  const fair = new Uint8Array(2 * Math.max(actions.length, worldTaken.length));
  for (const [at, { taken }] of actions.entries()) fair[2 * at] = isFair(taken) ? 1 : 0;
  for (const [at, taken] of worldTaken.entries()) fair[2 * at + 1] = isFair(taken) ? 1 : 0;
  return (label: number): boolean => fair[label] === 1;
}

/** Two open reservations at once break M9, which has told already: what follows is no news. */
function isOvergrown({ holds }: World): boolean {
  return holds.length > HOLDS_MAX || holds.filter(({ hold }) => isOpenHold(hold)).length > 1;
}

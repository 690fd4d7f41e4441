import type {
  Happening,
  Memory,
  MoveProperty,
  ProofRun,
  Property,
  RequestProperty,
} from '../properties/property.ts';
import type { BegunRequest } from '../world/ask.ts';
import { afterEnd } from '../world/end-of-visit.ts';
import { bankMoves, engineMoves } from '../world/happen.ts';
import type { World } from '../world/world.ts';
import type { WorldSteps } from '../world/world-steps.ts';
import type { Action, ActionTable } from './action.ts';
import type { MachineTable } from './machine-table.ts';
import type { TakenMove } from './move.ts';
import { PairTable } from './pair-table.ts';
import type { WorldTable } from './world-table.ts';

/** The worlds that an action leads to, and the properties that a request in it breaks. */
export interface WorldChange {
  readonly worlds: readonly number[];
  readonly broken: readonly string[];
}

/** An action that can happen, by its place among those of its machine state. */
export interface EnabledAction {
  readonly at: number;
  readonly change: WorldChange;
}

/** A move that only the world makes. */
export interface WorldMove {
  readonly taken: TakenMove;
  readonly worlds: readonly number[];
}

/** A move with what the flow made of it; `from` is left open for the one that begins the visit. */
type MadeMove = Pick<Action, 'outcome' | 'taken'> & { readonly from: number | undefined };

const unwatched = (): void => undefined;

const NOTHING: WorldChange = { worlds: [], broken: [] };

/** Memory of what follows what: worlds by action, and moves of the world alone. */
export class Successors {
  readonly #machines: MachineTable;
  readonly #worlds: WorldTable;
  readonly #steps: WorldSteps;
  readonly #run: ProofRun;
  readonly #liveVars: (activePaths: readonly string[]) => ReadonlySet<string>;
  /** Machine state → the variables that still matter there. */
  readonly #live: ReadonlySet<string>[] = [];
  readonly #requests: readonly RequestProperty[];
  readonly #movesOf: readonly MoveProperty[];
  readonly #memories: readonly Memory[];
  /** World and class of effect → change. */
  readonly #changeIds = new PairTable();
  readonly #changes: WorldChange[] = [];
  /** World and signature of a machine state → what can happen. */
  readonly #enabledIds = new PairTable();
  readonly #enabled: (readonly EnabledAction[])[] = [];
  /** World and what is seen of a machine state → what a restart leaves. */
  readonly #restartIds = new PairTable();
  readonly #restarts: (readonly WorldMove[])[] = [];
  #everyVar: ReadonlySet<string> | undefined;
  readonly #worldMoves = new Map<number, readonly WorldMove[]>();

  constructor(parts: {
    readonly machines: MachineTable;
    readonly worlds: WorldTable;
    readonly steps: WorldSteps;
    readonly run: ProofRun;
    readonly liveVars: (activePaths: readonly string[]) => ReadonlySet<string>;
    readonly properties: readonly Property[];
  }) {
    this.#machines = parts.machines;
    this.#worlds = parts.worlds;
    this.#steps = parts.steps;
    this.#run = parts.run;
    this.#liveVars = parts.liveVars;
    this.#requests = parts.properties.filter((property) => property.kind === 'request');
    this.#movesOf = parts.properties.filter((property) => property.kind === 'move');
    this.#memories = [...new Set(parts.properties.flatMap(({ remembers = [] }) => remembers))];
  }

  /** The actions of a machine state that do something to a world. */
  enabled(world: number, machine: number, actions: ActionTable): readonly EnabledAction[] {
    const id = this.#enabledIds.idOf(world, actions.signatureOf(machine));
    const known = this.#enabled[id];
    if (known !== undefined) return known;
    const enabled = actions.of(machine).flatMap((action, at): readonly EnabledAction[] => {
      const change = this.change(world, action);
      return change === NOTHING ? [] : [{ at, change }];
    });
    this.#enabled.push(enabled);
    return enabled;
  }

  /** What an action does to a world. */
  change(world: number, action: Action): WorldChange {
    const id = this.#changeIds.idOf(world, action.effect);
    const known = this.#changes[id];
    if (known !== undefined) return known;
    const change = this.#changeOf(this.#worlds.at(world), action);
    this.#changes.push(change);
    return change;
  }

  #changeOf(world: World, action: Action): WorldChange {
    const broken = new Set<string>();
    const watch = action.outcome.begun.length === 0 ? unwatched : this.watcher(action, broken);
    const after = this.#steps
      .after(world, action, watch)
      .map((next) => this.remembered(world, action, next));
    if (after.length === 0 && broken.size === 0) return NOTHING;
    this.#judge(world, action, after, broken);
    return { worlds: this.numbers(after, action.outcome.next), broken: [...broken] };
  }

  #judge(world: World, action: Action, after: readonly World[], broken: Set<string>): void {
    if (this.#movesOf.length === 0) return;
    const happening = this.#happening(world, action);
    for (const property of this.#movesOf) {
      if (after.some((next) => property.isBroken(happening, next))) broken.add(property.id);
    }
  }

  /** The world after a move, with what properties remember of the visit. */
  remembered(before: World, action: MadeMove, world: World): World {
    if (this.#memories.length === 0) return world;
    const happening = this.#happening(before, action);
    const notes: Record<string, string> = {};
    let isNews = false;
    for (const { name, first, after } of this.#memories) {
      const note = after(before.notes[name] ?? first, happening, world);
      notes[name] = note;
      isNews ||= note !== before.notes[name];
    }
    return isNews ? { ...world, notes } : world;
  }

  #happening(before: World, { taken, from, outcome }: MadeMove): Happening {
    return {
      taken,
      outcome,
      before,
      from: from === undefined ? undefined : this.#machines.at(from),
      machine: this.#machines.at(outcome.next),
      stays: from === outcome.next,
    };
  }

  /** Looks at each request that an action makes. */
  watcher({ outcome, taken }: MadeMove, broken: Set<string>) {
    const machine = this.#machines.at(outcome.next);
    return (request: BegunRequest, before: World): void => {
      for (const property of this.#requests) {
        if (
          property.isBroken({
            request,
            before,
            machine,
            outcome,
            move: taken.move,
            faulted: taken.faulted,
          })
        ) {
          broken.add(property.id);
        }
      }
    };
  }

  /** Numbers of worlds beside a machine state; where the visit is over, with what the engine does then. */
  numbers(worlds: readonly World[], machine: number): readonly number[] {
    const { state, activePaths } = this.#machines.at(machine);
    const isOver = state.status !== 'active';
    const after = isOver && this.#run === 'system' ? worlds.map(afterEnd) : worlds;
    const live = this.#live[machine] ?? this.#liveVars(isOver ? [] : activePaths);
    this.#live[machine] = live;
    const [only] = after;
    if (after.length === 1 && only !== undefined) return [this.#worlds.idOf(only, live)];
    return [...new Set(after.map((world) => this.#worlds.idOf(world, live)))];
  }

  /** What a restart of the controller may find, beside a machine state. */
  restarts(id: number, machine: number): readonly WorldMove[] {
    const key = this.#restartIds.idOf(id, this.#machines.viewOf(machine));
    const known = this.#restarts[key];
    if (known !== undefined) return known;
    const { requests } = this.#machines.at(machine);
    const found = this.#steps.restarted(this.#worlds.at(id), requests).map(({ move, world }) => ({
      taken: { move, faulted: false },
      worlds: this.numbers([world], machine),
    }));
    this.#restarts.push(found);
    return found;
  }

  /** What is left when the controller sends what an action leads to, and dies before it has stored that. */
  crashes(id: number, action: Action): readonly WorldMove[] {
    const { taken, from } = action;
    const worlds = this.#steps.crashed(this.#worlds.at(id), action);
    if (worlds.length === 0) return [];
    const move = { kind: 'crash' as const, after: taken.move };
    return [{ taken: { move, faulted: false }, worlds: this.numbers(worlds, from) }];
  }

  /** What can happen in a world without the flow. */
  worldMoves(id: number): readonly WorldMove[] {
    const known = this.#worldMoves.get(id);
    if (known !== undefined) return known;
    const world = this.#worlds.at(id);
    // What does not matter was left out before.
    this.#everyVar ??= new Set(Object.keys(world.vars));
    const everyVar = this.#everyVar;
    const moves = [...bankMoves(world), ...(this.#run === 'system' ? engineMoves(world) : [])];
    const found = moves.map((move): WorldMove => {
      const taken = { move, faulted: false };
      return {
        taken,
        worlds: this.#steps.alone(world, move).map((next) => this.#worlds.idOf(next, everyVar)),
      };
    });
    this.#worldMoves.set(id, found);
    return found;
  }
}

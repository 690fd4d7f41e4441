import { isOpenHold } from '../../ledger/is-open-hold.ts';
import type { World } from '../world/world.ts';
import { echoesOf } from './echoes.ts';
import { EffectClasses } from './effect-classes.ts';
import type { MachineTable, StepOutcome } from './machine-table.ts';
import type { TakenMove } from './move.ts';
import { type MoveSource, possibleMoves } from './possible-moves.ts';

/** A move in a machine state together with one thing that the flow can make of it. */
export interface Action {
  /** Its number, unique over all machine states. */
  readonly id: number;
  readonly from: number;
  readonly taken: TakenMove;
  readonly outcome: StepOutcome;
  /** For a faulted move: only while a reservation is open, or only while none is. */
  readonly openHold: boolean | undefined;
  /** The error was met although nobody planted it: the flow's own values lead to it. */
  readonly isOwnFault: boolean;
  /** Number of what it does to worlds; the same for actions that do the same. */
  readonly effect: number;
}

/** Errors of its own that a visit is made to meet. */
const PLANTED_FAULTS_MAX = 1;
/** Errors of its own after which a visit is left alone, as the host does. */
const FAULTS_MAX = 3;

/** What finds the steps of machine states. */
export type StepSource = Pick<MachineTable, 'at' | 'step' | 'fault' | 'viewOf'>;

/** The actions of every machine state, found when a state is first looked at. */
export class ActionTable {
  readonly #source: MoveSource;
  readonly #machines: StepSource;
  readonly #effects: EffectClasses;
  readonly #byMachine = new Map<number, readonly Action[]>();
  readonly #all: Action[] = [];
  #echoes = 0;
  readonly #signatures: number[] = [];
  readonly #signatureIds = new Map<string, number>();

  constructor(source: MoveSource, machines: StepSource) {
    this.#source = source;
    this.#machines = machines;
    this.#effects = new EffectClasses(machines);
  }

  /** How many actions there are so far. */
  get size(): number {
    return this.#all.length;
  }

  /** How many answers and timers of earlier requests were given to the step. */
  get echoes(): number {
    return this.#echoes;
  }

  /** All of them, by number. */
  get all(): readonly Action[] {
    return this.#all;
  }

  at(id: number): Action {
    const action = this.#all[id];
    if (action === undefined) throw new RangeError(`no action ${id}`);
    return action;
  }

  /** A number that machine states share whose actions do the same to worlds, one after the other. */
  signatureOf(machine: number): number {
    const known = this.#signatures[machine];
    if (known !== undefined) return known;
    const key = this.of(machine)
      .map(({ effect }) => effect)
      .join();
    const signature = this.#signatureIds.get(key) ?? this.#signatureIds.size;
    this.#signatureIds.set(key, signature);
    this.#signatures[machine] = signature;
    return signature;
  }

  /** What can happen in a machine state, if the world allows it. */
  of(machine: number): readonly Action[] {
    const known = this.#byMachine.get(machine);
    if (known !== undefined) return known;
    const candidates = possibleMoves(this.#source, this.#machines.at(machine));
    const echoes = echoesOf(candidates);
    this.#echoes += echoes.length;
    const heeded = echoes.flatMap(({ move, key, input }) =>
      this.#machines
        .step(machine, key, input)
        .filter((outcome) => isHeeded(outcome, machine))
        .map((outcome) => this.#add(machine, { move, faulted: false }, outcome)),
    );
    const actions = candidates.flatMap(({ move, key, input }) => {
      const outcomes = this.#machines.step(machine, key, input);
      const mayFault = outcomes.some((outcome) => outcome.mayFault || outcome.isFault);
      const isOwnFault = outcomes.some(({ isFault }) => isFault);
      const plain = outcomes
        .filter(({ isFault }) => !isFault)
        .map((outcome) => this.#add(machine, { move, faulted: false }, outcome));
      if (!mayFault) return plain;
      const faulted = [true, false].flatMap((openHold) =>
        this.#machines
          .fault(machine, input, openHold)
          .map((outcome) =>
            this.#add(machine, { move, faulted: true }, outcome, openHold, isOwnFault),
          ),
      );
      return [...plain, ...faulted];
    });
    this.#byMachine.set(machine, [...actions, ...heeded]);
    return [...actions, ...heeded];
  }

  #add(
    from: number,
    taken: TakenMove,
    outcome: StepOutcome,
    openHold?: boolean,
    isOwnFault = false,
  ): Action {
    const made = { from, taken, outcome, openHold, isOwnFault };
    const action = { ...made, id: this.#all.length, effect: this.#effects.of(made) };
    this.#all.push(action);
    return action;
  }
}

/** Whether a step made anything of an input. */
function isHeeded({ next, isFault, begun, left, shown }: StepOutcome, machine: number): boolean {
  return next !== machine || isFault || begun.length + left.length > 0 || shown !== undefined;
}

/** Whether a faulted action fits the world: how the ledger stands, and how many errors there were already. */
export function mayBeFaulted(
  { openHold, isOwnFault }: Pick<Action, 'openHold' | 'isOwnFault'>,
  world: World,
): boolean {
  if (openHold === undefined) return true;
  const limit = isOwnFault ? FAULTS_MAX : PLANTED_FAULTS_MAX;
  return world.faults < limit && world.holds.some(({ hold }) => isOpenHold(hold)) === openHold;
}

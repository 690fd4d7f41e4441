import type { MachineTable, StepOutcome } from './machine-table.ts';
import type { TakenMove } from './move.ts';

/** An action without the values that the flow remembers. */
export interface Effect {
  readonly from: number;
  readonly taken: TakenMove;
  readonly outcome: StepOutcome;
  readonly openHold: boolean | undefined;
  readonly isOwnFault: boolean;
}

/**
 * Numbers what actions do to the world. Actions of one class do the same to every world: they are the same move,
 * between machine states that look alike, with the same requests. Counters and amounts that the flow remembers
 * make many machine states, and few classes.
 */
export class EffectClasses {
  readonly #machines: Pick<MachineTable, 'viewOf'>;
  readonly #ids = new Map<string, number>();

  constructor(machines: Pick<MachineTable, 'viewOf'>) {
    this.#machines = machines;
  }

  /** The number of the class that an action belongs to. */
  of({ from, taken, outcome, openHold, isOwnFault }: Effect): number {
    const { next, isFault: _isFault, mayFault: _mayFault, ...made } = outcome;
    const views = [this.#machines.viewOf(from), this.#machines.viewOf(next), from === next];
    const key = JSON.stringify([taken, made, openHold ?? null, isOwnFault, views]);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#ids.size;
    this.#ids.set(key, id);
    return id;
  }
}

import type { JsonObject } from '../../../contracts/json.ts';
import type { Situation } from '../properties/property.ts';
import type { Action, ActionTable } from './action.ts';
import type { MachineTable } from './machine-table.ts';
import type { TakenMove } from './move.ts';
import type { NumberList } from './number-list.ts';
import type { PairTable } from './pair-table.ts';
import type { WorldTable } from './world-table.ts';

/** Where a property was first found broken, by the shortest way. */
export interface Hit {
  readonly property: string;
  readonly state: number;
  /** The move that breaks it, for requests; the state itself breaks it when left out. */
  readonly label?: number;
  /** For ways that go round: the moves of the circle, from `state` back to it. */
  readonly loop?: readonly number[];
}

/** Everything that exploring found. States and labels are numbers. */
export interface Explored {
  readonly machines: MachineTable;
  readonly worlds: WorldTable;
  readonly actions: ActionTable;
  readonly states: PairTable;
  /** State → the state before it on a shortest way, -1 for first ones. */
  readonly parents: NumberList;
  /** First state → the fields of the event that began the visit there. */
  readonly triggers: ReadonlyMap<number, JsonObject>;
  /** State → the label of the move that led to it. */
  readonly parentLabels: NumberList;
  /** State → where its moves begin in `targets`; one more entry than states. */
  readonly starts: NumberList;
  readonly targets: NumberList;
  readonly labels: NumberList;
  readonly hits: readonly Hit[];
  /** States that were not followed further, since a hit had told already. */
  readonly cut: ReadonlySet<number>;
  /** Why it stopped before everything was looked at. */
  readonly limit: string | undefined;
  /** Whether a label is that of a move in a world where everything answers. */
  readonly isFair: (label: number) => boolean;
  readonly takenOf: (label: number) => TakenMove;
  readonly actionOf: (label: number) => Action | undefined;
}

/** The situation behind a state's number. */
export function situationOf({ states, machines, worlds }: Explored, state: number): Situation {
  return { machine: machines.at(states.first(state)), world: worlds.at(states.second(state)) };
}

import type { Say } from '../../../contracts/contract.ts';
import type { MachineState, MachineView, StepMade } from '../explore/machine-table.ts';
import type { Move, TakenMove } from '../explore/move.ts';
import type { BegunRequest } from '../world/ask.ts';
import type { World } from '../world/world.ts';

/** `drawing`: without what the engine does by itself. `system`: with it. */
export type ProofRun = 'drawing' | 'system';

/** Who can mend what a property finds. */
export type Mender = 'drawing' | 'setting' | 'vendor';

interface PropertyBase {
  /** As in docs/proof/catalogue.md, e.g. `M1`. */
  readonly id: string;
  /** A short name, as flows give it under `accept`. */
  readonly name: string;
  /** A flow without the certificate's `correctness` properties may not go in service. */
  readonly set: 'correctness' | 'recommended';
  readonly runs: readonly ProofRun[];
  /** What holds when nothing is wrong, for product owners. */
  readonly sentence: Say;
  /** What went wrong, the last sentence of a story. */
  readonly broken: Say;
  readonly mender: Mender;
  /** What has to be remembered of a visit to judge it. */
  readonly remembers?: readonly Memory[];
  /** What has to be looked at although the flow does not. */
  readonly watches?: Watched;
}

/** Fields that come in every way they can, and events that happen although the flow does not hear them. */
export interface Watched {
  readonly fields?: readonly string[];
  readonly events?: readonly string[];
}

/** A word that the proof remembers of a visit beside flow and world. The fewer words, the fewer situations. */
export interface Memory {
  readonly name: string;
  readonly first: string;
  /** What is remembered after a move; `world` is the one that the move leads to. */
  readonly after: (now: string, happening: Happening, world: World) => string;
}

/** Where a visit is, inside and outside the flow. */
export interface Situation {
  readonly machine: MachineState;
  readonly world: World;
}

/** A move, and what the flow made of it. */
export interface Happening {
  readonly taken: TakenMove;
  /** Where the flow was; undefined for the move that begins the visit. */
  readonly from: MachineView | undefined;
  /** The flow is where it was and remembers what it did. */
  readonly stays: boolean;
  readonly outcome: StepMade;
  /** Where the flow is now. */
  readonly machine: MachineView;
  readonly before: World;
}

/** A request at the moment when the flow makes it. */
export interface AskedSituation {
  readonly request: BegunRequest;
  /** Before the request was made, but after what led to it. */
  readonly before: World;
  readonly machine: MachineView;
  readonly move: Move | undefined;
  /** The flow met an error of its own: it asks as it does at any error. */
  readonly faulted: boolean;
  /** All that the flow makes of the move, this request included. */
  readonly outcome: StepMade;
}

/** Must hold wherever a visit can be. */
export type StateProperty = PropertyBase & {
  readonly kind: 'state';
  readonly isBroken: (situation: Situation) => boolean;
};

/** Must hold whenever a request is made. */
export type RequestProperty = PropertyBase & {
  readonly kind: 'request';
  readonly isBroken: (asked: AskedSituation) => boolean;
};

/** Must hold whenever something happens. */
export type MoveProperty = PropertyBase & {
  readonly kind: 'move';
  readonly isBroken: (happening: Happening, after: World) => boolean;
};

/** Must hold for the ways on from everywhere. */
export type WayProperty = PropertyBase & {
  readonly kind: 'way';
  /**
   * `end`: an end can always be reached. `loop`: no circle in which everything answers, while this holds. `time`: this does
   * not hold for longer than 36 hours in which everything answers.
   */
  readonly looksFor: 'end' | 'loop' | 'time';
  readonly isOpen: (situation: Situation) => boolean;
};

export type Property = StateProperty | RequestProperty | MoveProperty | WayProperty;

/** What shows a property that exploring does not look at by itself. */
export type ShownBy =
  /** Rules that are checked when a flow or a site is loaded. */
  | { readonly by: 'rules'; readonly rules: readonly string[] }
  /** Other properties, of which it is a consequence. */
  | { readonly by: 'others'; readonly others: readonly string[]; readonly because: string }
  /** Two visits at one terminal, by the rules of the host (engine/core/prove/visits). */
  | { readonly by: 'visits' }
  /** Tests of what no drawing can decide. */
  | { readonly by: 'host'; readonly tests: readonly string[] };

/** A property of the catalogue that exploring does not look at by itself. */
export interface ListedProperty {
  readonly id: string;
  readonly name: string;
  readonly kind: 'listed';
  readonly set: Property['set'];
  readonly sentence: Say;
  readonly shownBy: ShownBy;
}

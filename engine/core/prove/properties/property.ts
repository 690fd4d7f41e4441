import type { Say } from '../../../contracts/contract.ts';
import type { MachineState } from '../explore/machine-table.ts';
import type { Move } from '../explore/move.ts';
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
}

/** Where a visit is, inside and outside the flow. */
export interface Situation {
  readonly machine: MachineState;
  readonly world: World;
}

/** A request at the moment when the flow makes it. */
export interface AskedSituation {
  readonly request: BegunRequest;
  /** Before the request was made, but after what led to it. */
  readonly before: World;
  readonly machine: MachineState;
  readonly move: Move | undefined;
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

/** Must hold for the ways on from everywhere. */
export type WayProperty = PropertyBase & {
  readonly kind: 'way';
  /** `end`: an end can always be reached. `loop`: no circle in which everything answers, while this holds. */
  readonly looksFor: 'end' | 'loop';
  readonly isOpen: (situation: Situation) => boolean;
};

export type Property = StateProperty | RequestProperty | WayProperty;

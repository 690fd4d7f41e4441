import type { Say } from '../../../contracts/contract.ts';
import type { JsonObject } from '../../../contracts/json.ts';
import type { FailureCode } from '../../../contracts/step-input.ts';

/** One thing that can happen. Moves are plain data: a path of them can be told, and played again. */
export type Move =
  | {
      readonly kind: 'answer';
      readonly place: string;
      readonly operation: string;
      readonly outcome: string;
      readonly fields: JsonObject;
    }
  | {
      readonly kind: 'silence';
      readonly place: string;
      readonly operation: string;
      readonly code: FailureCode;
      /** Which of the contract's silences: they differ in what truly happened. */
      readonly at: number;
    }
  | { readonly kind: 'event'; readonly type: string; readonly fields: JsonObject }
  | { readonly kind: 'timer'; readonly sendId: string; readonly eventType: string }
  /** A delayed request to reserve reaches the bank now, or never will. */
  | { readonly kind: 'bank'; readonly holdId: string; readonly what: 'arrives' | 'lapses' }
  /** The engine does its part for a reservation, without the drawing. */
  | { readonly kind: 'engine'; readonly holdId: string; readonly what: EngineDeed }
  | Disturbance;

/** What disturbs a visit: the controller dies, or an answer comes again. */
export type Disturbance =
  /** The controller restarts; a device had carried out a request, and the answer is lost. */
  | {
      readonly kind: 'restart';
      readonly place: string;
      readonly operation: string;
      readonly did: Say;
    }
  /** The controller sends what a move led to and dies before it has stored that. No host of ours does so. */
  | { readonly kind: 'crash'; readonly after: Move }
  /** An answer or a timer that the flow has had comes again, or an answer comes after its request was given up. */
  | { readonly kind: 'echo'; readonly operation: string; readonly outcome: string };

/** What the engine does by itself: look up, undo, ask again on the ladder, call a person. */
export type EngineDeed = 'findsNothing' | 'undoes' | 'closes' | 'callsPerson';

/** How a move reached the flow. */
export interface TakenMove {
  readonly move: Move;
  /** The flow met an error of its own while it handled this, and was told `flow.fault`. */
  readonly faulted: boolean;
}

/** Whether a move belongs to a world in which everything answers: no silence, no error, nobody walks about. */
export function isFair({ move, faulted }: TakenMove): boolean {
  return !faulted && (move.kind === 'answer' || move.kind === 'timer');
}

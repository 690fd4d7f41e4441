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
  | { readonly kind: 'engine'; readonly holdId: string; readonly what: EngineDeed };

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

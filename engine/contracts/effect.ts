import type { JsonObject } from './json.ts';

/** What a step asks of the world. Effects are data; a host carries them out after it stored them. */
export type Effect =
  | {
      readonly kind: 'operation.start';
      /** `session/epoch/sequence`; fresh at each start, so that a stale answer is never taken for a new one. */
      readonly operationId: string;
      /** Name in the contract, e.g. `terminal.authorize`. */
      readonly operation: string;
      /** Path of the state that asked, e.g. `reserve.authorizing`. */
      readonly path: string;
      readonly input: JsonObject;
    }
  | { readonly kind: 'operation.cancel'; readonly operationId: string; readonly operation: string }
  | { readonly kind: 'timer.start'; readonly timerId: string; readonly delayMs: number }
  | { readonly kind: 'timer.cancel'; readonly timerId: string }
  | {
      /** A display or notice: latest wins, never retried, no answer expected. */
      readonly kind: 'notice';
      readonly noticeId: string;
      readonly operation: string;
      readonly input: JsonObject;
    };

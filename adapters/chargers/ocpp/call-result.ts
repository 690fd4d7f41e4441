import type { Payload } from './wire.ts';

/** What became of a CALL to a station. `notSent` is certain; `unknown` = sent, and no answer came. */
export type CallResult =
  | { readonly kind: 'answer'; readonly payload: Payload }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'notSent' }
  | { readonly kind: 'unknown' };

import type { Payload } from './wire.ts';

/** What a station is told. `silence`: nothing, so that it sends its message again. */
export type InboundAnswer =
  | { readonly kind: 'result'; readonly payload: Payload }
  | { readonly kind: 'error'; readonly code: 'NotImplemented' | 'FormationViolation' }
  | { readonly kind: 'silence' };

/** An answer, and what shall be asked of the station once it has it. */
export interface Handled {
  readonly answer: InboundAnswer;
  /** A station may hold back its answers until it got ours, so our calls wait for that. */
  readonly afterwards?: () => Promise<void>;
}

/** An answer with nothing to do afterwards. */
export function answered(payload: Payload = {}): Handled {
  return { answer: { kind: 'result', payload } };
}

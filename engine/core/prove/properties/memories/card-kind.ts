import { isOpenHold } from '../../../ledger/is-open-hold.ts';
import type { Memory } from '../property.ts';

/** What kind of card was presented last, until money is reserved; `unknown` where the terminal does not tell. */
export const cardKind: Memory = {
  name: 'card',
  first: 'unknown',
  after: (now, { taken: { move }, outcome }, world) => {
    if (outcome.begun.some(({ operation }) => operation === 'terminal.readCard')) return 'unknown';
    if (world.holds.some(({ hold }) => isOpenHold(hold))) return 'unknown';
    if (move.kind !== 'answer' && move.kind !== 'event') return now;
    const { kind, cardKey } = move.fields;
    if (typeof cardKey !== 'string') return now;
    return typeof kind === 'string' ? kind : 'unknown';
  },
};

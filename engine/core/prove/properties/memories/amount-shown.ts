import type { Memory } from '../property.ts';

/** Whether the screen told an amount in this visit; what a terminal shows while it waits for a first card counts. */
export const amountShown: Memory = {
  name: 'amount',
  first: 'no',
  after: (now, { outcome, taken: { move } }) => {
    const isArmed = move.kind === 'event' && move.type === 'terminal.cardPresented';
    return isArmed || outcome.showsAmount ? 'shown' : now;
  },
};

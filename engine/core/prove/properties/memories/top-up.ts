import type { Memory } from '../property.ts';
import { asksToStop } from './stop-asked.ts';

/** How the latest request for a larger reservation stands: `none`, `asked`, `failed`. */
export const topUp: Memory = {
  name: 'topUp',
  first: 'none',
  after: (now, { outcome, taken: { move } }) => {
    if (outcome.begun.some(asksToStop)) return 'none';
    if (outcome.begun.some(({ operation }) => operation === 'terminal.increase')) return 'asked';
    const isAnswer = move.kind === 'answer' || move.kind === 'silence';
    if (!isAnswer || move.operation !== 'terminal.increase') return now;
    return move.kind === 'answer' && move.outcome !== 'declined' ? 'none' : 'failed';
  },
};

/** While a larger reservation is asked for: whether the charge has reached what is approved until now. */
export const limitReached: Memory = {
  name: 'limit',
  first: 'no',
  after: (now, { outcome, machine, taken: { move } }) => {
    if (outcome.begun.some(asksToStop)) return 'no';
    const isRaised =
      move.kind === 'answer' &&
      move.operation === 'terminal.increase' &&
      move.outcome !== 'declined';
    if (isRaised) return 'no';
    const isAsking = machine.requests.some(({ operation }) => operation === 'terminal.increase');
    const isReached =
      move.kind === 'event' && move.type === 'charger.totals' && move.fields['atLimit'] === true;
    return isReached && isAsking ? 'yes' : now;
  },
};

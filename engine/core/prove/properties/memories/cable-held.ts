import type { Memory } from '../property.ts';

/** Operations after which the charger may go on holding the cable. */
const freeing = new Set(['charger.unlock', 'charger.ensureStopped']);

/** Answers after which the cable is free, or that say nothing of it. */
const isFree = new Set(['unlocked', 'neverStarted', 'ended', 'notSupported']);

/** `held`: the charger may hold the cable, and no text was shown since. `told`: one was. */
export const cableHeld: Memory = {
  name: 'cable',
  first: 'free',
  after: (now, { taken: { move, faulted }, outcome }) => {
    const isAnswer = move.kind === 'answer' || move.kind === 'silence';
    const isNews = isAnswer && freeing.has(move.operation) && !faulted;
    const known = isNews ? freed(move) : now;
    return known === 'held' && outcome.shown !== undefined ? 'told' : known;
  },
};

function freed(move: { readonly kind: string; readonly outcome?: string }): string {
  return move.kind === 'answer' && isFree.has(move.outcome ?? '') ? 'free' : 'held';
}

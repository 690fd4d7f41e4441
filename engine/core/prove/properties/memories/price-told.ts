import { readInt } from '../../abstract/abstract-int.ts';
import type { Move } from '../../explore/move.ts';
import type { Happening, Memory } from '../property.ts';

/** The price that a move tells, against what was approved: 0 nothing, 1 less, 2 all of it, 3 more. */
export function priceIn(move: Move | undefined): string | undefined {
  if (move?.kind !== 'answer' && move?.kind !== 'event') return undefined;
  const rank = readInt(move.fields['totalMinor'])?.rank;
  return rank === undefined ? undefined : `${rank}`;
}

/** The price that the flow was told last; `none` before, and when the visit is over. */
export const priceTold: Memory = {
  name: 'price',
  first: 'none',
  after: (now, happening) => {
    const { taken, machine } = happening;
    if (machine.status !== 'active') return 'none';
    if (taken.faulted || !isHeard(happening)) return now;
    return priceIn(taken.move) ?? now;
  },
};

/** A reading that the flow makes nothing of was not told. */
function isHeard({ stays, outcome }: Happening): boolean {
  return !stays || outcome.begun.length > 0 || outcome.shown !== undefined;
}

import type { Explored, Hit } from '../explore/explored.ts';

/** One stretch of a way: a move and the states at its ends. */
export interface Stretch {
  readonly from: number;
  readonly label: number;
  /** The state that it leads to; undefined when the way breaks off with the move. */
  readonly to: number | undefined;
}

/** The shortest way from the first state to a hit, its first state included as the stretch without a move. */
export interface Way {
  readonly first: number;
  readonly stretches: readonly Stretch[];
}

/** Follows the parents back to the beginning. */
export function wayTo(explored: Explored, state: number): Way {
  const stretches: Stretch[] = [];
  let at = state;
  for (;;) {
    const from = explored.parents.at(at);
    if (from < 0) return { first: at, stretches: stretches.toReversed() };
    stretches.push({ from, label: explored.parentLabels.at(at), to: at });
    at = from;
  }
}

/** The way to a hit, with the move that breaks the property where one does. */
export function wayToHit(explored: Explored, { state, label }: Hit): Way {
  const way = wayTo(explored, state);
  if (label === undefined) return way;
  return { ...way, stretches: [...way.stretches, { from: state, label, to: undefined }] };
}

import type { KnobView } from '../../../engine/contracts/views.ts';
import type { Chart } from './chart.ts';

/**
 * The knobs that can matter in a flow: of the requests that it makes itself, in the order in which it makes them, the
 * pending ones first. A flow with building blocks may make any request, so there all are kept.
 */
export function flowKnobs(
  knobs: readonly KnobView[],
  chart: Chart,
  pending: ReadonlySet<string>,
): readonly KnobView[] {
  const states = [...chart.states.values()];
  const made = [...new Set(states.flatMap(({ requests }) => requests))];
  const hasBlocks = states.some(({ kind }) => kind === 'block');
  const rank = ({ operation }: KnobView) => {
    if (pending.has(operation)) return -1;
    const place = made.indexOf(operation);
    return place < 0 ? made.length : place;
  };
  return knobs
    .filter(({ operation }) => hasBlocks || made.includes(operation) || pending.has(operation))
    .toSorted((a, b) => rank(a) - rank(b));
}

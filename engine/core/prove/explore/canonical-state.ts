import type { SessionState } from '../../../contracts/session-state.ts';
import { noMatter } from '../abstract/fit-abstractly.ts';
import type { Relevance } from '../abstract/relevant-fields.ts';

/**
 * A state without anything that only tells two visits apart: ids are places, counters of ids start anew, and what
 * decides nothing any more is left out.
 */
export function canonicalState(
  raw: SessionState,
  paths: readonly string[],
  isLive: Relevance['isLive'],
): SessionState {
  const isOver = raw.status !== 'active';
  const context = Object.fromEntries(
    Object.entries(raw.context).map(([name, value]) => [
      name,
      !isOver && isLive(name, paths) ? value : noMatter,
    ]),
  );
  const byPlace = <T>(of: Readonly<Record<string, T>>) =>
    Object.entries(of).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...raw,
    context,
    output: null,
    sequence: 0,
    operations: Object.fromEntries(
      byPlace(raw.operations).map(([place, { operation }]) => [
        place,
        { operationId: place, operation },
      ]),
    ),
    timers: Object.fromEntries(
      byPlace(raw.timers).map(([sendId, { eventType }]) => [
        sendId,
        { timerId: sendId, eventType },
      ]),
    ),
  };
}

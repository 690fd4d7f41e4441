import type { SessionState } from '../../contracts/session-state.ts';
import type { RunningRequest } from '../prove/world/answer.ts';
import type { SeenStep } from './seen-step.ts';
import type { Doubts } from './side-record.ts';
import type { Places } from './step-difference.ts';

/** Where both versions are after the same inputs. */
export interface JointState {
  readonly old: SessionState;
  readonly new: SessionState;
  readonly oldPaths: readonly string[];
  readonly newPaths: readonly string[];
  readonly places: Places;
  /** Timers of the old version → those of the new one that are armed since the same moment, for the same time. */
  readonly timers: Readonly<Record<string, string>>;
  /** Fields that may hold another value in one version than in the other, by their old names. */
  readonly doubted: readonly string[];
}

/** The requests that both wait for, by the places of the old version. */
export function jointRequests({ old }: JointState): readonly RunningRequest[] {
  return Object.entries(old.operations).map(([place, { operation }]) => ({ place, operation }));
}

/** Places after a step: those that are still named, and those of new requests, which begin in the same order. */
export function placesAfter(
  before: Places,
  { old, new: now }: { readonly old: SeenStep; readonly new: SeenStep },
  state: SessionState,
): Places {
  const begun = old.asks.map(({ place }, at) => [place, now.asks[at]?.place ?? ''] as const);
  const named = new Set([...Object.keys(state.operations), ...Object.values(state.context)]);
  const all = { ...before, ...Object.fromEntries(begun) };
  return Object.fromEntries(
    Object.entries(all)
      .filter(([place]) => named.has(place))
      .sort(),
  );
}

/** Timers after a step: armed ones pair with those of the same delay, in order; a delay in doubt pairs with nothing. */
export function timersAfter(
  before: JointState['timers'],
  { old, new: now }: { readonly old: SeenStep; readonly new: SeenStep },
  states: { readonly old: SessionState; readonly new: SessionState },
  { settings }: Doubts,
): JointState['timers'] {
  const renewedOld = new Set(old.arms.map(({ sendId }) => sendId));
  const renewedNew = new Set(now.arms.map(({ sendId }) => sendId));
  const kept = Object.entries(before).filter(
    ([a, b]) =>
      !renewedOld.has(a) && !renewedNew.has(b) && a in states.old.timers && b in states.new.timers,
  );
  const free = [...now.arms];
  const armed = old.arms.flatMap(({ sendId, delay }) => {
    const at = settings.has(delay) ? -1 : free.findIndex((other) => other.delay === delay);
    const [found] = at < 0 ? [] : free.splice(at, 1);
    return found === undefined ? [] : [[sendId, found.sendId] as const];
  });
  return Object.fromEntries([...kept, ...armed].sort());
}

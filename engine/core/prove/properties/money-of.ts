import type { TrueHold, World } from '../world/world.ts';

/** The flow knows of it, and nobody was asked to charge or release it yet. */
export function isLeftOpen({ hold, told }: TrueHold): boolean {
  return told && hold.phase === 'reserved' && !hold.orphaned && hold.personReason === null;
}

/** Money, or a member card, stands for the energy that flows. */
export function hasPromise(world: World): boolean {
  return (
    world.vars['token'] === 'accepted' ||
    world.holds.some(
      ({ hold, told }) => told && (hold.phase === 'reserved' || hold.personReason !== null),
    )
  );
}

/** Energy flows or may still begin to, and the engine does not see to it. */
export function mayFlowUnwatched({ vars }: World): boolean {
  return (
    (vars['energy'] === 'flows' || vars['startInFlight'] === 'yes') && vars['stopping'] !== 'engine'
  );
}

/** The flow is over, in the way it was drawn. */
export const hasEnded = ({ state }: { readonly state: { readonly status: string } }): boolean =>
  state.status === 'ended';

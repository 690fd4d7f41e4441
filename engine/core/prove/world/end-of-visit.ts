import type { World } from './world.ts';

/** The visit is over: a reservation that the flow left open goes to a person. */
export function afterEnd(world: World): World {
  return {
    ...world,
    holds: world.holds.map((held) =>
      held.hold.phase === 'reserved' && !held.hold.orphaned && held.hold.personReason === null
        ? { ...held, hold: { ...held.hold, personReason: 'sessionEndedWithOpenHold' } }
        : held,
    ),
  };
}

import type { Hold } from '../../../contracts/hold.ts';
import type { World } from './world.ts';

/** Stands for a value that decides nothing any more: every condition may hold. */
export const unknownValue = '*';

/** The world without what only tells apart: reasons, amounts once asked for, variables that nothing depends on any more. */
export function essentialWorld(world: World, liveVars: ReadonlySet<string>): World {
  const vars = Object.fromEntries(
    Object.entries(world.vars).map(([name, value]) => [
      name,
      liveVars.has(name) ? value : unknownValue,
    ]),
  );
  const holds = world.holds.map((held) => ({ ...held, hold: essentialHold(held.hold) }));
  return { ...world, vars, holds };
}

function essentialHold(hold: Hold): Hold {
  return {
    ...hold,
    committedMinor: hold.end === 'commit' ? 1 : 0,
    personReason: hold.personReason === null ? null : 'called',
    reference: null,
    maskedPan: null,
    closedAtMs: null,
  };
}

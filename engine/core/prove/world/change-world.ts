import type { WorldEffect } from '../../../contracts/contract.ts';
import type { Hold } from '../../../contracts/hold.ts';
import { isOpenHold } from '../../ledger/is-open-hold.ts';
import type { TrueHold, World } from './world.ts';

/** The world after an effect of a contract; variables of the terminal belong to the reservation that is meant. */
export function withEffect(world: World, effect: WorldEffect, holdId: string | undefined): World {
  const names = Object.keys(effect);
  if (names.length === 0) return world;
  const vars = { ...world.vars };
  const truth: Record<string, string> = {};
  for (const name of names) {
    const value = effect[name] ?? '';
    if (name in vars) vars[name] = value;
    else truth[name] = value;
  }
  const changed = { ...world, vars };
  if (Object.keys(truth).length === 0) return changed;
  return withHold(changed, holdId, (held) => ({ ...held, truth: { ...held.truth, ...truth } }));
}

/** The world with one reservation changed. */
export function withHold(
  world: World,
  holdId: string | undefined,
  change: (held: TrueHold) => TrueHold,
): World {
  const holds = world.holds.map((held) => (held.hold.holdId === holdId ? change(held) : held));
  return { ...world, holds };
}

/** The world with one line of the ledger changed. */
export function withLedger(
  world: World,
  holdId: string | undefined,
  change: (hold: Hold) => Hold,
): World {
  return withHold(world, holdId, (held) => ({ ...held, hold: change(held.hold) }));
}

/** Reservations that never came to be are forgotten, so that trying ten cards is not ten worlds. */
export function withoutVoidHolds(world: World): World {
  const holds = world.holds.filter(
    ({ hold, truth }) =>
      isOpenHold(hold) ||
      hold.phase === 'confirmed' ||
      truth['reservation'] !== 'none' ||
      truth['inFlight'] !== 'none',
  );
  return holds.length === world.holds.length ? world : { ...world, holds };
}

/** The world without what was known of a request that is over. */
export function withoutRequest(world: World, place: string): World {
  if (world.about[place] === undefined && !world.refused.includes(place)) return world;
  const about = Object.fromEntries(Object.entries(world.about).filter(([key]) => key !== place));
  return { ...world, about, refused: world.refused.filter((refused) => refused !== place) };
}

import type { Hold } from '../../../contracts/hold.ts';
import type { World } from './world.ts';

/** Stands for a value that decides nothing any more: every condition may hold. */
export const unknownValue = '*';

/**
 * A text that is equal for worlds that are the same in all that matters: without reasons, without amounts once asked
 * for, without variables that nothing depends on any more. Written by hand, since exploring does little else.
 */
export function essentialKey(world: World, liveVars: ReadonlySet<string>): string {
  const { vars, holds, about, refused, faults, untold, starter, notes } = world;
  // Which card was presented matters until it is the one that pays.
  const presented = starter === '' ? world.presented : '';
  let key = `${faults}${untold ? 'u' : 't'}${presented}/${starter}`;
  for (const name in vars) key += liveVars.has(name) ? `,${vars[name]}` : ',*';
  for (const { hold, truth, told, asked } of holds) {
    const { holdId, phase, end, orphaned, personReason } = hold;
    key += `|${holdId},${phase},${end},${orphaned ? 1 : 0}${personReason === null ? 0 : 1}`;
    key += `${told ? 1 : 0}${asked ? 1 : 0}`;
    for (const name in truth) key += `,${truth[name]}`;
  }
  for (const place in about) key += `;${place}=${about[place]}`;
  for (const place of refused) key += `!${place}`;
  for (const name in notes) key += `#${notes[name]}`;
  return key;
}

/** The world as its key tells it. */
export function essentialWorld(world: World, liveVars: ReadonlySet<string>): World {
  const vars = Object.fromEntries(
    Object.entries(world.vars).map(([name, value]) => [
      name,
      liveVars.has(name) ? value : unknownValue,
    ]),
  );
  const holds = world.holds.map((held) => ({ ...held, hold: essentialHold(held.hold) }));
  const presented = world.starter === '' ? world.presented : '';
  return { ...world, vars, holds, presented };
}

function essentialHold(hold: Hold): Hold {
  return {
    ...hold,
    committedMinor: hold.end === 'commit' ? 1 : 0,
    personReason: hold.personReason === null ? null : 'called',
    reference: null,
    maskedPan: null,
    closedAtMs: null,
    capturedAtMs: null,
    settledAtMs: null,
    settledSource: null,
  };
}

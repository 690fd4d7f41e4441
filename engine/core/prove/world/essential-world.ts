import type { Hold } from '../../../contracts/hold.ts';
import type { World } from './world.ts';

/** Stands for a value that decides nothing any more: every condition may hold. */
export const unknownValue = '*';

/** Variables without those that nothing depends on any more. */
export function essentialVars(vars: World['vars'], liveVars: ReadonlySet<string>): World['vars'] {
  const essential: Record<string, string> = {};
  for (const name in vars) {
    essential[name] = liveVars.has(name) ? (vars[name] ?? '') : unknownValue;
  }
  return essential;
}

/** Reservations without reasons, and without amounts once asked for. */
export function essentialHolds(holds: World['holds']): World['holds'] {
  return holds.map((held) => ({ ...held, hold: essentialHold(held.hold) }));
}

/** A text that is equal for reservations that are the same in all that matters. */
export function holdsKey(holds: World['holds']): string {
  let key = '';
  for (const { hold, truth, told, asked } of holds) {
    const { holdId, phase, end, orphaned, personReason } = hold;
    key += `|${holdId},${phase},${end},${orphaned ? 1 : 0}${personReason === null ? 0 : 1}`;
    key += `${told ? 1 : 0}${asked ? 1 : 0}`;
    for (const name in truth) key += `,${truth[name]}`;
  }
  return key;
}

/** What is left of a world: errors, whether the driver was told, cards. */
export function restKey(world: World): string {
  return `${world.faults}${world.untold ? 'u' : 't'}${essentialCard(world)}/${world.starter}`;
}

/** Which card was presented matters until it is the one that pays. */
export function essentialCard({ starter, presented }: World): string {
  return starter === '' ? presented : '';
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

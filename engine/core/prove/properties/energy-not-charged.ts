import { hasEnded } from './money-of.ts';
import type { StateProperty } from './property.ts';

/** M5: Delivered energy is charged. */
export const energyNotCharged: StateProperty = {
  id: 'M5',
  name: 'energy-not-charged',
  kind: 'state',
  set: 'correctness',
  runs: ['drawing'],
  sentence: { en: 'Delivered energy is charged.', nl: 'Geleverde energie wordt afgerekend.' },
  broken: {
    en: 'energy was delivered, and nobody charges it',
    nl: 'er is energie geleverd en niemand rekent die af',
  },
  mender: 'drawing',
  isBroken: ({ machine, world: { vars, holds } }) =>
    hasEnded(machine) &&
    vars['energy'] !== 'never' &&
    vars['price'] !== 'nothing' &&
    vars['token'] !== 'accepted' &&
    !holds.some(({ hold }) => hold.end === 'commit' || hold.orphaned || hold.personReason !== null),
};

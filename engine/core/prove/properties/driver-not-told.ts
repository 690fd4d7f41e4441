import { hasEnded } from './money-of.ts';
import type { StateProperty } from './property.ts';

/** D1: The driver is always told how the money ended. */
export const driverNotTold: StateProperty = {
  id: 'D1',
  name: 'driver-not-told',
  kind: 'state',
  set: 'recommended',
  runs: ['drawing'],
  sentence: {
    en: 'The driver is always told how the money ended.',
    nl: 'De bestuurder hoort altijd hoe het met het geld is afgelopen.',
  },
  broken: {
    en: 'the visit ended, and the screen never said how',
    nl: 'het bezoek eindigde, en het scherm zei niet hoe',
  },
  mender: 'drawing',
  isBroken: ({ machine, world }) => hasEnded(machine) && world.untold,
};

import { cableHeld } from './memories/cable-held.ts';
import { hasEnded } from './money-of.ts';
import type { StateProperty } from './property.ts';

/** E5: The driver can always take the cable, or is told why not. A charger lets go of it by itself when a charge ends. */
export const cableHeldUntold: StateProperty = {
  id: 'E5',
  name: 'cable-held-untold',
  kind: 'state',
  set: 'recommended',
  runs: ['drawing'],
  sentence: {
    en: 'The driver can always take the cable.',
    nl: 'De bestuurder kan altijd de kabel meenemen.',
  },
  broken: {
    en: 'the visit ended, the charger may hold the cable, and the screen did not say so',
    nl: 'het bezoek eindigde, de lader kan de kabel vasthouden, en het scherm zei dat niet',
  },
  mender: 'drawing',
  remembers: [cableHeld],
  isBroken: ({ machine, world: { notes, vars } }) =>
    hasEnded(machine) && notes['cable'] === 'held' && vars['cable'] !== 'free',
};

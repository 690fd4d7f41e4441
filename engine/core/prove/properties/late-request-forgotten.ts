import { hasEnded } from './money-of.ts';
import type { StateProperty } from './property.ts';

/** M2: A visit never ends while a delayed request could still reserve money and nobody waits for it. */
export const lateRequestForgotten: StateProperty = {
  id: 'M2',
  name: 'late-request-forgotten',
  kind: 'state',
  set: 'correctness',
  runs: ['drawing', 'system'],
  sentence: {
    en: 'A visit never ends while a delayed request could still reserve money and nobody waits for it.',
    nl: 'Een bezoek eindigt nooit terwijl een vertraagd verzoek nog geld kan reserveren en niemand erop wacht.',
  },
  broken: {
    en: 'the visit ended while a request to reserve is still on its way, and nobody waits for it',
    nl: 'het bezoek eindigde terwijl een verzoek om te reserveren nog onderweg is en niemand erop wacht',
  },
  mender: 'drawing',
  isBroken: ({ machine, world }) =>
    hasEnded(machine) &&
    world.holds.some(({ hold, truth }) => truth['inFlight'] === 'authorize' && !hold.orphaned),
};

import { hasEnded, mayFlowUnwatched } from './money-of.ts';
import type { StateProperty } from './property.ts';

/** E2: Nothing is left running when a visit ends. */
export const leftRunning: StateProperty = {
  id: 'E2',
  name: 'left-running',
  kind: 'state',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'Nothing is left running when a visit ends.',
    nl: 'Er blijft niets lopen als een bezoek eindigt.',
  },
  broken: {
    en: 'the visit ended while energy flows or may still begin to',
    nl: 'het bezoek eindigde terwijl er energie stroomt of nog kan gaan stromen',
  },
  mender: 'drawing',
  isBroken: ({ machine, world }) => hasEnded(machine) && mayFlowUnwatched(world),
};

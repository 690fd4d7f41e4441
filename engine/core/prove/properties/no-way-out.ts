import type { WayProperty } from './property.ts';

/** L1: There is always a way to the end; no dead end. */
export const noWayOut: WayProperty = {
  id: 'L1',
  name: 'no-way-out',
  kind: 'way',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'There is always a way to the end; no dead end.',
    nl: 'Er is altijd een weg naar het einde; nergens loopt het dood.',
  },
  broken: { en: 'from here no end can be reached', nl: 'vanaf hier is geen einde te bereiken' },
  mender: 'drawing',
  looksFor: 'end',
  isOpen: () => true,
};

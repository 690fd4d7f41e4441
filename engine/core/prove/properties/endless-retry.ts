import type { WayProperty } from './property.ts';

/** L3: No endless retry although everything answers. */
export const endlessRetry: WayProperty = {
  id: 'L3',
  name: 'endless-retry',
  kind: 'way',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'No endless retry although everything answers.',
    nl: 'Geen eindeloos herhalen terwijl alles antwoordt.',
  },
  broken: {
    en: 'this can go round for ever although everything answers',
    nl: 'dit kan eindeloos rondgaan hoewel alles antwoordt',
  },
  mender: 'drawing',
  looksFor: 'loop',
  isOpen: () => true,
};

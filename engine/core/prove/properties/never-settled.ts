import { isLeftOpen } from './money-of.ts';
import type { WayProperty } from './property.ts';

/** M3: Every reservation is finally charged or released, whatever happens in between. */
export const neverSettled: WayProperty = {
  id: 'M3',
  name: 'never-settled',
  kind: 'way',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'Every reservation is finally charged or released, whatever happens in between.',
    nl: 'Elke reservering wordt uiteindelijk afgeschreven of vrijgegeven, wat er ook tussendoor gebeurt.',
  },
  broken: {
    en: 'this can go round for ever while money is reserved, although everything answers',
    nl: 'dit kan eindeloos rondgaan terwijl er geld gereserveerd is, hoewel alles antwoordt',
  },
  mender: 'drawing',
  looksFor: 'loop',
  isOpen: ({ world }) => world.holds.some(isLeftOpen),
};

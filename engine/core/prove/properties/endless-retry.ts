import { isOpenHold } from '../../ledger/is-open-hold.ts';
import type { WayProperty } from './property.ts';

/** L3: no circle in which everything answers while money or energy is open. A driver may try cards for ever. */
export const endlessRetry: WayProperty = {
  id: 'L3',
  name: 'endless-retry',
  kind: 'way',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'No endless retry while money or energy is open, although everything answers.',
    nl: 'Geen eindeloos herhalen terwijl er geld of energie openstaat en alles antwoordt.',
  },
  broken: {
    en: 'this can go round for ever although everything answers',
    nl: 'dit kan eindeloos rondgaan hoewel alles antwoordt',
  },
  mender: 'drawing',
  looksFor: 'loop',
  isOpen: ({ world: { vars, holds } }) =>
    vars['energy'] === 'flows' ||
    vars['startInFlight'] === 'yes' ||
    holds.some(({ hold }) => isOpenHold(hold)),
};

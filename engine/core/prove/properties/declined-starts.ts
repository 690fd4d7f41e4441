import type { ListedProperty } from './property.ts';

/** C3: A declined card never starts a charge. */
export const declinedStarts: ListedProperty = {
  id: 'C3',
  name: 'declined-starts',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'A declined card never starts a charge.',
    nl: 'Een geweigerde kaart start nooit een laadbeurt.',
  },
  shownBy: {
    by: 'others',
    others: ['E3'],
    because:
      'A start needs an approved reservation or an accepted member card, and a decline is neither.',
  },
};

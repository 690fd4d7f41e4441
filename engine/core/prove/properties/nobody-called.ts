import type { ListedProperty } from './property.ts';

/** H6: When we cannot fix it, a human is called and nothing is forgotten. */
export const nobodyCalled: ListedProperty = {
  id: 'H6',
  name: 'nobody-called',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'When we cannot fix it, a human is called and nothing is forgotten.',
    nl: 'Wat wij niet kunnen herstellen gaat naar een mens, en niets wordt vergeten.',
  },
  shownBy: {
    by: 'others',
    others: ['M0', 'M1'],
    because:
      'At the end of a visit every open reservation is being closed or with a person (M0), and the drawing has asked for it (M1).',
  },
};

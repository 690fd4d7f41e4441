import type { ListedProperty } from './property.ts';

/** H5: It survives a day without network. */
export const lostDay: ListedProperty = {
  id: 'H5',
  name: 'lost-day',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'It survives a day without network.',
    nl: 'Het overleeft een dag zonder netwerk.',
  },
  shownBy: {
    by: 'others',
    others: ['M10', 'E6', 'M1', 'M5'],
    because:
      'Every answer may be lost, any number of times, so each property is shown with all of them lost.',
  },
};

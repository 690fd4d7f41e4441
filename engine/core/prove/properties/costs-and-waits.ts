import type { ListedProperty } from './property.ts';

/** L2: Nothing that costs money waits for nobody. */
export const costsAndWaits: ListedProperty = {
  id: 'L2',
  name: 'costs-and-waits',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'Nothing that costs money waits for nobody.',
    nl: 'Niets dat geld kost wacht op niemand.',
  },
  shownBy: {
    by: 'others',
    others: ['T1'],
    because:
      'Every step has a request that is answered or a time that runs, also where money is open.',
  },
};

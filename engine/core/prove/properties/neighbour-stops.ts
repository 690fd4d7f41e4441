import type { ListedProperty } from './property.ts';

/** C5: Nobody stops a neighbour's car. */
export const neighbourStops: ListedProperty = {
  id: 'C5',
  name: 'neighbour-stops',
  kind: 'listed',
  set: 'correctness',
  sentence: { en: "Nobody stops a neighbour's car.", nl: 'Niemand stopt de auto van de buurman.' },
  shownBy: { by: 'visits' },
};

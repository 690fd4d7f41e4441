import type { ListedProperty } from './property.ts';

/** U6: Every name exists. */
export const nameUnknown: ListedProperty = {
  id: 'U6',
  name: 'name-unknown',
  kind: 'listed',
  set: 'correctness',
  sentence: { en: 'Every name exists.', nl: 'Elke naam bestaat.' },
  shownBy: { by: 'rules', rules: ['events', 'operations', 'values'] },
};

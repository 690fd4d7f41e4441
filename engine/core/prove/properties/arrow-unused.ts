import type { ListedProperty } from './property.ts';

/** U2: Every arrow can be used. */
export const arrowUnused: ListedProperty = {
  id: 'U2',
  name: 'arrow-unused',
  kind: 'listed',
  set: 'recommended',
  sentence: { en: 'Every arrow can be used.', nl: 'Elke pijl kan gebruikt worden.' },
  shownBy: { by: 'rules', rules: ['hidden-arrows'] },
};

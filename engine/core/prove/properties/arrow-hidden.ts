import type { ListedProperty } from './property.ts';

/** U4: No arrow is hidden by another. */
export const arrowHidden: ListedProperty = {
  id: 'U4',
  name: 'arrow-hidden',
  kind: 'listed',
  set: 'recommended',
  sentence: {
    en: 'No arrow is hidden by another.',
    nl: 'Geen pijl gaat schuil achter een andere.',
  },
  shownBy: { by: 'rules', rules: ['hidden-arrows'] },
};

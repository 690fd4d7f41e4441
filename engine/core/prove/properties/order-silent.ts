import type { ListedProperty } from './property.ts';

/** U5: The order of arrows decides nothing unsaid. */
export const orderSilent: ListedProperty = {
  id: 'U5',
  name: 'order-silent',
  kind: 'listed',
  set: 'recommended',
  sentence: {
    en: 'The order of arrows decides nothing unsaid.',
    nl: 'De volgorde van pijlen beslist niets stilzwijgend.',
  },
  shownBy: { by: 'rules', rules: ['order-decides'] },
};

import type { ListedProperty } from './property.ts';

/** U8: Two parts of a flow do not fight over a value. */
export const valueFoughtOver: ListedProperty = {
  id: 'U8',
  name: 'value-fought-over',
  kind: 'listed',
  set: 'recommended',
  sentence: {
    en: 'Two parts of a flow do not fight over a value.',
    nl: 'Twee delen van een schema vechten niet om een waarde.',
  },
  shownBy: { by: 'rules', rules: ['parallel-writes'] },
};

import type { ListedProperty } from './property.ts';

/** T4: A certificate is only for flows without delayed raises. */
export const delayedRaise: ListedProperty = {
  id: 'T4',
  name: 'delayed-raise',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'A certificate is only for flows without delayed raises.',
    nl: 'Een certificaat is er alleen voor schema’s zonder uitgestelde gebeurtenissen.',
  },
  shownBy: { by: 'rules', rules: ['actions'] },
};

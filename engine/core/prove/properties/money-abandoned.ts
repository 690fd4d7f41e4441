import type { ListedProperty } from './property.ts';

/** H7: Money operations are not walked away from. */
export const moneyAbandoned: ListedProperty = {
  id: 'H7',
  name: 'money-abandoned',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'Money operations are not walked away from.',
    nl: 'Van een handeling met geld loopt niemand weg.',
  },
  shownBy: { by: 'rules', rules: ['money-not-abandoned'] },
};

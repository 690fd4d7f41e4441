import type { ListedProperty } from './property.ts';

/** U9: The flow never spins without waiting. */
export const spins: ListedProperty = {
  id: 'U9',
  name: 'spins',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'The flow never spins without waiting.',
    nl: 'Het schema draait nooit rond zonder te wachten.',
  },
  shownBy: { by: 'rules', rules: ['endless'] },
};

import type { ListedProperty } from './property.ts';

/** D2: Every "your turn" is visible. */
export const turnNotShown: ListedProperty = {
  id: 'D2',
  name: 'turn-not-shown',
  kind: 'listed',
  set: 'recommended',
  sentence: { en: 'Every "your turn" is visible.', nl: 'Elk "u bent aan de beurt" is te zien.' },
  shownBy: { by: 'rules', rules: ['own-screen'] },
};

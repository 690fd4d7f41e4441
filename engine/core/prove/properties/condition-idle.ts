import type { ListedProperty } from './property.ts';

/** U3: Every condition decides something. */
export const conditionIdle: ListedProperty = {
  id: 'U3',
  name: 'condition-idle',
  kind: 'listed',
  set: 'recommended',
  sentence: { en: 'Every condition decides something.', nl: 'Elke voorwaarde beslist iets.' },
  shownBy: { by: 'rules', rules: ['constant-guards'] },
};

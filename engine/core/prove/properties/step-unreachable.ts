import type { ListedProperty } from './property.ts';

/** U1: Every step can happen. */
export const stepUnreachable: ListedProperty = {
  id: 'U1',
  name: 'step-unreachable',
  kind: 'listed',
  set: 'recommended',
  sentence: { en: 'Every step can happen.', nl: 'Elke stap kan voorkomen.' },
  shownBy: { by: 'rules', rules: ['unreachable'] },
};

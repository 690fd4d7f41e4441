import type { ListedProperty } from './property.ts';

/** U7: The terminal can do what is asked. */
export const deviceCannot: ListedProperty = {
  id: 'U7',
  name: 'device-cannot',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'The terminal can do what is asked.',
    nl: 'De terminal kan wat er gevraagd wordt.',
  },
  shownBy: { by: 'rules', rules: ['capabilities'] },
};

import type { ListedProperty } from './property.ts';

/** H2: Success, refusal, failure and silence are all drawn. */
export const silenceNotDrawn: ListedProperty = {
  id: 'H2',
  name: 'silence-not-drawn',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'Success, refusal, failure and silence are all drawn.',
    nl: 'Succes, weigering, mislukking en stilte zijn allemaal getekend.',
  },
  shownBy: { by: 'rules', rules: ['outcomes'] },
};

import type { ListedProperty } from './property.ts';

/** H1: Every answer is expected somewhere. */
export const answerUnexpected: ListedProperty = {
  id: 'H1',
  name: 'answer-unexpected',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'Every answer is expected somewhere.',
    nl: 'Elk antwoord wordt ergens verwacht.',
  },
  shownBy: { by: 'rules', rules: ['outcomes'] },
};

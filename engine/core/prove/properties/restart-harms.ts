import type { ListedProperty } from './property.ts';

/** H4: Pulling the plug of the controller is harmless. */
export const restartHarms: ListedProperty = {
  id: 'H4',
  name: 'restart-harms',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'Pulling the plug of the controller is harmless.',
    nl: 'De stekker uit de besturing trekken doet geen kwaad.',
  },
  shownBy: {
    by: 'others',
    others: ['M0', 'M1', 'M2', 'M9', 'E2'],
    because:
      'A restart is a move wherever a request runs, so each property is shown with restarts at every point.',
  },
};

import type { ListedProperty } from './property.ts';

/** T3: Idle fees only after the grace period. */
export const feeBeforeGrace: ListedProperty = {
  id: 'T3',
  name: 'fee-before-grace',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'Idle fees only after the grace period.',
    nl: 'Kosten voor bezet houden pas na de bedenktijd.',
  },
  shownBy: { by: 'host', tests: ['test/unit/core/tariff/'] },
};

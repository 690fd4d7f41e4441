import type { ListedProperty } from './property.ts';

/** E4: If the cable is pulled or the charger fails, the driver gets a correct bill. */
export const noBillAfterFailure: ListedProperty = {
  id: 'E4',
  name: 'no-bill-after-failure',
  kind: 'listed',
  set: 'correctness',
  sentence: {
    en: 'If the cable is pulled or the charger fails, the driver gets a correct bill.',
    nl: 'Als de kabel wordt losgetrokken of de lader uitvalt, krijgt de bestuurder een juiste rekening.',
  },
  shownBy: {
    by: 'others',
    others: ['M1', 'M5', 'L1'],
    because:
      'The cable may be pulled and the charger may fail in every situation; from each an end is reached (L1), at which no reservation is left open (M1) and what was delivered is charged (M5).',
  },
};

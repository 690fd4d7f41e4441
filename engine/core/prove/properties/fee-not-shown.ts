import { APPROVED, representativesOf } from '../abstract/fit-abstractly.ts';
import { priceIn, priceTold } from './memories/price-told.ts';
import type { RequestProperty } from './property.ts';

/** M12: No fee the driver was not shown: what is charged is the price that the tariff gave, or less. */
export const feeNotShown: RequestProperty = {
  id: 'M12',
  name: 'fee-not-shown',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'No fee the driver was not shown.',
    nl: 'Geen kosten die de bestuurder niet te zien kreeg.',
  },
  broken: {
    en: 'the flow asks to charge more than the price that it was told',
    nl: 'het schema vraagt meer af te schrijven dan de prijs die het kreeg',
  },
  mender: 'drawing',
  remembers: [priceTold],
  isBroken: ({ request: { operation, input }, before: { notes }, move }) => {
    if (operation !== 'terminal.commit') return false;
    const told = priceIn(move) ?? notes['price'] ?? 'none';
    const most = told === 'none' ? 0 : Math.min(Number(told), APPROVED);
    return representativesOf(input['amountMinor']).some((amount) => amount > most);
  },
};

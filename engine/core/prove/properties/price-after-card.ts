import { amountShown } from './memories/amount-shown.ts';
import type { RequestProperty } from './property.ts';

/** D4: Price before card. */
export const priceAfterCard: RequestProperty = {
  id: 'D4',
  name: 'price-after-card',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: { en: 'Price before card.', nl: 'Eerst de prijs, dan de kaart.' },
  broken: {
    en: 'a card is asked for before the screen told any amount',
    nl: 'er wordt om een kaart gevraagd voordat het scherm een bedrag noemde',
  },
  mender: 'drawing',
  remembers: [amountShown],
  isBroken: ({ request: { operation, input }, before: { notes }, outcome, move }) => {
    const isCardAsked =
      operation === 'terminal.authorize' ||
      (operation === 'terminal.readCard' && input['purpose'] !== 'identify');
    const isArmed = move?.kind === 'event' && move.type === 'terminal.cardPresented';
    return isCardAsked && notes['amount'] !== 'shown' && !outcome.showsAmount && !isArmed;
  },
};

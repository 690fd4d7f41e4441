import { cardKind } from './memories/card-kind.ts';
import type { RequestProperty } from './property.ts';

/** C4: A key fob cannot be used as a bank card. */
export const fobAsBankCard: RequestProperty = {
  id: 'C4',
  name: 'fob-as-bank-card',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'A key fob cannot be used as a bank card.',
    nl: 'Een laaddruppel is niet te gebruiken als bankpas.',
  },
  broken: {
    en: 'money is to be reserved on a card that is no bank card',
    nl: 'er wordt geld gereserveerd op een kaart die geen bankpas is',
  },
  mender: 'drawing',
  remembers: [cardKind],
  watches: { fields: ['kind'] },
  isBroken: ({ request: { operation }, before: { notes }, move }) => {
    if (operation !== 'terminal.authorize') return false;
    const isCard = move?.kind === 'answer' || move?.kind === 'event';
    const kind = (isCard ? move.fields['kind'] : undefined) ?? notes['card'];
    return kind === 'member' || kind === 'other';
  },
};

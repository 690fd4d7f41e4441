import type { Language } from './translate.ts';

/** Words of a value in a condition. `not` = the words for "no", of values that are yes or no. */
interface FieldWords {
  readonly is: string;
  readonly not?: string;
}

/** Values that flows often compare, as they read after "only if". Other values are read from the flow. */
export const fieldWords: Readonly<Record<string, Readonly<Record<Language, FieldWords>>>> = {
  atLimit: {
    en: { is: 'the reserved amount is used up', not: 'some of the reserved amount is left' },
    nl: { is: 'het gereserveerde bedrag op is', not: 'er nog gereserveerd bedrag over is' },
  },
  attempts: { en: { is: 'cards tried' }, nl: { is: 'geprobeerde kaarten' } },
  authorizedMinor: { en: { is: 'the approved amount' }, nl: { is: 'het goedgekeurde bedrag' } },
  cardAttempts: { en: { is: 'cards allowed' }, nl: { is: 'toegestane kaarten' } },
  ending: { en: { is: 'the ending' }, nl: { is: 'de afloop' } },
  energyWh: { en: { is: 'the energy so far' }, nl: { is: 'de energie tot nu toe' } },
  holdAmountMinor: { en: { is: 'the amount to reserve' }, nl: { is: 'het te reserveren bedrag' } },
  minimumMinor: { en: { is: 'the minimum' }, nl: { is: 'het minimum' } },
  openHold: {
    en: { is: 'money is still reserved', not: 'no money is reserved' },
    nl: { is: 'er nog geld gereserveerd is', not: 'er geen geld gereserveerd is' },
  },
  plugged: {
    en: { is: 'the cable is in', not: 'the cable is out' },
    nl: { is: 'de stekker erin zit', not: 'de stekker eruit is' },
  },
  started: {
    en: { is: 'charging has begun', not: 'charging has not begun' },
    nl: { is: 'het laden begonnen is', not: 'het laden nog niet begonnen is' },
  },
  totalMinor: { en: { is: 'the price so far' }, nl: { is: 'de prijs tot nu toe' } },
  unplugged: {
    en: { is: 'the cable was pulled', not: 'the cable is still in' },
    nl: { is: 'de stekker eruit is', not: 'de stekker er nog in zit' },
  },
};

import type { Say } from '../../contracts/contract.ts';
import type { JsonObject } from '../../contracts/json.ts';

/** The sentence for what the engine did by itself; `what` names it. */
export function sayLedger(details: JsonObject): Say {
  switch (details['what']) {
    case 'undo':
      return {
        en: 'the engine releases the reservation by itself',
        nl: 'de motor geeft de reservering zelf vrij',
      };
    case 'person':
      return {
        en: 'a person is called to look at the reservation',
        nl: 'er wordt iemand geroepen om naar de reservering te kijken',
      };
    case 'refused':
      return {
        en: 'the engine refuses a request about the reservation',
        nl: 'de motor weigert een verzoek over de reservering',
      };
    default:
      return { en: 'the engine acts by itself', nl: 'de motor handelt zelf' };
  }
}

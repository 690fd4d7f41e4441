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
    case 'charge':
      return {
        en: 'the engine charges the card by itself',
        nl: 'de motor belast de kaart zelf',
      };
    case 'loss':
      return {
        en: 'energy was delivered that nobody is charged for any more: a loss',
        nl: 'er is stroom geleverd die niemand meer betaalt: een verlies',
      };
    case 'lateStart':
      return {
        en: 'the charge began after it was called off: it was stopped, and is booked as a loss',
        nl: 'het laden begon nadat het was afgezegd: het is gestopt en geboekt als verlies',
      };
    case 'stop':
      return {
        en: 'the engine makes sure by itself that no energy flows any more',
        nl: 'de motor zorgt zelf dat er geen stroom meer loopt',
      };
    case 'stuck':
      return {
        en: 'the session cannot go on',
        nl: 'de sessie kan niet verder',
      };
    case 'closedByTerminal':
      return {
        en: 'the terminal closed the reservation by itself',
        nl: 'de terminal sloot de reservering zelf',
      };
    case 'holdTooOld':
      return {
        en: 'the reservation is older than the site allows, so the engine closes it',
        nl: 'de reservering is ouder dan de locatie toestaat, dus de motor sluit haar',
      };
    case 'ledgerBroken':
      return {
        en: 'a rule of the ledger is broken: the session stops and a person is called',
        nl: 'een regel van het kasboek is geschonden: de sessie stopt en er wordt iemand geroepen',
      };
    case 'reconciled':
      return {
        en: 'the books of the vendor agree: nobody needs to look any more',
        nl: 'de boeken van de leverancier kloppen: niemand hoeft meer te kijken',
      };
    case 'cardInUse':
      return {
        en: 'an earlier reservation on this card is not given back yet: the card is in use',
        nl: 'een eerdere reservering op deze kaart is nog niet vrijgegeven: de kaart is in gebruik',
      };
    case 'lateRaise':
      return {
        en: 'the bank approves the higher amount when nobody waits for it any more: it is not used',
        nl: 'de bank keurt het hogere bedrag goed als niemand er meer op wacht: het wordt niet gebruikt',
      };
    case 'askedAgain':
      return {
        en: 'the card belonged to another charge, so the engine asks for a card again',
        nl: 'de kaart hoorde bij een andere laadbeurt, dus de motor vraagt opnieuw om een kaart',
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

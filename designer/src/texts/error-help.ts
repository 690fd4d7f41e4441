import type { Language } from './translate.ts';

/**
 * What to do about a refusal, in Dutch. The engine says it in English; a code that is not here keeps its English sentence.
 * A test demands one for every refusal that a person at this page can meet.
 */
const dutch: Readonly<Record<string, string>> = {
  HOST_REQUEST: 'De motor begrijpt deze vraag niet. Laad de pagina opnieuw.',
  HOST_CONTENT_TYPE: 'De motor neemt alleen JSON aan. Laad de pagina opnieuw.',
  HOST_UNAUTHORIZED: 'De motor wil eerst weten wie je bent. Meld je opnieuw aan.',
  HOST_ORIGIN_REFUSED:
    'Deze pagina mag hier niets doen. Open het adres dat de motor bij het starten toont.',
  HOST_CLOSING: 'De motor stopt. Probeer het opnieuw als hij weer draait.',
  HOST_STORE: 'De motor kan zijn gegevens niet schrijven of lezen. Kijk naar de schijf.',
  HOST_STORE_FULL: 'De schijf van de motor is vol. Maak ruimte vrij en probeer het opnieuw.',
  HOST_STORE_DAMAGED: 'De gegevens van de motor zijn beschadigd. Zet een reservekopie terug.',
  HOST_SESSION_NOT_FOUND: 'Dit bezoek bestaat niet.',
  FLOW_NOT_FOUND: 'Dit schema bestaat niet.',
  SITE_NOT_FOUND: 'Deze locatie bestaat niet.',
  TERMINAL_CARD_DATA:
    'Zo ziet geen kaart eruit. Gebruik een verzonnen naam, nooit een kaartnummer.',
  TERMINAL_KNOB: 'Dit antwoord kan de terminal niet geven. Kies een ander.',
  TERMINAL_UNKNOWN: 'Deze terminal is er niet, of hij is echt en kan hier niet worden bediend.',
  TERMINAL_NOT_READING: 'De terminal vraagt nu niet om een kaart. Wacht tot hij dat doet.',
  TERMINAL_NOT_OFFERED: 'Dit staat nu niet op het scherm. Kies iets wat er wel staat.',
  CHARGER_UNKNOWN: 'Deze laadpaal is er niet, of hij is echt en kan hier niet worden bediend.',
  CHARGER_CONNECTOR: 'Deze laadpaal heeft geen aansluiting met dit nummer.',
  CHARGER_OFFLINE: 'De laadpaal is niet verbonden. Verbind hem en probeer het opnieuw.',
  HOLD_REFUSED: 'Met deze reservering kan dat niet meer.',
};

/** The sentence for people about a refusal, in their language where there is one. */
export function errorHelp(code: string, help: string | null, language: Language): string | null {
  return language === 'nl' && Object.hasOwn(dutch, code) ? (dutch[code] ?? help) : help;
}

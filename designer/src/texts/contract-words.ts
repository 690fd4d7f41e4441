import type { Language } from './translate.ts';

type Names = Readonly<Record<string, { readonly en: string; readonly nl: string }>>;

/** Short names of requests, for boxes; the contracts carry the long sentences. */
export const requestNames: Names = {
  'terminal.readCard': { en: 'read a card', nl: 'kaart lezen' },
  'terminal.authorize': { en: 'reserve money', nl: 'geld reserveren' },
  'terminal.increase': { en: 'raise the reservation', nl: 'reservering verhogen' },
  'terminal.commit': { en: 'charge the card', nl: 'kaart belasten' },
  'terminal.cancel': { en: 'release the money', nl: 'geld vrijgeven' },
  'terminal.lookUp': { en: 'ask again', nl: 'navragen' },
  'terminal.listHolds': { en: 'list reservations', nl: 'reserveringen opvragen' },
  'terminal.show': { en: 'show a text', nl: 'tekst tonen' },
  'terminal.choose': { en: 'offer a choice', nl: 'keuze geven' },
  'charger.start': { en: 'start charging', nl: 'laden starten' },
  'charger.stop': { en: 'stop charging', nl: 'laden stoppen' },
  'charger.ensureStopped': { en: 'make sure it stopped', nl: 'zeker weten: gestopt' },
  'charger.unlock': { en: 'unlock the cable', nl: 'kabel ontgrendelen' },
  'site.validateToken': { en: 'check the member card', nl: 'pas controleren' },
  'site.bindConnector': { en: 'find the connector', nl: 'aansluiting zoeken' },
  'site.readTotals': { en: 'work out the price', nl: 'prijs bepalen' },
  'site.callPerson': { en: 'call a person', nl: 'iemand roepen' },
  'site.issueReceipt': { en: 'write the receipt', nl: 'bon maken' },
  'site.notify': { en: 'tell the operator', nl: 'beheerder berichten' },
};

/** Short names of answers, for chips on arrows. */
export const answerNames: Names = {
  accepted: { en: 'accepted', nl: 'akkoord' },
  alreadyClosed: { en: 'already closed', nl: 'al gesloten' },
  alreadyStopped: { en: 'already stopped', nl: 'al gestopt' },
  approved: { en: 'approved', nl: 'goedgekeurd' },
  bound: { en: 'connector found', nl: 'aansluiting gevonden' },
  cancelledByDriver: { en: 'driver pressed stop', nl: 'bestuurder brak af' },
  captureFailed: { en: 'charging failed', nl: 'belasten mislukt' },
  card: { en: 'card presented', nl: 'kaart voorgehouden' },
  cardInUse: { en: 'card in use', nl: 'kaart in gebruik' },
  declined: { en: 'declined', nl: 'geweigerd' },
  deferred: { en: 'read while reserving', nl: 'lezen bij reserveren' },
  done: { en: 'done', nl: 'klaar' },
  ended: { en: 'ended', nl: 'geëindigd' },
  handedOver: { en: 'handed to the terminal', nl: 'bij de terminal' },
  inProgress: { en: 'on its way', nl: 'onderweg' },
  insertCard: { en: 'insert the card', nl: 'kaart insteken' },
  issued: { en: 'written', nl: 'gemaakt' },
  neverStarted: { en: 'never started', nl: 'nooit gestart' },
  noneFree: { en: 'no connector free', nl: 'geen aansluiting vrij' },
  notAccepted: { en: 'card not taken', nl: 'kaart niet aangenomen' },
  notConfirmed: { en: 'not confirmed', nl: 'niet bevestigd' },
  notKnown: { en: 'price not known', nl: 'prijs onbekend' },
  nothingToPay: { en: 'nothing to pay', nl: 'niets te betalen' },
  partiallyApproved: { en: 'partly approved', nl: 'deels goedgekeurd' },
  pinRequired: { en: 'PIN asked', nl: 'pincode gevraagd' },
  priced: { en: 'price known', nl: 'prijs bekend' },
  queued: { en: 'a person is told', nl: 'iemand weet ervan' },
  refused: { en: 'refused', nl: 'geweigerd' },
  timeout: { en: 'not in time', nl: 'niet op tijd' },
  tryPhone: { en: 'use the phone', nl: 'telefoon gebruiken' },
};

/** Short names of the ways out of building blocks, for chips on arrows. */
export const exitNames: Names = {
  charged: { en: 'card charged', nl: 'kaart belast' },
  escalated: { en: 'a person is told', nl: 'iemand weet ervan' },
  lookedAfter: { en: 'looked after', nl: 'er is voor gezorgd' },
  neverStarted: { en: 'never started', nl: 'nooit gestart' },
  notServed: { en: 'not served', nl: 'niet geholpen' },
  onItsWay: { en: 'on its way', nl: 'onderweg' },
  over: { en: 'charging is over', nl: 'laden is voorbij' },
  released: { en: 'released', nl: 'vrijgegeven' },
  shown: { en: 'shown', nl: 'getoond' },
};

/** Short names of events, for chips on arrows. */
export const eventNames: Names = {
  'charger.ended': { en: 'charging ends', nl: 'laden eindigt' },
  'charger.faulted': { en: 'charger fault', nl: 'storing' },
  'charger.linkBack': { en: 'charger is back', nl: 'lader is terug' },
  'charger.linkLost': { en: 'charger out of reach', nl: 'lader onbereikbaar' },
  'charger.pluggedIn': { en: 'driver plugs in', nl: 'stekker erin' },
  'charger.started': { en: 'charging begins', nl: 'laden begint' },
  'charger.totals': { en: 'meter goes on', nl: 'meter loopt door' },
  'charger.unplugged': { en: 'driver unplugs', nl: 'stekker eruit' },
  'flow.fault': { en: 'own error', nl: 'eigen fout' },
  'site.ownerTapped': { en: 'same card tapped', nl: 'zelfde kaart' },
  'site.stopRequested': { en: 'operator stops', nl: 'beheerder stopt' },
  'terminal.cardPresented': { en: 'card presented', nl: 'kaart voorgehouden' },
  'terminal.offline': { en: 'terminal drops out', nl: 'terminal valt weg' },
  'terminal.online': { en: 'terminal is back', nl: 'terminal is terug' },
  'terminal.settledByTerminal': { en: 'closed by the terminal', nl: 'terminal sloot zelf' },
  'terminal.touched': { en: 'screen touched', nl: 'scherm aangeraakt' },
};

/** Names of steps that flows often use; other names are read from the file, spaces put in. */
export const stepNames: Names = {
  again: { en: 'Another try?', nl: 'Nog een keer?' },
  approved: { en: 'Approved', nl: 'Akkoord' },
  asking: { en: 'Asking', nl: 'Vragen' },
  authorizing: { en: 'Reserving', nl: 'Reserveren' },
  card: { en: 'Card', nl: 'Kaart' },
  charging: { en: 'Charging', nl: 'Laden' },
  committing: { en: 'Charging the card', nl: 'Kaart belasten' },
  confirming: { en: 'Making sure', nl: 'Zeker weten' },
  declined: { en: 'Declined', nl: 'Geweigerd' },
  delivering: { en: 'Delivering', nl: 'Leveren' },
  ended: { en: 'Ended', nl: 'Einde' },
  fault: { en: 'Own error', nl: 'Eigen fout' },
  help: { en: 'Help', nl: 'Hulp' },
  noTerminal: { en: 'No terminal', nl: 'Geen terminal' },
  otherWay: { en: 'Other way', nl: 'Andere manier' },
  outOfReach: { en: 'Out of reach', nl: 'Buiten bereik' },
  person: { en: 'To a person', nl: 'Naar een mens' },
  pricing: { en: 'Pricing', nl: 'Prijs bepalen' },
  plug: { en: 'Plug', nl: 'Stekker' },
  reading: { en: 'Waiting for card', nl: 'Wacht op kaart' },
  receipt: { en: 'Receipt', nl: 'Bon' },
  refused: { en: 'Not taken', nl: 'Niet aangenomen' },
  releasing: { en: 'Releasing', nl: 'Vrijgeven' },
  reserve: { en: 'Reserve', nl: 'Reserveren' },
  settle: { en: 'Settle', nl: 'Afrekenen' },
  showing: { en: 'Showing', nl: 'Tonen' },
  start: { en: 'Start', nl: 'Start' },
  stop: { en: 'Stop', nl: 'Stop' },
  timedOut: { en: 'No card', nl: 'Geen kaart' },
  unresolved: { en: 'No answer', nl: 'Geen antwoord' },
  waiting: { en: 'Waiting', nl: 'Wachten' },
  writing: { en: 'Writing', nl: 'Maken' },
};

/** `noTerminal` → `No terminal`. */
export function spacedWords(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The listed name in a language, or the name itself with spaces. */
export function nameFrom(names: Names, name: string, language: Language): string {
  return names[name]?.[language] ?? spacedWords(name.slice(name.lastIndexOf('.') + 1));
}

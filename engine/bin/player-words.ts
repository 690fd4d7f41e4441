/** The player's own words; sentences about what happens come from the contracts. */
export interface PlayerWords {
  readonly place: string;
  readonly waitsFor: string;
  readonly nothing: string;
  readonly money: string;
  readonly noMoney: string;
  readonly reserved: string;
  readonly charged: string;
  readonly ended: string;
  readonly stuck: string;
  readonly keys: string;
  readonly help: string;
  readonly noWayBack: string;
  readonly noChoice: string;
  readonly noDuration: string;
  readonly noName: string;
  readonly saved: string;
  readonly prompt: string;
}

const en: PlayerWords = {
  place: 'step',
  waitsFor: 'waits for',
  nothing: 'nothing',
  money: 'money',
  noMoney: 'nothing reserved',
  reserved: 'reserved',
  charged: 'charged',
  ended: 'The visit is over',
  stuck: 'The flow cannot go on; the money is with the engine and a person',
  keys: 'number = let it happen · b back · w <time> · r restart · s <file> · j journal · ? help · q quit',
  help: `  <number>              lets it happen; fields can be given: 2 authorizedMinor=400
  b                     back: takes the last one back
  w <time>              time passes, e.g. w 90s, w 5m, w PT1H
  r                     the engine stops and starts again
  s <file> [<title>]    saves the way up to here as a test case
  j                     the journal: what happened so far
  q                     quit
`,
  noWayBack: 'This is the beginning.',
  noChoice: 'There is no such choice.',
  noDuration: 'A time is needed, e.g. w 90s.',
  noName: 'The name of a file is needed, e.g. s two-cards.json.',
  saved: 'Saved as',
  prompt: '> ',
};

const nl: PlayerWords = {
  place: 'stap',
  waitsFor: 'wacht op',
  nothing: 'niets',
  money: 'geld',
  noMoney: 'niets gereserveerd',
  reserved: 'gereserveerd',
  charged: 'afgeschreven',
  ended: 'Het bezoek is voorbij',
  stuck: 'Het schema kan niet verder; het geld ligt bij de besturing en bij een mens',
  keys: 'nummer = laat het gebeuren · b terug · w <tijd> · r herstart · s <bestand> · j verloop · ? hulp · q stop',
  help: `  <nummer>              laat het gebeuren; velden mogen erbij: 2 authorizedMinor=400
  b                     terug: maakt het laatste ongedaan
  w <tijd>              er verstrijkt tijd, bijv. w 90s, w 5m, w PT1H
  r                     de besturing stopt en start opnieuw
  s <bestand> [<titel>] bewaart de weg tot hier als testgeval
  j                     het verloop: wat er tot nu toe gebeurde
  q                     stoppen
`,
  noWayBack: 'Dit is het begin.',
  noChoice: 'Die keuze is er niet.',
  noDuration: 'Geef een tijd, bijv. w 90s.',
  noName: 'Geef een bestandsnaam, bijv. s twee-kaarten.json.',
  saved: 'Bewaard als',
  prompt: '> ',
};

/** The words in a language; English for those that we do not speak. */
export function playerWords(language: string): PlayerWords {
  return language.split('-')[0] === 'nl' ? nl : en;
}

/** A sentence in a language; English for those that it is not there in. */
export function inLanguage(say: { readonly en: string; readonly nl: string }, language: string) {
  return language.split('-')[0] === 'nl' ? say.nl : say.en;
}

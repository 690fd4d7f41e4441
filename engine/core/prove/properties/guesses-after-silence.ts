import type { RequestProperty } from './property.ts';

/** M10: When an answer is lost we find out instead of guessing. */
export const guessesAfterSilence: RequestProperty = {
  id: 'M10',
  name: 'guesses-after-silence',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'When an answer is lost we find out instead of guessing.',
    nl: 'Als een antwoord verloren gaat, zoeken we het uit in plaats van te gokken.',
  },
  broken: {
    en: 'the flow asks to charge or release something of which nobody knows whether it is reserved',
    nl: 'het schema vraagt iets af te schrijven of vrij te geven waarvan niemand weet of het gereserveerd is',
  },
  mender: 'drawing',
  isBroken: ({ request: { operation, input }, before }) => {
    if (operation !== 'terminal.commit' && operation !== 'terminal.cancel') return false;
    const held = before.holds.find(({ hold }) => hold.holdId === input['holdId']);
    return before.faults === 0 && (held === undefined || !held.told);
  },
};

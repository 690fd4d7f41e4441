import type { RequestProperty } from './property.ts';

/** M4: Nobody pays for nothing. */
export const paysForNothing: RequestProperty = {
  id: 'M4',
  name: 'pays-for-nothing',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: { en: 'Nobody pays for nothing.', nl: 'Niemand betaalt voor niets.' },
  broken: {
    en: 'the card is charged although nothing is to be paid',
    nl: 'de kaart wordt belast hoewel er niets te betalen is',
  },
  mender: 'drawing',
  isBroken: ({ request, before: { vars } }) =>
    request.operation === 'terminal.commit' &&
    (vars['price'] === 'nothing' || (vars['energy'] === 'never' && vars['price'] === 'unknown')),
};

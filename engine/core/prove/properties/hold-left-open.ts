import { hasEnded, isLeftOpen } from './money-of.ts';
import type { StateProperty } from './property.ts';

/** M1: A visit never ends while money is still reserved on the card and nobody was asked to charge or release it. */
export const holdLeftOpen: StateProperty = {
  id: 'M1',
  name: 'hold-left-open',
  kind: 'state',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'A visit never ends while money is still reserved on the card and nobody was asked to charge or release it.',
    nl: 'Een bezoek eindigt nooit terwijl er nog geld op de kaart gereserveerd staat en niemand gevraagd is het af te schrijven of vrij te geven.',
  },
  broken: {
    en: "the visit ended while the driver's money is still reserved",
    nl: 'het bezoek eindigde terwijl het geld van de bestuurder nog gereserveerd staat',
  },
  mender: 'drawing',
  isBroken: ({ machine, world }) => hasEnded(machine) && world.holds.some(isLeftOpen),
};

import { isOpenHold } from '../../ledger/is-open-hold.ts';
import type { RequestProperty } from './property.ts';

/** M9: One visit reserves money only once. */
export const reservesTwice: RequestProperty = {
  id: 'M9',
  name: 'reserves-twice',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'One visit reserves money only once.',
    nl: 'Een bezoek reserveert maar één keer geld.',
  },
  broken: {
    en: 'the flow asks to reserve while an earlier reservation is open, or nobody knows whether it is',
    nl: 'het schema vraagt te reserveren terwijl een eerdere reservering openstaat, of niemand weet of die er is',
  },
  mender: 'drawing',
  isBroken: ({ request, before }) =>
    request.operation === 'terminal.authorize' && before.holds.some(({ hold }) => isOpenHold(hold)),
};

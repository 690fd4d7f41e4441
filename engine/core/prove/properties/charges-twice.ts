import type { RequestProperty } from './property.ts';

/** M7: We never charge twice, even when we ask twice. */
export const chargesTwice: RequestProperty = {
  id: 'M7',
  name: 'charges-twice',
  kind: 'request',
  set: 'correctness',
  runs: ['drawing'],
  sentence: {
    en: 'We never charge twice, even when we ask twice.',
    nl: 'We schrijven nooit twee keer af, ook niet als we twee keer vragen.',
  },
  broken: {
    en: 'the flow asks a second time to charge the same reservation',
    nl: 'het schema vraagt een tweede keer dezelfde reservering af te schrijven',
  },
  mender: 'drawing',
  isBroken: ({ request: { operation, input }, before }) =>
    operation === 'terminal.commit' &&
    before.holds.some(
      ({ hold, asked }) => asked && hold.holdId === input['holdId'] && hold.end === 'commit',
    ),
};
